"""Article text made safe to show: what cannot be seen is dropped or spelled out, never left to act.

A right-to-left override turns "gpj.exe" into "exe.jpg" for the eye; an escape code moves a terminal's
cursor. The record keeps the words as they came; on the page such a character stands as its code point.
"""

import unicodedata
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

__all__ = ["clipped", "has_right_to_left", "host_of", "isolated", "safe_url", "spell", "uri_of", "visible"]

LONGEST = 240
"""Characters of a name, title or reason that are shown; what is longer is a page gone wrong, and drowns the brief."""

DROPPED = frozenset("\u00ad\u200b\u2060\ufeff")
"""Soft hyphen, zero-width space, word joiner, byte-order mark: line-breaking aids without meaning."""

JOINERS = frozenset("\u200c\u200d")
"""Needed in Persian, the scripts of India and emoji; without use, so dropped, between other letters."""

JOINED = frozenset({"Lo", "Mn", "Mc", "So", "Sk"})
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
RIGHT_TO_LEFT = frozenset({"R", "AL"})
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
LINE_BREAKS = "\n\r\t\v\f\u0085\u2028\u2029"
URI_SIGNS = "%/?:@!$&'()*+,;=~"
"""What a path, query or fragment may hold beside letters, digits and "-._" (RFC 3986, section 3.3)."""
SPACES = str.maketrans(dict.fromkeys(LINE_BREAKS, " "))


def visible(text: str) -> str:
    """Return text on one line with nothing hidden in it."""
    words = text.translate(SPACES)
    if words.isascii() and words.isprintable():
        return words
    return "".join(shown(character, words[at - 1] if at else "") for at, character in enumerate(words))


def clipped(label: str) -> str:
    """Return a name or title at a length that can be read at a glance; sentences and passages are never cut."""
    return label if len(label) <= LONGEST else label[: LONGEST - 1].rstrip() + "…"


def shown(character: str, before: str) -> str:
    """Return what stands for one character after another."""
    if character in DROPPED:
        return ""
    category = unicodedata.category(character)
    if character in JOINERS:
        return character if before and unicodedata.category(before) in JOINED else ""
    return spell(character) if category in UNSEEN else character


def spell(character: str) -> str:
    """Return a character's code point in words: "⟨U+202E⟩"."""
    return f"⟨U+{ord(character):04X}⟩"


def has_right_to_left(text: str) -> bool:
    """Say whether any letter of text is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text)


def isolated(text: str) -> str:
    """Return text visible, and where it runs right to left, kept from reordering its neighbours."""
    words = visible(text)
    return f"{FIRST_STRONG_ISOLATE}{words}{POP_ISOLATE}" if has_right_to_left(words) else words


def safe_url(url: str | None) -> str | None:
    """Return url if a reader may follow it: http or https, a host, nothing hidden; else None."""
    parts = web_address(url)
    return url if parts is not None else None


def host_of(url: str | None) -> str | None:
    """Return the host a reader would reach, non-ASCII names in their ASCII form."""
    parts = web_address(url)
    if parts is None or parts.hostname is None:
        return None
    try:
        return parts.hostname.encode("idna").decode("ascii")
    except UnicodeError:
        return None


def uri_of(url: str | None) -> str | None:
    """Return a followable address as an RFC 3986 URI, in ASCII: what the standards of machines ask for."""
    parts = web_address(url)
    host = host_of(url)
    if parts is None or host is None:
        return None
    port = f":{parts.port}" if parts.port is not None else ""
    place = parts.netloc if parts.netloc.isascii() else host + port
    path, query, fragment = (quote(part, safe=URI_SIGNS) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, place, path, query, fragment))


def web_address(url: str | None) -> SplitResult | None:
    if not url or not url.isprintable() or any(sign in url for sign in " \"'<>\\^`{|}"):
        return None
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
        usable = usable and parts.port != 0  # reading a port that is none raises
    except ValueError:
        return None
    return parts if usable else None
