"""The roles of a newsroom, as groups with their permissions, from the first day."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

ALL = ("view", "add", "change", "delete")
SEE = ("view",)
WRITE = ("view", "add", "change")
PARTS = ("credit", "placement", "correction", "relatedstory", "taggedarticle")

NAMES = {"people": {"person": WRITE, "organization": WRITE, "position": ALL, "variant": ALL}}
SEE_NAMES = {"people": {"person": SEE, "organization": SEE, "position": SEE, "variant": SEE}}
SEE_NEWS = {"articles": {"section": SEE, "tag": SEE, "edition": SEE}}
STORY = {"article": WRITE, **dict.fromkeys(PARTS, ALL)}

ROLES = {
    "writer": [
        SEE_NAMES,
        SEE_NEWS,
        {"people": {"person": WRITE, "organization": WRITE}},
        {"articles": {**STORY, "tag": WRITE}},
        {"photos": {"photo": WRITE, "gallery": SEE, "galleryphoto": SEE}},
    ],
    "photographer": [
        SEE_NAMES,
        SEE_NEWS,
        {"articles": {"article": SEE, **dict.fromkeys(PARTS, SEE)}},
        {"photos": {"photo": WRITE, "gallery": WRITE, "galleryphoto": ALL, "rendition": SEE}},
    ],
    "translator": [
        SEE_NAMES,
        SEE_NEWS,
        {"articles": {"article": ("view", "change"), "tag": SEE}},
        {"articles": dict.fromkeys(PARTS, ("view", "change"))},
        {"photos": {"photo": SEE, "gallery": SEE, "galleryphoto": SEE}},
    ],
    "editor": [
        NAMES,
        SEE_NEWS,
        {"articles": {**STORY, "article": (*ALL, "publish", "backdate"), "tag": ALL, "section": WRITE}},
        {"photos": {"photo": ALL, "gallery": (*ALL, "publish"), "galleryphoto": ALL, "rendition": SEE}},
    ],
    "administrator": [
        {"people": {"person": ALL, "organization": ALL, "position": ALL, "variant": ALL, "user": ALL}},
        {"articles": {**STORY, "article": (*ALL, "publish", "backdate"), "tag": ALL, "section": ALL, "edition": SEE}},
        {"photos": {"photo": ALL, "gallery": (*ALL, "publish"), "galleryphoto": ALL, "rendition": SEE}},
        {"auth": {"group": SEE}},
    ],
}  # fmt: skip


def make(apps, schema_editor):
    # Permissions are normally made after all migrations; the groups need them now.
    for label in ("auth", "people", "photos", "articles"):
        config = apps.get_app_config(label)
        before = getattr(config, "models_module", None)
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0)
        config.models_module = before
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, grants in ROLES.items():
        group, _made = Group.objects.get_or_create(name=role)
        for grant in grants:
            for label, models in grant.items():
                for model, verbs in models.items():
                    group.permissions.add(
                        *Permission.objects.filter(
                            content_type__app_label=label,
                            codename__in=[f"{verb}_{model}" for verb in verbs],
                        )
                    )


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_printed_words_stay"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("people", "0001_initial"),
    ]

    operations = [migrations.RunPython(make, remove)]
