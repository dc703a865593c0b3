"""One account per role. They exist in a demo only, so their passwords may be printed."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from people.models import Person, User
from people.roles import Role


@dataclass(frozen=True)
class Account:
    role: str
    username: str
    password: str
    interface_language: str
    translates_into: str = ""
    person: str = ""


ACCOUNTS = [
    Account(Role.WRITER, "baiyang", "write-the-story", "zh-hans", person="bai-yang"),
    Account(Role.PHOTOGRAPHER, "sanmen", "take-the-picture", "zh-hans", person="san-men"),
    Account(Role.TRANSLATOR, "wuhan", "say-it-in-english", "en", "en", person="wu-han"),
    Account(Role.EDITOR, "editor", "read-it-twice", "zh-hans"),
    Account(Role.ADMINISTRATOR, "admin", "keep-the-keys", "en"),
]


def open_accounts() -> list[Account]:
    """Makes the accounts that do not exist yet; a password somebody changed stays changed."""
    for account in ACCOUNTS:
        if not User.objects.filter(username=account.username).exists():
            _open(account)
    return ACCOUNTS


def _open(account: Account) -> None:
    user = User.objects.create_user(
        account.username,
        password=account.password,
        is_staff=True,
        is_superuser=account.role == Role.ADMINISTRATOR,
        interface_language=account.interface_language,
        translates_into=account.translates_into,
        person=Person.objects.filter(slug=account.person).first(),
    )
    user.groups.add(Group.objects.get(name=account.role))
