"""The brief as schema.org NewsArticle in JSON-LD: each source a citation."""

import json
from collections.abc import Mapping

from reportedly.brief.render.times import as_utc
from reportedly.brief.render.view import SentenceView, SourceView, View, view_of
from reportedly.brief.render.visible import safe_url, visible
from reportedly.records import Brief

__all__ = ["jsonld_of", "render_jsonld"]


def render_jsonld(brief: Brief) -> str:
    """Return the brief as JSON-LD, safe to stand in a script element of a page."""
    return jsonld_of(view_of(brief))


def jsonld_of(view: View) -> str:
    """Return JSON in which no sign can end a script element or start markup."""
    text = json.dumps(article_of(view), ensure_ascii=False, indent=1)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def article_of(view: View) -> dict[str, object]:
    """Return the article. Its date is that of its newest source: a brief holds no clock time."""
    body = [shown for section in (*view.body, view.context, view.outlook, view.in_short) for shown in section.sentences]
    return without_empty(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "identifier": view.brief.story_id,
            "inLanguage": "en",
            "headline": visible(view.headline.sentence.text),
            "abstract": told(view.standfirst),
            "datePublished": view.as_of,
            "dateModified": view.as_of,
            "author": {"@type": "Organization", "name": "reportedly"},
            "articleSection": [visible(section.heading) for section in view.body],
            "articleBody": told(body),
            "isBasedOn": [address for line in view.sources if (address := safe_url(line.source.url))],
            "citation": [citation(line) for line in view.sources],
        }
    )


def told(sentences: list[SentenceView] | tuple[SentenceView, ...]) -> str:
    return " ".join(visible(shown.sentence.text) for shown in sentences)


def citation(line: SourceView) -> dict[str, object]:
    """Return a source with the words the brief rests on; a copy names what it repeats."""
    source = line.source
    original = f"a copy of source {line.copy_of}" if line.copy_of else None
    return without_empty(
        {
            "@type": "NewsArticle",
            "position": line.number,
            "identifier": source.article_id,
            "headline": visible(source.title or ""),
            "publisher": {"@type": "NewsMediaOrganization", "name": visible(source.outlet)} if source.outlet else None,
            "datePublished": source.published if as_utc(source.published) else None,
            "creditText": visible(source.credit or ""),
            "url": safe_url(source.url),
            "description": original,
            "hasPart": [{"@type": "Quotation", "text": visible(passage.text)} for passage in line.passages],
        }
    )


def without_empty(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
