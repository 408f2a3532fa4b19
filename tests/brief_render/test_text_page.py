"""The terminal's page and the Markdown page."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt
from rich.cells import cell_len

from brief_render.sample_brief import SAMPLE
from reportedly.brief.render import render_markdown, render_text
from reportedly.brief.render.markdown import escape
from reportedly.brief.render.visible import isolated

ESCAPE_CODE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("width", [40, 72, 100, 160])
def test_no_line_is_wider_than_asked(width):
    page = render_text(SAMPLE, width=width)
    assert max(map(cell_len, page.splitlines())) <= width
    assert not any(line.endswith(" ") for line in page.splitlines())


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_no_letter_of_a_figure_is_cut_off(width):
    """A long period, beside long numbers and a long name, is folded however narrow the page is."""
    [first, *others] = SAMPLE.figures
    long = replace(first.points[0].figure, period="since the evacuation of the lower valley in September 2023")
    points = (replace(first.points[0], figure=long), *first.points[1:])
    brief = replace(SAMPLE, figures=(replace(first, points=points), *others))
    narrow, wide = (Counter(re.sub(r"[\s·–]", "", render_text(brief, width=cells))) for cells in (width, 400))
    assert narrow == wide


def test_a_terminal_too_narrow_gets_forty_columns():
    assert render_text(SAMPLE, width=5) == render_text(SAMPLE, width=40)


def test_figures_stand_in_columns_or_each_on_lines_of_its_own():
    wide, narrow = render_text(SAMPLE, width=80), render_text(SAMPLE, width=40)
    assert re.search(r"^   fewer than 90 +Oda Renn \[4\] +13 Mar$", wide, re.MULTILINE)
    assert re.search(r"^   –  fewer than 90 · Oda Renn \[4\] ·\n      13 Mar$", narrow, re.MULTILINE)


def test_marks_are_not_broken_over_lines():
    for mark in re.findall(r"\[\d[^\]]*\]", render_text(SAMPLE, width=72)):
        assert "\n" not in mark


def test_colour_adds_codes_and_takes_no_word():
    plain, coloured = render_text(SAMPLE), render_text(SAMPLE, color=True)
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    squeezed = [" ".join(ESCAPE_CODE.sub("", page).split()) for page in (plain, coloured)]
    assert squeezed[0] == squeezed[1]


def test_environment_does_not_change_the_page(monkeypatch):
    before = render_text(SAMPLE)
    for name, value in (("COLUMNS", "33"), ("FORCE_COLOR", "1"), ("TERM", "dumb"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)
    assert render_text(SAMPLE) == before


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("ab1 \\`*_[]<>~|&$@#^!{}().:-+=/w\n\t\"'"), max_size=30))
def test_escaped_words_read_as_they_are(text):
    page = MarkdownIt("gfm-like", {"linkify": False}).render(f"{escape(text)} end")
    read = lxml_html.fromstring(page).text_content()
    assert read.split() == [*isolated(text).split(), "end"]


def test_every_sentence_has_its_footnote():
    page = render_markdown(SAMPLE)
    noted = re.findall(r"\[\^(\d+)\](?!:)", page)
    defined = re.findall(r"^\[\^(\d+)\]: ", page, re.MULTILINE)
    assert noted == defined == [str(number) for number in range(1, len(SAMPLE.sentences()) + 1)]


def test_numbers_lead_to_the_reports():
    page = render_markdown(SAMPLE)
    for number, source in enumerate(SAMPLE.sources, 1):
        assert f"[{number}]: <{source.url}>" in page
