"""Sections: what stands together, what it is called, in which order."""

import pytest
from brief_makers import make_readings, make_story

from reportedly.brief.candidates import find_candidates
from reportedly.brief.headings import REST, Headings
from reportedly.brief.nearness import Nearness
from reportedly.brief.order import in_order
from reportedly.brief.people import find_people
from reportedly.brief.shelves import MOST, Filling, Shelf, most_of, settle
from reportedly.brief.themes import find_themes
from reportedly.ledger import build_ledger
from reportedly.lexicon import load_lexicon

FIRST = """The council closed the ferry line to Sandvik because of a broken ramp. Engineers said the ramp of the ferry had cracked.

Teachers in the valley went on strike over pay. The union said that pay had not risen for teachers since 2019.
"""
SECOND = """A crack in the ramp stopped the ferry line, engineers told the council. The ferry company denied that the ramp was old.

The strike shut nine schools in the valley. Parents said that teachers deserved more pay.
"""


@pytest.fixture(scope="module")
def pool(annotator):
    readings = make_readings(annotator, (FIRST, SECOND))
    story = make_story(readings)
    entries = build_ledger(story, readings).entries
    found = find_candidates(story, entries, readings, find_people(readings))
    return list({candidate.sentence.passage: candidate for candidate in found}.values())


def on_ferry(candidate):
    return "ferry" in candidate.text.casefold()


def test_sentences_of_one_subject_are_nearer_than_others(pool):
    nearness = Nearness(pool)
    ferry, school = [c for c in pool if on_ferry(c)], [c for c in pool if not on_ferry(c)]
    assert nearness.of_groups(ferry, ferry) > nearness.of_groups(ferry, school)
    assert nearness.of_groups(ferry, []) == 0.0


def test_each_group_keeps_to_its_subject(pool):
    groups, rest = find_themes(pool, Nearness(pool), 2)
    assert not rest
    assert len(groups) == 2
    assert all(len({on_ferry(candidate) for candidate in group}) == 1 for group in groups)


def test_groups_are_called_by_different_things_they_speak_of(pool):
    groups, _ = find_themes(pool, Nearness(pool), 2)
    headings = [heading.words for heading in Headings(Nearness(pool), {}).find(groups)]
    assert len(set(headings)) == len(headings) == 2
    for heading, group in zip(headings, groups, strict=True):
        told = " ".join(candidate.text for candidate in group).casefold()
        assert all(word in told for word in heading.casefold().split() if word != "and")


@pytest.fixture
def shelves(pool):
    """Two sections, ferry and strike, each with a sentence of the other."""
    nearness = Nearness(pool)
    groups, _ = find_themes(pool, nearness, 2)
    found = [Shelf(h, g) for h, g in zip(Headings(nearness, {}).find(groups), groups, strict=True) if h]
    for shelf, other in zip(found, reversed(groups), strict=True):
        shelf.members[:] = [*shelf.core[:2], other[-1]]
    return found


def test_a_sentence_fits_what_tells_of_its_heading_and_nothing_else(pool, shelves):
    nearness = Nearness(pool)
    for shelf in shelves:
        assert all(shelf.fit(candidate, nearness) > 0 for candidate in shelf.core)
        assert all(shelf.fit(other.core[-1], nearness) == 0 for other in shelves if other is not shelf)


def test_a_sentence_is_put_in_its_own_section_while_there_is_room(pool, shelves):
    for shelf in shelves:
        shelf.members.clear()
    filling = Filling(shelves, Nearness(pool))
    for candidate in (c for shelf in shelves for c in shelf.core):
        assert filling.suits(candidate) > 0
        filling.put(candidate)
    assert not filling.without_place()
    for shelf in shelves:
        assert shelf.members
        assert all(any(c is own for own in shelf.core) for c in shelf.members)


def test_a_sentence_whose_section_is_full_suits_less_and_has_no_place_where_it_does_not_fit(pool, shelves):
    nearness = Nearness(pool)
    own, other = shelves
    candidate = own.core[0]
    free = Filling(shelves, nearness).suits(candidate)
    own.members[:] = [*own.members, *own.members][:MOST]
    full = Filling(shelves, nearness)
    assert full.suits(candidate) < free
    assert full.suits(other.core[0]) > 0
    full.put(candidate)
    assert full.without_place() == [candidate]
    assert full.without_place() == []


def test_of_two_that_tell_of_a_heading_the_nearer_suits_more(pool, shelves):
    nearness = Nearness(pool)
    candidate, *others = shelves[0].core
    near = Shelf(shelves[0].heading, [candidate, *others])
    far = Shelf(shelves[0].heading, [candidate, *shelves[1].core])
    assert near.fit(candidate, nearness) == far.fit(candidate, nearness) == 1
    assert Filling([far], nearness).suits(candidate) < Filling([near], nearness).suits(candidate) <= 1


