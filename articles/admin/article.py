"""The form and the list of stories."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import path
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles import rights
from articles.admin import publishing
from articles.admin.filters import OutOfDateFilter, PersonFilter, state_filters
from articles.admin.parts import CorrectionInline, CreditInline, PlacementInline, RelatedInline
from articles.fingerprints import held
from articles.models import Article, Tag
from articles.states import State
from people import languages
from people.admin.bilingual import BilingualAdmin, pair
from people.templatetags.desk import state_mark

#: How much of each a reader takes in at a glance (Reuters and Xinhua desks count alike).
LENGTHS = {
    "headline": {"zh-hans": {"characters": 36}, "en": {"words": 14}},
    "standfirst": {"zh-hans": {"characters": 80}, "en": {"words": 45}},
}


class ArticleForm(forms.ModelForm):
    """Refuses to overwrite what somebody else has saved since this form was opened."""

    opened_at = forms.CharField(widget=forms.HiddenInput, required=False)
    tags = forms.ModelMultipleChoiceField(
        queryset=Tag.objects.all(), required=False, label=capfirst(_("tags"))
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk and "opened_at" in self.fields:
            self.fields["opened_at"].initial = self.instance.changed_at.isoformat()

    def clean(self) -> Any:
        cleaned = super().clean()
        opened = self.data.get("opened_at")
        if self.instance.pk and opened:
            now = Article.objects.filter(pk=self.instance.pk).values_list("changed_at", flat=True)
            if (changed := now.first()) and changed.isoformat() != opened:
                raise ValidationError(
                    _(
                        "Somebody else has saved this story since you opened it. Nothing you wrote "
                        "is lost: it stands below. Open the story in a second window, carry over "
                        "what is new there, and save again."
                    )
                )
        return cleaned


@admin.register(Article)
class ArticleAdmin(BilingualAdmin):
    form = ArticleForm
    lengths = LENGTHS
    change_form_template = "admin/articles/article/change_form.html"
    inlines = (CreditInline, PlacementInline, CorrectionInline, RelatedInline)
    autocomplete_fields = ("people", "organizations")
    fieldsets = (
        (
            None,
            {
                "classes": ("bilingual",),
                "fields": tuple(
                    pair(field) for field in ("headline", "standfirst", "body", "slug", "place")
                ),
            },
        ),
        (
            _("Story"),
            {
                "fields": (
                    ("section", "original_language", "event_date"),
                    "people",
                    "organizations",
                    "tags",
                    "opened_at",
                )
            },
        ),
    )
    list_display = ("shown", *languages.columns("state"), "section", "makers", "changed_at")
    list_filter = ("section", *state_filters(), OutOfDateFilter, PersonFilter)
    search_fields = (
        *languages.columns("headline", "slug"),
        *(f"people__{column}" for column in languages.columns("name")),
    )
    search_help_text = _("Headlines, addresses and names, in either language")
    ordering = ("-changed_at", "-id")

    # --- the list ---------------------------------------------------------------------------------

    def get_queryset(self, request: Any) -> Any:
        rows = super().get_queryset(request)
        if request.resolver_match and request.resolver_match.url_name.endswith("_changelist"):
            rows = rows.with_states().select_related("section")
            rows = rows.prefetch_related("credits__person", "credits__organization")
            return rows.defer(*languages.columns("body"), "sources")
        return rows

    def get_search_results(self, request: Any, queryset: Any, term: str) -> Any:
        found, repeats = super().get_search_results(request, queryset, term)
        return (found.distinct() if repeats else found), False

    @admin.display(description=_("headline"), ordering="changed_at")
    def shown(self, article: Article) -> str:
        wanted, *others = [*languages.spoken(article, "headline"), "", ""][:2]
        if not wanted:
            return str(article)
        return format_html('{} <span class="second">{}</span>', wanted, others[0])

    @admin.display(description=_("credits"))
    def makers(self, article: Article) -> str:
        names = [languages.any_text(c.maker, "name") for c in article.credits.all() if c.maker]
        return "、".join(dict.fromkeys(names)) or self.get_empty_value_display()

    # --- the form ---------------------------------------------------------------------------------

    def formfield_for_dbfield(self, db_field: Any, request: Any, **options: Any) -> Any:
        if db_field.name in languages.columns("headline"):
            options["widget"] = forms.Textarea(attrs={"rows": 2})
        if db_field.name in languages.columns("standfirst"):
            options["widget"] = forms.Textarea(attrs={"rows": 2})
        return super().formfield_for_dbfield(db_field, request, **options)

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **options: Any) -> Any:
        form = super().get_form(request, obj, change=change, **options)
        if "tags" in form.base_fields:
            widget = AutocompleteSelectMultiple(Article._meta.get_field("tags"), self.admin_site)
            widget.choices = form.base_fields["tags"].choices
            form.base_fields["tags"].widget = widget
        return form

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        if not rights.only_translates(request.user):
            return ()
        own = rights.writable_languages(request.user)
        free = {languages.column(field, code) for field in rights.BILINGUAL for code in own}
        every = admin.utils.flatten_fieldsets(self.fieldsets)
        return tuple(field for field in every if field not in free and field != "opened_at")

    def get_fieldsets(self, request: Any, obj: Any = None) -> Any:
        return self.fieldsets

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def changeform_view(
        self, request: Any, object_id: Any = None, form_url: Any = "", extra_context: Any = None
    ) -> Any:
        """The story and its parts are saved as one, and its fingerprints taken once."""
        context = {
            "may_publish": rights.may_publish(request.user),
            "rail": publishing.rail(object_id),
            "press_name": "admin:articles_article_press",
            "is_nav_sidebar_enabled": False,  # both languages need the room
            **(extra_context or {}),
        }
        with transaction.atomic(), held(Article()):
            return super().changeform_view(request, object_id, form_url, context)

    def get_urls(self) -> Any:
        return [
            path(
                "<int:pk>/<str:verb>/<str:language>/",
                self.admin_site.admin_view(publishing.pressroom.page),
                name="articles_article_press",
            ),
            *super().get_urls(),
        ]


def _state_column(language: str) -> Any:
    @admin.display(description=languages.own_name(language))
    def column(self: ArticleAdmin, article: Any) -> str:
        return state_mark(State(getattr(article, languages.column("state", language))))

    return column


for _code in languages.codes():
    setattr(ArticleAdmin, languages.column("state", _code), _state_column(_code))
