"""Copies: copied, trimmed, embedded, each told from an independent report; a copy is no second origin."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_reports import FERRY, OPERA, report, reports

from reportedly.stories import CopyKind, copies_of, find_copies, find_origins
from reportedly.stories.fingerprints import fingerprints

MORNING, NOON = "2031-03-08T06:00:00+00:00", "2031-03-08T12:00:00+00:00"
SENTENCES = FERRY.split(". ")


def copies_between(original: str, copy: str):
    return find_copies([report("copy", copy, published=NOON), report("original", original, published=MORNING)])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (FERRY, CopyKind.COPIED),
        (FERRY.upper(), CopyKind.COPIED),
        (". ".join(reversed(SENTENCES)), CopyKind.COPIED),
        (FERRY.replace("harbour", "harbor").replace("Nobody", "\n\nNobody"), CopyKind.COPIED),
        (". ".join(SENTENCES[:3]), CopyKind.TRIMMED),
        (OPERA + " " + ". ".join(SENTENCES[2:4]) + ". " + OPERA[::-1], CopyKind.EMBEDDED),
    ],
    ids=["same", "capitals", "reordered", "localised", "trimmed", "embedded"],
)
def test_an_edited_text_is_a_copy_of_its_kind(text, kind):
    [copy] = copies_between(FERRY, text)
    assert (copy.article_id, copy.original_id, copy.kind) == ("copy", "original", kind)


def test_independent_reports_of_one_event_are_no_copies():
    assert not {"ferry-2"} & set(copies_of(reports()))


def test_a_shared_phrase_makes_no_copy():
    said = "The minister said on Friday that she had not been told. "
    assert copies_between(said + FERRY, said + OPERA) == ()


def test_the_earlier_article_is_the_original_and_without_times_the_longer():
    assert copies_of([report("late", FERRY, published=NOON), report("early", FERRY[:300], published=MORNING)]) == {
        "late": "early"
    }
    assert copies_of([report("short", FERRY[:300]), report("long", FERRY)]) == {"short": "long"}


def test_a_copy_of_a_copy_leads_to_the_first():
    chain = [
        report("first", FERRY, published=MORNING),
        report("second", FERRY + " " + OPERA, published=NOON),
        report("third", FERRY + " " + OPERA, published="2031-03-08T18:00:00+00:00"),
    ]
    assert copies_of(chain) == {"second": "first", "third": "first"}


def test_many_copies_all_lead_to_one_original():
    articles = [report(f"{number:03}", FERRY) for number in range(150)]
    assert set(copies_of(articles).values()) == {"000"}
    assert len(copies_of(articles)) == 149


def test_a_copy_is_of_its_originals_origin():
    assert find_origins(reports()) == (("ferry-1", "ferry-copy"), ("ferry-2",), ("opera-1", "opera-copy"))


def test_two_reports_of_one_agency_are_one_origin_and_a_mixed_credit_is_its_own():
    wire = [report("a", FERRY, credit="Reuters"), report("b", OPERA, credit="Reuters")]
    assert len(find_origins(wire)) == 1
    mixed = [report("a", FERRY, credit="Reuters"), report("b", OPERA, credit="staff and agencies")]
    assert len(find_origins(mixed)) == 2


def test_versions_of_one_page_are_one_origin_whatever_their_words():
    retold = reports()[1].text
    first = report("a", FERRY, url="https://www.herald.example/ferry?utm_source=feed", published=MORNING)
    later = report("b", retold, url="https://m.herald.example/ferry", published=NOON)
    assert find_origins([first, later]) == (("a", "b"),)
    assert len(find_origins([first, report("b", retold, url="https://herald.example/ferries", published=NOON)])) == 2


def test_pictures_of_one_agency_make_no_common_origin():
    own = [report("a", FERRY, credit="Photo: Reuters"), report("b", reports()[1].text, credit="Photo: Reuters")]
    assert len(find_origins(own)) == 2


def test_within_one_family_of_outlets_a_smaller_overlap_is_a_copy():
    text = f"{OPERA} {OPERA[::-1]} {SENTENCES[3]}"
    apart = [report("a", FERRY, outlet="Herald", published=MORNING), report("b", text, outlet="Echo", published=NOON)]
    together = [
        report("a", FERRY, outlet="Herald", published=MORNING),
        report("b", text, outlet="Herald", published=NOON),
    ]
    assert copies_of(apart) == {}
    assert copies_of(together) == {"b": "a"}


def test_a_text_that_stands_whole_in_a_longer_one_is_told_from_the_longer_cut_down():
    longer = f"{FERRY} {OPERA} {OPERA[::-1]}"
    [embeds] = find_copies([report("first", FERRY, published=MORNING), report("second", longer, published=NOON)])
    [trimmed] = find_copies([report("first", longer, published=MORNING), report("second", FERRY, published=NOON)])
    assert (embeds.kind, embeds.of_original) == (CopyKind.EMBEDDED, 1.0)
    assert (trimmed.kind, trimmed.of_copy) == (CopyKind.TRIMMED, 1.0)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_sorted_fingerprints_and_finds_itself(text):
    prints = fingerprints(text)
    assert list(prints) == sorted(set(prints.tolist()))
    if len(prints) >= 4:
        assert copies_of([report("a", text), report("b", text)]) == {"b": "a"}


@settings(max_examples=30, deadline=None)
@given(
    st.integers(0, len(FERRY) - 120),
    st.text(alphabet="abc xyz.", max_size=60),
    st.text(alphabet="abc xyz.", max_size=60),
)
def test_a_stretch_keeps_fingerprints_wherever_it_stands(start, before, after):
    stretch = FERRY[start : start + 120]
    shared = set(fingerprints(FERRY).tolist()) & set(fingerprints(f"{before} {stretch} {after}").tolist())
    assert shared
