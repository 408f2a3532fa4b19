"""A brief laid out: numbers, copies, marks."""

from dataclasses import replace
from time import process_time

import pytest

from brief_render.sample_brief import SAMPLE, single_brief
from reportedly.brief.render import render_html, render_markdown, render_text
from reportedly.brief.render.view import view_of
from reportedly.records import Brief, Certainty, Source


def copied(*pairs: tuple[str, str | None]) -> Brief:
    """Return a brief whose sources repeat each other: (article id, what it is a copy of)."""
    blank = SAMPLE.sources[0]
    return replace(SAMPLE, sources=tuple(replace(blank, article_id=one, copy_of=other) for one, other in pairs))


@pytest.mark.parametrize(
    ("pairs", "originals", "origins"),
    [
        ((("a", None), ("b", "a")), [None, 1], 1),
        ((("b", "a"), ("a", None)), [2, None], 1),
        ((("a", None), ("b", "a"), ("c", "b")), [None, 1, 1], 1),
        ((("a", "b"), ("b", "a")), [None, 1], 1),
        ((("a", "a"),), [None], 1),
        ((("a", "b"), ("b", "c"), ("c", "b")), [2, None, 2], 1),
        ((("a", None), ("a", None)), [None, 1], 1),
        ((("a", "elsewhere"), ("b", None)), [None, None], 2),
    ],
)
def test_copies_lead_to_their_original(pairs, originals, origins):
    view = view_of(copied(*pairs))
    assert [line.copy_of for line in view.sources] == originals
    assert view.counts.origins == origins
    assert all(f'id="source-{line.number}"' in render_html(view.brief) for line in view.sources)


def test_every_source_has_one_number():
    view = view_of(SAMPLE)
    assert [line.number for line in view.sources] == list(range(1, len(SAMPLE.sources) + 1))
    assert view.sources[0].copies == (2,)


def test_a_denial_and_what_it_denies_point_at_each_other():
    shown = {one.sentence.text[:11]: one for one in view_of(SAMPLE).sentences()}
    assert shown["Karel Voss,"].denied_by == (4,)
    assert shown["The company"].denies == (3,)


def test_only_sentences_that_give_a_figure_in_conflict_are_disputed():
    disputed = [
        one.sentence.text for one in view_of(SAMPLE).sentences() if any(mark.name == "disputed" for mark in one.marks)
    ]
    assert not any("44 people were dead" in text for text in disputed)
    assert any("As many as 200" in text for text in disputed)


@pytest.mark.parametrize("certainty", list(Certainty))
def test_every_certainty_but_stated_has_a_mark(certainty):
    brief = replace(single_brief(), headline=replace(single_brief().headline, certainty=certainty))
    assert bool(view_of(brief).headline.marks) == (certainty is not Certainty.STATED)


def test_a_source_left_aside_is_listed_but_not_counted():
    source = Source(
        article_id="ferry1", outlet="Port Post", title="Strike", published=None, url=None, credit=None, copy_of=None
    )
    view = view_of(replace(SAMPLE, sources=(*SAMPLE.sources, source)))
    assert view.counts == view_of(SAMPLE).counts
    assert "Port Post, “Strike”: another story" in render_text(view.brief)


@pytest.mark.parametrize("render", [render_text, render_markdown, render_html])
def test_a_brief_with_nothing_in_it_is_still_a_page(render):
    bare = replace(single_brief(), headline=replace(SAMPLE.headline, passages=(), text="Nothing to report"))
    page = render(replace(bare, standfirst=(), sections=(), sources=(), notes=()))
    assert "Nothing to report" in page
    assert "0 articles, 0 independent origins" in page
    assert "Sources" not in page


@pytest.mark.parametrize("render", [render_text, render_markdown, render_html])
def test_figures_are_other_ones_only_beside_those_compared(render):
    alone = replace(SAMPLE, figures=SAMPLE.figures[-1:])
    label = "one other figure" if render is render_html else "other figures"
    assert label in render(SAMPLE).casefold()
    assert label not in render(alone).casefold()
    assert "more than" in render(alone)


@pytest.mark.parametrize("render", [render_text, render_markdown, render_html])
def test_a_report_that_nothing_names_has_its_id(render):
    blank = replace(SAMPLE.sources[-1], article_id="5e8a", outlet=None, title=None, url=None, published=None)
    assert "article 5e8a, outlet not given" in render(replace(SAMPLE, sources=(*SAMPLE.sources, blank)))
    titled = replace(blank, title="Rain in Hask")
    assert "article 5e8a" not in render(replace(SAMPLE, sources=(*SAMPLE.sources, titled)))


def test_a_long_chain_of_copies_takes_a_time_that_grows_with_it():
    chain = copied(("c0", None), *((f"c{number}", f"c{number - 1}") for number in range(1, 20_000)))
    before = process_time()
    view = view_of(chain)
    assert view.counts.origins == 1
    assert len(view.sources[0].copies) == 19_999
    assert process_time() - before < 5, "a second on a slow machine; minutes where it grows with the square"
