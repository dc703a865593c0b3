"""Reads pages as the model office printed them: text with labels, a body, captions.

``reading.py`` opens files; ``labels.py``, ``dates.py``, ``names.py`` and ``dateline.py`` know one
habit each; ``page.py`` puts a page together. Nothing here knows the database.
"""
