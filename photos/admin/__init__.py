from photos.admin.galleries import GalleryAdmin
from photos.admin.photographs import PhotoAdmin

__all__ = ["GalleryAdmin", "PhotoAdmin"]
