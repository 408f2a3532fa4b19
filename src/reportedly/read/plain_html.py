"""Words that carry markup they should not, to plain words."""

import re
from html import unescape

__all__ = ["paragraphs_of", "plain_text"]

BREAK = re.compile(r"<\s*/?\s*(?:p|br|div|li|ul|ol|h[1-6]|blockquote|figure|tr)\b[^<>]{0,2000}>", re.I)
TAG = re.compile(r"<\s*/?\s*[a-z!][^<>]{0,5000}>", re.I)
DROPPED = re.compile(r"<\s*(?:script|style)\b.*?(?:<\s*/\s*(?:script|style)\s*>|\Z)", re.I | re.S)
SPACE = re.compile(r"[ \t\xa0\u200b\r\f\v]+")
NEWLINES = re.compile(r" ?\n[ \n]*")


def plain_text(markup: str) -> str:
    """Return the words of a stretch of HTML or plain text, an empty line between its blocks."""
    text = markup
    if "<" in text:
        text = unescape(TAG.sub("", BREAK.sub("\n", DROPPED.sub("", text))))
    return "\n\n".join(paragraphs_of(text))


def paragraphs_of(text: str) -> list[str]:
    """Return the lines that hold words, white space squeezed."""
    return [line for line in NEWLINES.sub("\n", SPACE.sub(" ", text)).strip().split("\n") if line]
