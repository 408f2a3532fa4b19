"""The brief as IPTC ninjs 3.1, News in JSON (https://www.iptc.org/std/ninjs/)."""

import json

from reportedly.brief.render.forms.plain import body_words, standfirst_words
from reportedly.brief.render.html import fragment_of
from reportedly.brief.render.naming import brief_uri, moment_of, source_uri
from reportedly.brief.render.times import as_utc
from reportedly.brief.render.view import SourceView, View, view_of
from reportedly.brief.render.visible import uri_of, visible
from reportedly.brief.render.words import notes_of
from reportedly.records import Brief, Passage

__all__ = ["render_ninjs"]

STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def render_ninjs(brief: Brief) -> str:
    """Return the brief as one ninjs item: the whole text, and each source as an association and an info source."""
    return json.dumps(item_of(view_of(brief)), ensure_ascii=False, indent=1) + "\n"


def item_of(view: View) -> dict[str, object]:
    moment, text = moment_of(view), body_words(view)
    item: dict[str, object] = {
        "uri": brief_uri(view),
        "standard": STANDARD,
        "type": "text",
        "representationType": "full",
        "profile": "text-only",
        "language": "en",
        "by": "reportedly",
        "genres": [{"name": "brief"}],
        "altIds": [{"role": "story", "value": view.brief.story_id}],
        "headlines": [{"role": "main", "value": visible(view.headline.sentence.text)}],
        "descriptions": [{"role": "standfirst", "contentType": "text/plain", "value": standfirst_words(view)}],
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(text),
                "wordCount": len(text.split()),
                "value": text,
            },
            {"role": "richtext", "contentType": "application/xhtml+xml", "value": fragment_of(view)},
        ],
        "infoSources": [info_source(line) for line in view.sources],
        "associations": [association(line) for line in view.sources],
    }
    if moment is not None:
        item["versionCreated"] = moment.isoformat()
    if notes := notes_of(view.brief):
        item["edNote"] = "\n".join(map(visible, notes))
    return item


def info_source(line: SourceView) -> dict[str, str]:
    """Return the outlet, and whether its report is an original."""
    role = f"copy of source {line.copy_of}" if line.copy_of else "original report"
    return {"name": visible(line.source.outlet or "outlet not given"), "role": role}


def association(line: SourceView) -> dict[str, object]:
    """Return the report itself, as a citation: whose it is, and of its text the passages the brief rests on."""
    source = line.source
    moment = as_utc(source.published)
    item: dict[str, object] = {
        "name": f"source-{line.number}",
        "rel": "citation",
        "uri": uri_of(source.url) or source_uri(source.article_id),
        "type": "text",
        "representationType": "partial",
        "infoSources": [info_source(line)],
    }
    if source.title:
        item["headlines"] = [{"role": "main", "value": visible(source.title)}]
    if line.passages:
        item["bodies"] = [cited(passage) for passage in line.passages]
    if moment is not None:
        item["contentCreated"] = moment.isoformat()
    return item


def cited(passage: Passage) -> dict[str, str]:
    """Return a passage as a body of the report it stands in."""
    return {"role": f"passage of the {passage.part.value}", "contentType": "text/plain", "value": visible(passage.text)}
