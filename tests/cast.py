"""The cast of the tests, and the stories they play."""

from io import BytesIO
from itertools import count
from typing import Any

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from articles.models import Article, Credit, Edition, Placement, Section, Tag
from people.models import Organization, Person, User
from people.roles import Role
from photos.models import Gallery, GalleryPhoto, Photo
from photos.renditions import render

PASSWORD = "a long walk by the Songhua"
_number = count(1)


def user(role: str = Role.EDITOR, username: str | None = None, **fields: Any) -> User:
    """A colleague in a role, who may open the desk; the same one when asked for again."""
    username = username or f"{role}"
    found = User.objects.filter(username=username).first()
    if found:
        return found
    fields.setdefault("interface_language", "en")
    if role == Role.TRANSLATOR:
        fields.setdefault("translates_into", "en")
    made = User.objects.create_user(username, password=PASSWORD, is_staff=True, **fields)
    made.groups.add(Group.objects.get(name=role))
    return made


def person(zh: str = "周玉", en: str = "Zhou Yu", **fields: Any) -> Person:
    found = Person.objects.filter(name_zh_hans=zh, name_en=en).first()
    return found or Person.objects.create(name_zh_hans=zh, name_en=en, **fields)


def bai_yang() -> Person:
    return person("白杨", "Bai Yang")


def san_men() -> Person:
    return person("三门", "San Men")


def wu_han() -> Person:
    return person("吴涵", "Wu Han")


def organization(
    zh: str = "亚太空间合作组织",
    en: str = "Asia-Pacific Space Cooperation Organization",
    **fields: Any,
) -> Organization:
    found = Organization.objects.filter(name_zh_hans=zh, name_en=en).first()
    return found or Organization.objects.create(name_zh_hans=zh, name_en=en, **fields)


def section(slug: str = "research", zh: str = "科研", en: str = "Research") -> Section:
    return Section.objects.get_or_create(slug=slug, defaults={"name_zh_hans": zh, "name_en": en})[0]


def tag(zh: str = "航天", en: str = "Space") -> Tag:
    found = Tag.objects.filter(name_zh_hans=zh, name_en=en).first()
    return found or Tag.objects.create(name_zh_hans=zh, name_en=en)


def picture_file(
    name: str = "signing.jpg", size: tuple[int, int] = (720, 480)
) -> SimpleUploadedFile:
    written = BytesIO()
    # The colour differs from file to file, so that no two are duplicates.
    Image.new("RGB", size, (40 + next(_number) % 200, 90, 120)).save(written, "JPEG")
    return SimpleUploadedFile(name, written.getvalue(), "image/jpeg")


def photo(**words: Any) -> Photo:
    """A real photograph with its public files."""
    words = {
        "caption_zh_hans": "签约现场。",
        "caption_en": "Signing the agreement.",
        "alt_zh_hans": "两人在桌前签字",
        "alt_en": "Two people sign at a table",
        "credit_zh_hans": "三门 摄",
        "credit_en": "Photo: San Men",
        **words,
    }
    made = Photo(original=words.pop("file", None) or picture_file(), **words)
    made.save()
    render(made)
    return made


def story(
    headline_zh: str = "我校与亚太空间合作组织签约",
    headline_en: str = "University signs with APSCO",
    *,
    body_zh: str = "<p>周玉代表学校签约。</p>",
    body_en: str = "<p>Zhou Yu signed for the university.</p>",
    credits: tuple = (),
    people: tuple = (),
    organizations: tuple = (),
    tags: tuple = (),
    photos: tuple = (),
    **fields: Any,
) -> Article:
    """A story fit to print in both languages; an empty headline leaves that language out."""
    fields.setdefault("section", section())
    article = Article.objects.create(
        headline_zh_hans=headline_zh,
        headline_en=headline_en,
        body_zh_hans=body_zh if headline_zh else "",
        body_en=body_en if headline_en else "",
        **fields,
    )
    for position, (role, maker) in enumerate(credits or (("words", bai_yang()),)):
        kind = "person" if isinstance(maker, Person) else "organization"
        Credit.objects.create(article=article, role=role, position=position, **{kind: maker})
    article.people.add(*people)
    article.organizations.add(*organizations)
    if tags:
        article.tags.add(*tags)
    for position, shown in enumerate(photos):
        Placement.objects.create(article=article, photo=shown, position=position, after=position)
    article.refresh_from_db()
    return article


def printed(article: Article, *languages: str, at: Any = None, **options: Any) -> Edition:
    """Publishes as the editor would, in the languages named (all by default)."""
    from people.languages import codes

    edition = None
    for language in languages or codes():
        edition = article.publish(language, at, by=user(Role.EDITOR), **options)
    assert edition is not None
    return edition


def gallery(
    title_zh: str = "野外实习的一年", title_en: str = "A year in the field", photos: int = 3
) -> Gallery:
    made = Gallery.objects.create(title_zh_hans=title_zh, title_en=title_en)
    for position in range(photos):
        GalleryPhoto.objects.create(gallery=made, photo=photo(), position=position)
    return made
