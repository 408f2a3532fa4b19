"""What holds of the actors of every story."""

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims import Reading, read_claims
from reportedly.claims.actors import link_actors
from reportedly.claims.actors.names import may_be_one, read_name
from reportedly.records import Article, SpeakerKind

STORY = (
    "German Foreign Minister Ilse Brandauer said in Oslo that the talks would go on. Moscow denied it.",
    "Ilse Brandauer, the minister, met Kim Tae-won, South Korea's envoy. Kim Sung Ho was there. Kim said the road was open.",
    "The National Gas Office (NGO) said the price would fall. Brandauer's plan was rejected by the NGO.",
    "Mr Karl Lindholm and Mrs Anna Lindholm sold the farm. Mrs Lindholm said the Kremlin had not called.",
    "Norway and Sweden agreed. Oslo announced it. The Danish government did not. Lindholm said nothing.",
)
PIECES = st.sampled_from(
    [
        "Kim",
        "Lind",
        "said",
        "President",
        "the",
        "'s",
        ",",
        ".",
        "(",
        ")",
        "NIS",
        "“",
        "and",
        "of",
        "-",
        "Mr",
        "Moscow",
        "🙂",
        "שלום",
        "\x00",
        "\n\n",
        "Jr.",
        "Anna",
        "al-",
        "von",
        "J.",
        "U.S.",
        "—",
        "İ",
        "ß",
    ]
)


@pytest.fixture(scope="module")
def readings(annotator):
    articles = [Article(id=f"a{i}", published=f"2024-03-0{i + 1}", text=text) for i, text in enumerate(STORY)]
    return [read_claims(annotated) for annotated in annotator.annotate(articles)]


def check_every_actor(readings: list[Reading]) -> None:
    articles = {reading.article.id: reading.article for reading in readings}
    found = link_actors(readings)
    covered: set[tuple[str, str, int]] = set()
    for actor in found.actors:
        assert actor.mentions
        assert actor.names[0] == actor.name
        for passage in [*actor.mentions, *(role.passage for role in actor.roles)]:
            assert articles[passage.article_id].part(passage.part)[passage.start : passage.end] == passage.text
        for role in actor.roles:
            assert role.text in role.passage.text
            assert role.published == articles[role.passage.article_id].published
        for mention in actor.mentions:
            places = {(mention.article_id, mention.part, at) for at in range(mention.start, mention.end)}
            assert mention.text in actor.names
            assert not covered & places
            covered |= places
    assert len({actor.id for actor in found.actors}) == len(found.actors)


def test_passages_are_verbatim_and_each_mention_is_one_actors(readings):
    check_every_actor(readings)


def test_the_order_of_readings_makes_no_difference(readings):
    first = link_actors(readings)
    for seed in range(5):
        mixed = random.Random(seed).sample(readings, len(readings))
        assert link_actors(mixed) == first


def test_a_speaker_is_found_by_the_words_of_its_claim(readings):
    found = link_actors(readings)
    names = set()
    for reading in readings:
        for claim in reading.claims:
            if claim.speaker is not None:
                actor = found.of_speaker(claim.speaker, reading.article.id)
                names.add((claim.speaker.text, None if actor is None else actor.name))
    assert ("German Foreign Minister Ilse Brandauer", "Ilse Brandauer") in names
    assert ("Kim", None) in names
    assert ("Mrs Lindholm", "Anna Lindholm") in names
    assert ("Lindholm", None) in names


def test_an_empty_story_has_nobody():
    found = link_actors([])
    assert found.actors == ()
    assert found.named("Kim") is None


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.lists(PIECES, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_any_text_gives_verbatim_actors(texts, annotator):
    articles = [Article(id=str(i), title=text[:30], text=text) for i, text in enumerate(texts)]
    readings = [read_claims(annotated) for annotated in annotator.annotate(articles)]
    check_every_actor(readings)
    found = link_actors(readings)
    for text in texts:
        found.named(text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_names_agree_both_ways(one, other):
    assert may_be_one(read_name(one), read_name(other)) == may_be_one(read_name(other), read_name(one))


def test_time_grows_with_the_text_only(annotator):
    text = " ".join(f"Mayor Anna Lind{'abcdefghij'[i % 10]}berg said Karl Hale was well." for i in range(40))
    [reading] = [read_claims(annotated) for annotated in annotator.annotate([Article(id="0", text=text)])]
    copies = [_renamed(reading, str(i)) for i in range(60)]
    begin = time.process_time()
    found = link_actors(copies)
    assert time.process_time() - begin < 3
    assert sum(actor.kind == SpeakerKind.PERSON for actor in found.actors) == 11


def _renamed(reading: Reading, article_id: str) -> Reading:
    article = replace(reading.article, id=article_id)
    sentences = tuple(replace(sentence, article_id=article_id) for sentence in reading.annotated.sentences)
    return Reading(replace(reading.annotated, article=article, sentences=sentences), (), ())
