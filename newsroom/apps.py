from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    name = "newsroom"
    verbose_name = _("Newsroom")


class DeskAdminConfig(admin_apps.AdminConfig):
    """The admin of this newsroom: the stock application with our site in it."""

    default = False
    default_site = "newsroom.admin_site.DeskSite"
