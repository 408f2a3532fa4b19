"""Why a page gave no article, in words for its user."""

from functools import cache

from reportedly.errors import ReadError
from reportedly.lexicon import load_lexicon
from reportedly.read.tree import Element, element_text

__all__ = ["refuse_bytes", "refuse_page"]

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a sound, picture or film"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"WARC/", "a WARC file, which is not read yet; give the pages themselves"),
)
SNIFFED_BYTES = 4096
CONTROL_SHARE = 0.02
FEWEST_WORDS = 40
FEWEST_WORDS_TOLD = 8
LINK_SHARE = 0.6


def refuse_bytes(body: bytes) -> None:
    """Refuse what is no text.

    Raises:
        ReadError: the document is empty, or its bytes are of a known kind that is no text, or binary.
    """
    start = body[:SNIFFED_BYTES]
    if not start.strip():
        raise ReadError("empty: there is nothing in it")
    kind = next((kind for signature, kind in SIGNATURES if start.lstrip(b" \t\r\n").startswith(signature)), None)
    if kind:
        raise ReadError(f"not a page of text: {kind}")
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    if not wide and sum(byte < 9 or 13 < byte < 27 for byte in start) > CONTROL_SHARE * len(start):
        raise ReadError("not a page of text: binary data")


def refuse_page(root: Element, text: str, told_article: bool) -> None:
    """Refuse a page whose text is no article.

    told_article: the page's data calls it one, so a flash of one sentence is one.
    Raises:
        ReadError: with the reason.
    """
    words = len(text.split())
    enough = words >= (FEWEST_WORDS_TOLD if told_article else FEWEST_WORDS)
    if enough and (told_article or not _is_links(root, text)):
        return
    raise ReadError(f"no article text: {_what_instead(root, words)}")


def _is_links(root: Element, text: str) -> bool:
    """Tell whether most of what was taken for text stands in links."""
    linked = {element_text(link) for link in root.iter("a")}
    return sum(len(words) for words in linked if words and words in text) > LINK_SHARE * len(text)


def _what_instead(root: Element, words: int) -> str:
    body = root.find("body")
    shown = element_text(root if body is None else body)
    lowered = shown[:5000].casefold()
    wall = next((entry["means"] for entry in _walls() if any(p in lowered for p in entry["phrases"])), None)
    if root.find(".//input[@type='password']") is not None:
        return "a login form"
    if wall:
        return str(wall)
    linked = sum(len(element_text(link)) for link in root.iter("a"))
    if shown and linked > LINK_SHARE * len(shown):
        return "a page of links"
    return f"only {words} words of it" if words else "the page shows no paragraphs"


@cache
def _walls() -> tuple[dict[str, list[str]], ...]:
    return tuple(load_lexicon("walls")["wall"])
