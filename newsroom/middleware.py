"""Staff pages speak the language their reader has chosen."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import translation

from people import languages


def desk_language(get_response: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """On staff pages the colleague’s own language counts; before the login, the browser’s."""

    def speak(request: Any) -> Any:
        if request.path_info.startswith(reverse("admin:index")) and request.user.is_authenticated:
            chosen = request.user.interface_language
            if chosen in languages.codes():
                translation.activate(chosen)
                request.LANGUAGE_CODE = translation.get_language()
        return get_response(request)

    return speak
