import sys
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsroom.demo import load
from newsroom.demo.accounts import Account
from newsroom.one_at_a_time import only_one
from newsroom.serving import HOST, server_on, stopped_by_signals
from people import languages
from people.models import User
from people.roles import Role


class Command(BaseCommand):
    help = "Starts a newsroom to look at, with stories, photographs and one account per role."
    requires_system_checks = []  # a check that failed would tell a visitor nothing

    def handle(self, *args, **options) -> None:
        if hasattr(sys.stdout, "reconfigure"):  # a terminal without Chinese gets question marks
            sys.stdout.reconfigure(errors="replace")
        address = f"http://{HOST}:{settings.PORT}"
        with (
            stopped_by_signals(),
            only_one(settings.VAR_DIR, f"{address}/"),
            server_on(settings.PORT) as server,
        ):
            self.prepare()
            from newsroom.wsgi import application  # reads the list of static files when imported

            server.set_app(application)
            self.announce(address)
            server.serve_forever()
        connection.close()
        self.say(_("Stopped. What you wrote is kept in %(folder)s."), folder=settings.VAR_DIR)

    def prepare(self) -> None:
        self.say(_("Starting the database."))
        connection.ensure_connection()
        self.say(_("Bringing the tables up to date."))
        call_command("migrate", verbosity=0, interactive=False)
        if load.is_empty():
            self.say(_("Loading the stories and the photographs; this happens once."))
            load.load()
        self.say(_("Laying out the style sheets and scripts."))
        call_command("collectstatic", verbosity=0, interactive=False)

    def announce(self, address: str) -> None:
        self.stdout.write("")
        for code in languages.codes():
            self.stdout.write(f"  {address}/{code}/  {languages.own_name(code)}")
        staff_pages, accounts = self.both(_("Staff pages")), self.both(_("Demo accounts"))
        self.stdout.write(f"  {address}{reverse('admin:index')}  {staff_pages}")
        self.stdout.write(f"\n  {accounts}")
        for account in filter(can_sign_in, load.accounts()):
            role = self.both(Role(account.role).label)
            self.stdout.write(f"  {account.username:<8}  {account.password:<18}  {role}")
        self.stdout.write("")
        self.say(_("Press Ctrl-C to stop; what you write is kept."))

    def say(self, sentence: Promise, **facts: str | Path) -> None:
        """The sentence in every language, a line each."""
        for line in self.spoken(sentence):
            self.stdout.write(line % facts)
        self.stdout.flush()

    def both(self, label: Promise | str) -> str:
        return " · ".join(self.spoken(label))

    def spoken(self, text: Promise | str) -> list[str]:
        said = []
        for code in languages.codes():
            with translation.override(code):
                said.append(str(text))
        return list(dict.fromkeys(said))


def can_sign_in(account: Account) -> bool:
    """Whether the account is still there with the password we would print."""
    user = User.objects.filter(username=account.username).first()
    return user is not None and user.check_password(account.password)