def test_sections_of_a_long_body_hold_more():
    assert most_of(815) > most_of(375) == most_of(150) == MOST


def test_sentences_change_places_where_each_stands_better(pool, shelves):
    before = sorted(c.text for shelf in shelves for c in shelf.members)
    settle(shelves, Nearness(pool))
    assert sorted(c.text for shelf in shelves for c in shelf.members) == before
    for shelf in shelves:
        assert all(any(c is own for own in shelf.core) for c in shelf.members)


def test_a_section_that_could_only_be_called_by_a_name_is_not_made(annotator):
    texts = (
        "Ann Hale met Tom Reyes in Leeds. Ann Hale praised Leeds.",
        "Tom Reyes thanked Ann Hale. Ann Hale left Leeds.",
    )
    readings = make_readings(annotator, texts)
    people = find_people(readings)
    pool = list(find_candidates(make_story(readings), (), readings, people))
    assert Headings(Nearness(pool), people).find([pool]) == [None]
    assert Headings(Nearness(pool), people).of_all(pool) == REST


def test_a_denial_does_not_lead(pool):
    members = [candidate for candidate in pool if on_ferry(candidate)]
    ordered = in_order(members, Nearness(pool))
    assert sorted(c.text for c in ordered) == sorted(c.text for c in members)
    assert "denied" not in ordered[0].text


ARMY = (
    "Seoria and Kyvia say that more than 900 Marzelians are in Keshar. Marzel has shipped some 900 mountain guard soldiers to Keshar, the ministry said. "
    "Prices of bread rose in the capital, and bakers blamed flour.",
    "Mayor Lund said that reports of soldiers were false. Mountain guard soldiers from Marzel came to Keshar by ship. Bakers said that flour had become dear.",
    "Marzelian soldiers in Keshar were seen near the border. Two Marzelian soldiers in Keshar bought bread. Marzel has sent mountain guard soldiers to "
    "Keshar before. A strike over bread closed shops in the capital.",
)


def test_what_one_sentence_adds_to_a_noun_is_no_heading(annotator):
    readings = make_readings(annotator, ARMY)
    entries = build_ledger(make_story(readings), readings).entries
    pool = list(find_candidates(make_story(readings), entries, readings, find_people(readings)))
    group = [next(c for c in pool if words in c.text) for words in ("more than 900", "shipped", "false")]
    [heading] = Headings(Nearness(pool), {}).find([group])
    assert heading.words == "Marzelian soldiers"


def test_sentences_of_one_field_of_news_are_near_though_they_share_no_word(annotator):
    texts = (
        "The yard sent missiles to Varn on Monday. A choir sang in the square of Orlby. The judge fined a baker in Tarn.",
        "A ship brought ammunition from Lund. A painter opened his studio in Sandvik. A prosecutor asked for a fine.",
    )
    readings = make_readings(annotator, texts)
    story = make_story(readings)
    found = find_candidates(story, build_ledger(story, readings).entries, readings, find_people(readings))
    by_word = {word: c for c in found for word in ("missiles", "ammunition", "judge", "prosecutor") if word in c.text}
    nearness = Nearness(list(by_word.values()))
    assert nearness.between(by_word["missiles"], by_word["ammunition"]) > 0.3
    assert nearness.between(by_word["judge"], by_word["prosecutor"]) > 0.3
    assert nearness.between(by_word["missiles"], by_word["prosecutor"]) < 0


def test_each_field_of_news_shows_its_words():
    for field in load_lexicon("brief_fields")["fields"]:
        told = field["example"].casefold()
        assert any(word in told for word in field["words"]), field["name"]


FERRY = (
    "The ferry to Sandvik was stopped on Monday. The ferry had a broken ramp. Guests of the ferry waited in the harbour.",
    "Repairs of the ferry will cost 900 crowns. Repairs of the ferry began on Monday. Shops lost money because of the ferry.",
    "Mayor Lund said that the ferry was old. The ferry was built in Leeds. Guests of the ferry slept in the harbour.",
)


def test_a_lone_word_of_the_whole_story_heads_no_section(annotator):
    readings = make_readings(annotator, FERRY)
    pool = list(find_candidates(make_story(readings), (), readings, find_people(readings)))
    repairs = [c for c in pool if "Repairs" in c.text]
    told = [heading.words if heading else "" for heading in Headings(Nearness(pool), {}).find([repairs, pool])]
    assert told[0].startswith("Repairs")
    assert told[1].casefold() not in ("ferry", "the ferry")
