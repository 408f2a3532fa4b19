"""Which kinds of document are read, told by a file's ending or by what a server says."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["GZIP_ENDING", "HTML", "JSON_LINES", "MARKDOWN", "PLAIN", "media_type_of", "served_media_type", "why_not"]

HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
JSON_LINES = "application/jsonl"
GZIP_ENDING = ".gz"

ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        ".html": HTML,
        ".htm": HTML,
        ".html.gz": HTML,
        ".htm.gz": HTML,
        ".md": MARKDOWN,
        ".txt": PLAIN,
        ".jsonl": JSON_LINES,
    }
)
LATER: Mapping[str, str] = MappingProxyType(
    {
        ".warc": "a WARC file",
        ".warc.gz": "a WARC file",
        ".rss": "a feed",
        ".atom": "a feed",
        ".xml": "a feed or other XML",
    }
)
SERVED: Mapping[str, str] = MappingProxyType(
    {
        "": HTML,
        "text/html": HTML,
        "application/xhtml+xml": HTML,
        "text/markdown": MARKDOWN,
        "text/plain": PLAIN,
        "application/jsonl": JSON_LINES,
        "application/x-ndjson": JSON_LINES,
        "application/x-jsonlines": JSON_LINES,
    }
)
SERVED_LATER: Mapping[str, str] = MappingProxyType(
    {
        "application/rss+xml": "a feed",
        "application/atom+xml": "a feed",
        "application/feed+json": "a feed",
        "application/xml": "a feed or other XML",
        "text/xml": "a feed or other XML",
        "application/warc": "a WARC file",
    }
)
READ = "Reportedly reads .html, .htm, .html.gz, .md, .txt and .jsonl."


def media_type_of(name: str) -> str | None:
    """Return the media type a file's name ends in; None for a kind that is not read."""
    return _by_ending(name, ENDINGS)


def why_not(name: str) -> str:
    """Say why a file of this name is not read, and what would be."""
    later = _by_ending(name, LATER)
    if later:
        return f"{later} is not read yet; give the pages themselves. {READ}"
    ending = name[name.rfind(".") :] if "." in name.strip(".") else ""
    what = f"a file ending in {ending}" if ending else "a file without an ending"
    return f"{what} is not read. {READ}"


def served_media_type(content_type: str) -> str | None:
    """Return the media type of a Content-Type header, with its charset; None for a kind that is not read."""
    essence, _, parameters = content_type.partition(";")
    kind = SERVED.get(essence.strip().lower())
    return f"{kind};{parameters}" if kind and parameters.strip() else kind


def why_not_served(content_type: str) -> str:
    """Say why what a server sends is not read."""
    essence = content_type.partition(";")[0].strip().lower()
    later = SERVED_LATER.get(essence)
    if later:
        return f"the server sent {later} ({essence}), which is not read yet; give the addresses of its pages"
    return f"the server sent {essence}, which is not a page, Markdown, text or JSON Lines"


def _by_ending(name: str, endings: Mapping[str, str]) -> str | None:
    lowered = name.lower()
    return next((kind for ending, kind in endings.items() if lowered.endswith(ending)), None)
