"""The brief as one HTML file that needs nothing else: for screen, keyboard, screen reader and paper."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment
from markupsafe import Markup

from reportedly.brief.render.chart import draw_chart
from reportedly.brief.render.environment import templates_of
from reportedly.brief.render.figures import view_figures
from reportedly.brief.render.jsonld import jsonld_of
from reportedly.brief.render.timeline import view_timeline
from reportedly.brief.render.times import as_utc, show_day, show_time
from reportedly.brief.render.view import Evidence, View, view_of
from reportedly.brief.render.visible import clipped, host_of, safe_url, visible
from reportedly.brief.render.words import (
    as_of_words,
    counts_words,
    label_of,
    left_aside_words,
    notes_of,
    numbers_words,
    outlet_words,
    source_words,
)
from reportedly.records import Brief, Part

__all__ = ["fragment_of", "render_html"]


def render_html(brief: Brief) -> str:
    """Return the brief as one page: no script, no file, font or picture from elsewhere.

    Each sentence opens, by mouse or keyboard, on the passages it rests on. Words of articles never become markup, and
    only http and https addresses become links.
    """
    return str(templates().get_template("page.html.j2").render(**page_of(view_of(brief))))


def fragment_of(view: View) -> str:
    """Return the brief as plain well-formed XHTML to stand inside something else: no style, no disclosure."""
    sections = (*view.body, view.context, view.outlook, view.in_short)
    return str(templates().get_template("fragment.html.j2").render(**page_of(view), sections=sections))


def page_of(view: View) -> dict[str, object]:
    """Return what the template shows. policy: the only style the page may use, by its hash; nothing else loads."""
    style, figures = page_style(), view_figures(view)
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    return {
        "style": Markup(style),
        "policy": f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'",
        "jsonld": Markup(jsonld_of(view)),
        "timeline": view_timeline(view),
        "view": view,
        "brief": view.brief,
        "figures": [(series, draw_chart(series.lines)) for series in figures],
        "alone": [series for series in figures if series.alone],
        "as_of": as_of_words(view),
        "modified": machine_time(view.as_of),
        "summary": " ".join(visible(shown.sentence.text) for shown in view.standfirst) or counts_words(view),
        "counts": counts_words(view),
        "notes": notes_of(view.brief),
    }


@cache
def page_style() -> str:
    """Return the style sheet."""
    return resources.files("reportedly.brief.render").joinpath("templates", "page.css").read_text(encoding="utf-8")


@cache
def templates() -> Environment:
    environment = templates_of("reportedly.brief.render")
    environment.filters |= {
        "visible": visible,
        "clipped": clipped,
        "safe_url": safe_url,
        "host": host_of,
        "time": show_time,
        "day": show_day,
        "numbers": numbers_words,
        "used": mark_used,
        "machine_time": machine_time,
        "source_at": lambda number, view: view.sources[number - 1],
    }
    environment.globals |= {
        "about": lambda line: ", ".join(source_words(line)),
        "label_of": label_of,
        "outlet": outlet_words,
        "labels": lambda shown: [label_of(mark, shown) for mark in shown.marks],
        "left_aside": left_aside_words,
        "Part": Part,
    }
    return environment


def mark_used(evidence: Evidence) -> Markup:
    """Return the passage with the words its sentence uses marked."""
    text, done, pieces = evidence.passage.text, 0, Markup("")
    for start, end in evidence.used:
        pieces += visible(text[done:start])
        pieces += Markup("<mark>{}</mark>").format(visible(text[start:end]))
        done = end
    return pieces + visible(text[done:])


def machine_time(value: str | None) -> str | None:
    """Return a time fit for the datetime attribute; None where it is not one."""
    return value if as_utc(value) else None
