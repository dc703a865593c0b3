"""A PostgreSQL server of our own, for a machine that has none (DESIGN, section 5).

``base.py`` is the backend Django names in ENGINE; ``server.py`` starts and stops; ``cluster.py``
speaks to PostgreSQL's own programs; ``account.py`` and ``socket_folder.py`` know two facts of
Unix each; ``holders.py`` counts who is still using it.
"""
