"""Nothing hidden acts on the page."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case_files import read_cases
from reportedly.brief.render.visible import LONGEST, clipped, has_right_to_left, host_of, isolated, safe_url, visible


def written(text: str) -> str:
    """Read the escapes of a case file."""
    return text.encode("ascii", "backslashreplace").decode("unicode_escape")


@pytest.mark.parametrize(("text", "expected"), read_cases("brief_render/visible.txt"))
def test_hidden_signs_are_dropped_or_spelled_out(text, expected):
    assert visible(written(text)) == written(expected)


@settings(max_examples=150)
@given(st.text(alphabet=st.characters(), max_size=60))
def test_no_text_leaves_a_hidden_sign(text):
    seen = visible(text)
    assert {unicodedata.category(sign) for sign in seen} & {"Cc", "Cs", "Co", "Cn"} == set()
    assert {sign for sign in seen if unicodedata.category(sign) == "Cf"} <= {"\u200c", "\u200d"}
    assert "\n" not in seen
    seen.encode()


def test_right_to_left_words_are_isolated_and_others_left_alone():
    assert isolated("עיתון") == "\u2068עיתון\u2069"
    assert isolated("Herald") == "Herald"
    assert has_right_to_left("صحيفة")
    assert not has_right_to_left("Žižek")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<b>",
        "java\nscript:alert(1)",
        " https://a.example/",
        "https://herald.example@evil.example/",
        "https://a.example/\u202egpj",
        "https://a.example/'onclick=x",
        "//a.example/x",
        "https://",
        "https://[::1/",
        "ftp://a.example/x",
        "file:///etc/passwd",
        "",
        None,
    ],
)
def test_addresses_that_are_not_links(url):
    assert safe_url(url) is None
    assert host_of(url) is None


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Herald.example/a?b=c#d", "herald.example"),
        ("http://a.example:8080/", "a.example"),
        ("https://häuser.example/", "xn--huser-gra.example"),
    ],
)
def test_addresses_that_are_links(url, host):
    assert safe_url(url) == url
    assert host_of(url) == host


@given(st.text(max_size=3 * LONGEST))
def test_a_label_is_itself_or_its_beginning(label):
    shown = clipped(label)
    assert len(shown) <= LONGEST
    assert shown == label if len(label) <= LONGEST else label.startswith(shown.removesuffix("…"))
