from articles.admin.article import ArticleAdmin
from articles.admin.subjects import SectionAdmin, TagAdmin

__all__ = ["ArticleAdmin", "SectionAdmin", "TagAdmin"]
