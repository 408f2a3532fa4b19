"""A checked text as one HTML file that needs nothing else, made as the page of a brief is."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from reportedly.brief.render.environment import templates_of
from reportedly.brief.render.html import mark_used, page_style
from reportedly.brief.render.times import as_utc, show_time
from reportedly.brief.render.visible import host_of, safe_url, visible
from reportedly.records import Verdict
from reportedly.serve.checking.view import CheckView, SentenceView
from reportedly.serve.checking.wording import (
    MEANINGS,
    SIGNS,
    finding_words,
    part_words,
    source_words,
    summary_words,
)

__all__ = ["render_html"]


def render_html(view: CheckView) -> str:
    """Return a checked text as one page: no script, no file, font or picture from elsewhere.

    Each sentence opens, by mouse or keyboard, on what is wrong with it and the passages it was held against. Words of
    the text and of articles never become markup, and only http and https addresses become links.
    """
    style = check_style()
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    page = (
        templates()
        .get_template("check.html.j2")
        .render(
            style=Markup(style),
            policy=f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'",
            view=view,
            title=Path(view.path).name if view.path else view.name,
            summary=summary_words(view),
            shown=[verdict for verdict in Verdict if verdict in dict(view.counts)],
        )
    )
    return f"{page}\n"


@cache
def check_style() -> str:
    """Return the style sheet: that of the brief's page, and what a checked text needs besides."""
    own = resources.files("reportedly.serve.checking").joinpath("templates", "check.css")
    return page_style() + own.read_text(encoding="utf-8")


@cache
def templates() -> Environment:
    environment = templates_of("reportedly.serve.checking")
    environment.filters |= {
        "visible": visible,
        "safe_url": safe_url,
        "host": host_of,
        "time": show_time,
        "machine_time": lambda value: value if as_utc(value) else None,
        "used": mark_used,
        "doubted": mark_doubted,
        "kind": finding_words,
        "place": part_words,
        "about": lambda source: ", ".join(source_words(source)),
        "sign": SIGNS.__getitem__,
        "meaning": MEANINGS.__getitem__,
    }
    return environment


def mark_doubted(sentence: SentenceView) -> Markup:
    """Return the sentence with the offending words marked."""
    text, done, pieces = sentence.text, 0, Markup("")
    for start, end in sentence.doubted:
        pieces += visible(text[done:start])
        pieces += Markup('<span class="doubt">{}</span>').format(visible(text[start:end]))
        done = end
    return pieces + visible(text[done:])
