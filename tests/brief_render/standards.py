"""What the standards of other systems ask of the parts that are used here, in words of our own, as data."""

__all__ = ["ATOM", "JSON_FEED", "NINJS", "RSS"]

MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
"""RFC 3339."""
URI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|\[|\]|%[0-9A-Fa-f]{2})+$"}
"""RFC 3986: ASCII alone."""
TEXT = {"type": "string"}
VALUES = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["value"],
        "properties": {
            "role": TEXT,
            "contentType": TEXT,
            "charCount": {"type": "integer"},
            "wordCount": {"type": "integer"},
            "value": TEXT,
        },
        "additionalProperties": False,
    },
}
NINJS_FIELDS = {
    "uri": URI,
    "type": {"enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]},
    "representationType": {"enum": ["full", "partial"]},
    "profile": TEXT,
    "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "by": TEXT,
    "edNote": TEXT,
    "headlines": VALUES,
    "descriptions": VALUES,
    "bodies": VALUES,
    "altIds": {"type": "array", "items": {"properties": {"role": TEXT, "value": TEXT}, "additionalProperties": False}},
    "genres": {"type": "array", "items": {"properties": {"name": TEXT}, "additionalProperties": False}},
    "infoSources": {
        "type": "array",
        "items": {"properties": {"name": TEXT, "role": TEXT}, "additionalProperties": False},
    },
    "standard": {"properties": {"name": TEXT, "version": TEXT, "schema": URI}, "additionalProperties": False},
}
NINJS = {
    "type": "object",
    "required": ["uri"],
    "properties": NINJS_FIELDS
    | {
        "associations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "uri"],
                "properties": NINJS_FIELDS | {"name": TEXT, "rel": TEXT},
                "additionalProperties": False,
            },
        }
    },
    "additionalProperties": False,
}
"""IPTC ninjs 3.1: names that it does not have are refused."""

PEOPLE = {"type": "array", "minItems": 1, "items": {"type": "object", "minProperties": 1}}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": URI,
        "description": TEXT,
        "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
        "authors": PEOPLE,
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id"],
                "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "title": TEXT,
                    "summary": TEXT,
                    "content_html": TEXT,
                    "content_text": TEXT,
                    "date_published": MOMENT,
                    "date_modified": MOMENT,
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""JSON Feed 1.1; it allows other names, we use none."""

RSS = {
    "rss": {"channel": (1, 1)},
    "channel": {
        "title": (1, 1),
        "link": (1, 1),
        "description": (1, 1),
        "language": (0, 1),
        "generator": (0, 1),
        "lastBuildDate": (0, 1),
        "item": (0, None),
    },
    "item": {"title": (1, 1), "guid": (1, 1), "pubDate": (0, 1), "description": (1, 1), "encoded": (0, 1)},
}
"""RSS 2.0: how often what stands in what; "encoded" is the content module's."""

ATOM = {
    "feed": {
        "title": (1, 1),
        "id": (1, 1),
        "updated": (1, 1),
        "subtitle": (0, 1),
        "generator": (0, 1),
        "author": (1, None),
        "link": (0, None),
        "entry": (0, None),
    },
    "author": {"name": (1, 1)},
    "entry": {
        "title": (1, 1),
        "id": (1, 1),
        "updated": (1, 1),
        "published": (0, 1),
        "summary": (0, 1),
        "content": (1, 1),
        "link": (0, None),
    },
}
"""RFC 4287, section 4.1: without an alternate link an entry needs content."""
