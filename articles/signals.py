"""What the press tells the rooms above (DESIGN, section 2).

``going_to_press``: sent inside the transaction, before anything is printed, with ``article`` and
``language``; a receiver returns a list of :class:`articles.objections.Objection`, and any error
among them refuses the edition.  ``edition_published`` and ``edition_withdrawn``: sent after the
transaction, with ``edition``.
"""

from django.dispatch import Signal

going_to_press = Signal()
edition_published = Signal()
edition_withdrawn = Signal()
