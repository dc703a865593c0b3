"""Background work of the photo room."""

from functools import partial

from django.db import transaction
from django.tasks import task

from photos.models.photo import Photo


@task()
def render_photo(photo_id: int) -> None:
    """Makes the public files of one photo; a photo deleted meanwhile needs none."""
    from photos.renditions import render

    photo = Photo.objects.filter(pk=photo_id).first()
    if photo is not None:
        render(photo)


def render_after_commit(photo: Photo) -> None:
    transaction.on_commit(partial(render_photo.enqueue, photo.pk))
