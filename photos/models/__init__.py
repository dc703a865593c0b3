from photos.models.gallery import Gallery, GalleryEdition, GalleryEditionPhoto, GalleryPhoto
from photos.models.photo import Photo, Rendition
from photos.models.printing import Printing

__all__ = [
    "Gallery",
    "GalleryEdition",
    "GalleryEditionPhoto",
    "GalleryPhoto",
    "Photo",
    "Printing",
    "Rendition",
]
