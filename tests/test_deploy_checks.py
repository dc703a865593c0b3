"""Django's own inspection finds nothing to complain about in a newsroom for readers."""

from tests.processes import for_readers, run


def test_the_inspection_before_opening_is_passed():
    command = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    passed = run(*command, env=for_readers())
    assert passed.returncode == 0, passed.stderr
