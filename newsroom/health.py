"""``/healthz``: whether this process can serve pages, for load balancers and containers."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from newsroom.env import CannotStart

ADDRESS = "/healthz"


def answer_probes(get_response: Callable) -> Callable:
    """Answers before any other middleware: a probe comes by number, not by name, and without
    HTTPS, so the check of the host and the redirect to HTTPS would turn it away."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return health() if request.path == ADDRESS else get_response(request)

    return middleware


def health() -> HttpResponse:
    """200 when the database answers, 503 otherwise."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except (DatabaseError, CannotStart):
        return _plain("the database does not answer", status=503)
    return _plain("ok")


def _plain(text: str, status: int = 200) -> HttpResponse:
    headers = {"Cache-Control": "no-store", "Content-Length": str(len(text))}
    return HttpResponse(text, status=status, content_type="text/plain", headers=headers)
