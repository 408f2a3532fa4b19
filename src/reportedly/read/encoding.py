"""Bytes to characters, whatever the page says of itself.

Pages say one encoding and use another: UTF-8 that is meant as Latin-1 and the reverse. Bytes that are valid UTF-8 are
UTF-8, for other text hardly ever is by chance; after that the declared encoding counts, then Windows-1252, or
Windows-1251 where whole words are beyond ASCII.
"""

import codecs
import re

__all__ = ["decode_bytes", "is_broken"]

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._-]{1,40})""", re.I
)
HEADER_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})""", re.I)
DECLARATION_BYTES = 4096
LATIN = frozenset({"latin-1", "iso8859-1", "ascii"})
FALLBACK = "cp1252"
CYRILLIC = "cp1251"
CYRILLIC_WORD = re.compile(rb"[\xa5\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbf-\xff]{3,}")
OTHER_SCRIPT_SHARE = 0.8
DAMAGED_SHARE = 0.02
BROKEN_SHARE = 0.1


def decode_bytes(body: bytes, media_type: str = "") -> str:
    """Return the characters of a document; never fails.

    media_type: may carry the server's "charset=".
    """
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(body, _declared(body, media_type))


def is_broken(text: str) -> bool:
    """Tell whether too much of a text are characters that stand for bytes nobody could read."""
    unreadable = text.count("\ufffd") + sum(text.count(chr(code)) for code in range(0x80, 0xA0))
    return unreadable > BROKEN_SHARE * max(len(text), 1)


def _declared(body: bytes, media_type: str) -> str | None:
    """Return the codec that the server or the page names, by Python's name for it."""
    header = HEADER_CHARSET.search(media_type)
    meta = META_CHARSET.search(body[:DECLARATION_BYTES])
    names = (header.group(1) if header else None, meta.group(1).decode("ascii") if meta else None)
    for name in names:
        try:
            if name:
                return codecs.lookup(name).name
        except LookupError:
            continue
    return None


def _decode_other(body: bytes, declared: str | None) -> str:
    """Decode what is not valid UTF-8: damaged UTF-8, or another encoding."""
    replaced = body.decode("utf-8", "replace")
    damaged, foreign = replaced.count("\ufffd"), sum(1 for byte in body if byte >= 0x80)
    if damaged <= DAMAGED_SHARE * foreign:
        return replaced
    if declared and declared not in LATIN and declared != "utf-8":
        try:
            return body.decode(declared)
        except (UnicodeError, LookupError):
            pass
    return "".join(_windows(body, CYRILLIC if _is_other_script(body) else FALLBACK))


def _is_other_script(body: bytes) -> bool:
    """In Latin scripts letters beyond ASCII stand alone or in pairs; elsewhere they make up whole words."""
    in_words = sum(map(len, CYRILLIC_WORD.findall(body)))
    return in_words > OTHER_SCRIPT_SHARE * sum(byte >= 0x80 for byte in body)


def _windows(body: bytes, encoding: str) -> list[str]:
    """A Windows encoding with its undefined bytes left as the control characters browsers show."""
    try:
        return [body.decode(encoding)]
    except UnicodeDecodeError:
        letters = [bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in range(256)]
        return [letters[byte] for byte in body]
