from articles.models.article import Article
from articles.models.correction import Correction
from articles.models.credit import Credit
from articles.models.edition import (
    Address,
    Edition,
    EditionOrganization,
    EditionPerson,
    EditionPhoto,
    EditionTag,
)
from articles.models.placement import Placement
from articles.models.related import RelatedStory
from articles.models.section import Section
from articles.models.tag import Tag, TaggedArticle

__all__ = [
    "Address",
    "Article",
    "Correction",
    "Credit",
    "Edition",
    "EditionOrganization",
    "EditionPerson",
    "EditionPhoto",
    "EditionTag",
    "Placement",
    "RelatedStory",
    "Section",
    "Tag",
    "TaggedArticle",
]
