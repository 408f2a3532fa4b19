"""Names for a brief that other systems keep."""

from datetime import datetime

from reportedly.brief.render.times import as_utc
from reportedly.brief.render.view import View

__all__ = ["brief_uri", "moment_of", "source_uri"]


def brief_uri(view: View) -> str:
    """Return a name that is the same for the same story at the same state."""
    moment = moment_of(view)
    state = f":{moment:%Y%m%dT%H%M%SZ}" if moment else ""
    return f"urn:reportedly:brief:{view.brief.story_id}{state}"


def source_uri(article_id: str) -> str:
    """Return a name for an article without a web address; signs a URN may not hold are left out."""
    kept = "".join(sign for sign in article_id if sign.isascii() and (sign.isalnum() or sign in "-._"))
    return f"urn:reportedly:article:{kept or 'unnamed'}"


def moment_of(view: View) -> datetime | None:
    """Return the time of the newest source in UTC: a brief has no clock time of its own."""
    return as_utc(view.as_of)
