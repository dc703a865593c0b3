"""``manage.py import_page FILE…``: pages of the model office into the copy (docs/import.md)."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from articles.models import Section
from people import languages
from wire.importing import Outcome, import_page, language_of
from wire.pages.page import ROLES, Page, page_of
from wire.pages.reading import Unreadable, read


class Command(BaseCommand):
    help = "Reads pages of text into the copy; lists what it could not place."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="show the result, keep nothing")
        parser.add_argument("--encoding", default="utf-8", help="utf-8 (default), gb18030, big5 …")
        parser.add_argument("--language", choices=languages.codes(), default="")
        parser.add_argument("--section", default="", help="the address of a section")
        parser.add_argument(
            "--speak", choices=languages.codes(), default="en", help="language of the messages"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(options["speak"]):
            section = self._section(options["section"])
            # All files are read before the first is written: one bad file keeps all out.
            pages = self._read(options["files"], options["encoding"])
            with transaction.atomic():
                for path, page in pages:
                    outcome = import_page(
                        page, filename=path.name, language=options["language"], section=section
                    )
                    self._tell(path, page, outcome, options["language"])
                if options["dry_run"]:
                    transaction.set_rollback(True)
                    self.stdout.write(_("This was a dry run: nothing was kept."))

    def _section(self, slug: str) -> Section | None:
        if not slug:
            return None
        if found := Section.objects.filter(slug=slug).first():
            return found
        known = ", ".join(Section.objects.values_list("slug", flat=True)) or "–"
        raise CommandError(
            _("There is no section “%(slug)s”. Choose one of these: %(known)s.")
            % {"slug": slug, "known": known}
        )

    def _read(self, files: list[Path], encoding: str) -> list[tuple[Path, Page]]:
        pages, wrong = [], []
        for path in files:
            try:
                page = page_of(read(path, encoding))
                if not page.paragraphs:
                    raise Unreadable(
                        _("%(file)s has no text under its headline. Check that it is a page.")
                        % {"file": path}
                    )
                pages.append((path, page))
            except Unreadable as error:
                wrong.append(str(error))
        if wrong:
            raise CommandError("\n".join([*wrong, _("Nothing was imported.")]))
        return pages

    def _tell(self, path: Path, page: Page, outcome: Outcome, language: str) -> None:
        say = self.stdout.write
        if not outcome.is_new:
            say(
                _("%(file)s is in the newsroom already, as article %(number)s. Nothing changed.")
                % {"file": path, "number": outcome.article.pk}
            )
            return
        say(f"{path}: {page.headline}")
        say(f"  {_('Language')}: {language or language_of(page)}")
        for role in ROLES:
            if names := page.credits.get(role):
                say(f"  {role}: {', '.join(names)}")
        if page.event_date:
            say(f"  {_('Event')}: {page.event_date}")
        if page.updated:
            say(f"  {_('Updated')}: {page.updated}")
        paragraphs, captions = len(page.paragraphs), len(page.captions)
        say("  " + _("Paragraphs: %(number)s") % {"number": paragraphs})
        say("  " + _("Captions waiting for their pictures: %(number)s") % {"number": captions})
        for name in outcome.made:
            say("  " + _("New in the names: %(name)s") % {"name": name})
        for note in outcome.notes:
            say("  " + note)
        for what, text in page.unplaced:
            say("  " + _("Not placed (%(what)s): %(text)s") % {"what": what, "text": text})
