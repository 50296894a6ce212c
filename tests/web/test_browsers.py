"""Where one is signed in stands there in words."""

import pytest
from django.utils.translation import override

from vakwerk.web.templatetags.browsers import browser

LIKE = "(KHTML, like Gecko)"
WINDOWS = f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 {LIKE} Chrome/149.0.0.0 Safari/537.36"
IPHONE = f"Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 {LIKE}"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (WINDOWS, "Chrome op Windows"),
        (f"{WINDOWS} Edg/149.0.0.0", "Edge op Windows"),
        (f"{IPHONE} Version/19.0 Mobile/15E148 Safari/604.1", "Safari op iPhone"),
        (f"{IPHONE} CriOS/149.0 Mobile/15E148 Safari/604.1", "Chrome op iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox op Linux"),
        (
            "Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 SamsungBrowser/30.0 Chrome/140",
            "Samsung Internet op Android",
        ),
        ("De computer thuis", "De computer thuis"),
        ("x" * 200, "x" * 80),
        ("", ""),
    ],
)
def test_a_browser_is_called_by_its_name_and_what_it_is_on(user_agent, words):
    with override("nl"):
        assert browser(user_agent) == words
