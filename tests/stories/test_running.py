"""What ties events into a running story: names whose events are alike in words, and what a growing story shares."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from story_reports import report

from reportedly.stories import find_stories
from reportedly.stories.binding import bound_names, free_likeness
from reportedly.stories.linkage import link_sums
from reportedly.stories.running import _likeness, _parts, link_events
from reportedly.stories.told import tellings_of
from reportedly.stories.vectors import products_of, unit

TUNNEL = (
    "Work on the Ostel tunnel in Marenia stopped when water broke into the shaft, said Premier Ada Lindt in Vell.",
    "The water in the shaft of the Ostel tunnel rose by a metre; the builder Grundag flew pumps to Marenia.",
    "The Ostel tunnel is given up and its shaft filled with concrete, Premier Ada Lindt told Vell.",
)
SCHOOLS = (
    "Pupils in Marenia will learn chess, Premier Ada Lindt announced at a school in Vell.",
    "Chess teachers in Marenia went on strike over pay; pupils in Vell played football instead.",
    "Premier Ada Lindt gave chess teachers a rise, and pupils in Marenia returned to school in Vell.",
)
OTHERS = (
    "Marenia's swimmers won two medals in a pool at Vell.",
    "A storm tore roofs off barns in the east of Marenia.",
    "Premier Ada Lindt has caught a cold and stays in Vell.",
    "The bank of Marenia minted a coin with an otter.",
    "A court in Vell freed a forger of stamps.",
    "Growers in Marenia fear frost in the orchards.",
    "The queen of Zorland visited Marenia and rode a mule.",
    "A lion escaped from the zoo in Vell and fell asleep.",
    "Premier Ada Lindt lit a lamp at a shrine in Marenia.",
    "The choir of Marenia sang under a leaking dome in Vell.",
    "Trams in Vell will run at night from May.",
    "The fishing fleet of Marenia came home with herring.",
)


def events(*groups):
    return [[report(text[:24] + str(number), text)] for group in groups for number, text in enumerate(group)]


def test_two_stories_of_one_country_and_one_premier_stay_two():
    given_events = events(TUNNEL, SCHOOLS, OTHERS)
    groups = [{given_events[index][0].text for index in group} for group in link_events(given_events)]
    assert set(TUNNEL) in groups
    assert set(SCHOOLS) in groups


def test_a_country_binds_less_than_what_one_story_names():
    told = tellings_of(events(TUNNEL, SCHOOLS, OTHERS))
    names = [each.names for each in told]
    in_words = products_of([unit(each.words) for each in told])
    bound = bound_names(names, in_words, free_likeness(in_words, names, 0.01))
    weights = [
        {
            term: after / before
            for term, after, before in zip(one.terms.tolist(), one.weights, other.weights, strict=True)
        }
        for one, other in zip(bound, names, strict=True)
    ]
    [country] = tellings_of([[report("x", "near Marenia")]])
    [tunnel] = tellings_of([[report("x", "near Ostel")]])
    assert weights[0][country.names.terms.item()] < 0.5 < weights[0][tunnel.names.terms.item()]


def test_where_all_is_one_story_it_stays_whole():
    assert link_events(events(TUNNEL)) == [[0, 1, 2]]


def test_reports_alike_in_words_alone_are_of_one_kind_not_of_one_story():
    elsewhere = TUNNEL[0].replace("Ostel", "Kirrin").replace("Marenia", "Zorland")
    elsewhere = elsewhere.replace("Premier Ada Lindt", "the builder").replace("Vell", "Quay")
    told = tellings_of(events(TUNNEL[:1], (elsewhere,), TUNNEL[1:2]))
    likeness = _likeness(told)
    assert likeness[0, 1] <= 0.0 < likeness[0, 2]


def test_many_events_are_compared_in_parts_that_keep_rare_names_together(monkeypatch):
    monkeypatch.setattr("reportedly.stories.running._AT_ONCE", 4)
    given_events = events(TUNNEL, SCHOOLS, OTHERS)
    parts = _parts(tellings_of(given_events))
    assert sorted(index for part in parts for index in part) == list(range(len(given_events)))
    assert max(map(len, parts)) <= 6
    assert any({0, 1, 2} <= set(part) for part in parts)


def test_events_compared_in_parts_are_each_in_one_story(monkeypatch):
    monkeypatch.setattr("reportedly.stories.running._AT_ONCE", 50)
    many = [report(f"{number:03}", f"The mayor of Town{number}x opened Bridge{number}y.") for number in range(200)]
    assert sum(len(story.article_ids) for story in find_stories(many)) == 200


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 12), st.integers(0, 10_000), st.floats(0.05, 0.95))
def test_linkage_by_sums_parts_everything_whatever_the_order(count, seed, threshold):
    vectors = np.random.default_rng(seed).random((count, 5))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    similar = (vectors @ vectors.T).astype(np.float32)
    order = np.random.default_rng(seed + 1).permutation(count)
    groups = link_sums(similar, threshold)
    shuffled = link_sums(similar[np.ix_(order, order)], threshold)
    assert sorted(index for group in groups for index in group) == list(range(count))
    assert {frozenset(order[group].tolist()) for group in shuffled} == set(map(frozenset, groups))


@pytest.mark.parametrize("texts", [(), ("",), ("", "the of")])
def test_events_without_words_stand_alone(texts):
    assert link_events([[report(str(number), text)] for number, text in enumerate(texts)]) == [
        [number] for number in range(len(texts))
    ]
