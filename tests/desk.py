"""How a colleague comes to the desk in a test."""

from tests import cast


def signed_in(page, role, **fields):
    """The page of a browser in which somebody of that role has signed in."""
    colleague = cast.user(role, **fields)
    page.goto("/admin/login/")
    page.locator("#id_username").fill(colleague.username)
    page.locator("#id_password").fill(cast.PASSWORD)
    page.locator("[type=submit]").click()
    page.wait_for_url("**/admin/")
    return page
