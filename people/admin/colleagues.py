"""Accounts of those who work here."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.utils.translation import gettext_lazy as _

from people.models import User


@admin.register(User)
class ColleagueAdmin(UserAdmin):
    list_display = ("username", "__str__", "roles", "translates_into", "is_active", "last_login")
    list_select_related = ("person",)
    list_filter = ("groups", "is_active")
    search_fields = ("username", "first_name", "last_name", "email")
    autocomplete_fields = ("person",)
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Personal"), {"fields": ("first_name", "last_name", "email", "person")}),
        (_("Languages"), {"fields": ("interface_language", "translates_into")}),
        (_("Rights"), {"fields": ("is_active", "is_staff", "is_superuser", "groups")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "usable_password", "password1", "password2")}),
        (_("Rights"), {"fields": ("is_staff", "groups")}),
        (_("Languages"), {"fields": ("interface_language", "translates_into")}),
    )

    def get_queryset(self, request: Any) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("role"))
    def roles(self, user: User) -> str:
        return ", ".join(str(_(group.name)) for group in user.groups.all())

    # An administrator of the newsroom looks after colleagues, not after those who own the machine:
    # otherwise the right to edit accounts would be the right to become a superuser.

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        fixed = ("last_login", "date_joined")
        return fixed if request.user.is_superuser else (*fixed, "is_superuser")

    def has_change_permission(self, request: Any, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self._may_touch(request, obj)

    def has_delete_permission(self, request: Any, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and self._may_touch(request, obj)

    def _may_touch(self, request: Any, obj: Any) -> bool:
        return request.user.is_superuser or obj is None or not obj.is_superuser
