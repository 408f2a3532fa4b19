"""Small stories with the actors they hold: tests/cases/actors/*.jsonl, one story a line."""

import json
from pathlib import Path

import pytest

from reportedly.claims import read_claims
from reportedly.claims.actors import Actors, link_actors
from reportedly.records import Article

CASES = Path(__file__).parent.parent / "cases" / "actors"


def read_stories(*names):
    for name in names:
        for line in (CASES / name).read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def actors_of(story, annotator) -> Actors:
    articles = [Article(**fields) for fields in story["articles"]]
    return link_actors([read_claims(annotated) for annotated in annotator.annotate(articles)])


def check(story, found: Actors) -> None:
    by_name = {actor.name: actor for actor in found.actors}
    for expected in story.get("actors", ()):
        assert expected["name"] in by_name, f"of {sorted(by_name)}"
        actor = by_name[expected["name"]]
        for key in ("names", "kind"):
            if key in expected:
                assert getattr(actor, key) == (tuple(expected[key]) if key == "names" else expected[key])
        if "roles" in expected:
            assert [role.text for role in actor.roles] == expected["roles"]
        if "mentions" in expected:
            assert len(actor.mentions) == expected["mentions"]
    for name, words in story.get("described", {}).items():
        assert [passage.text for passage in by_name[name].described] == words
    for words in story.get("absent", ()):
        assert not [actor for actor in found.actors if words in actor.names]
    for words, article_id, name in story.get("named", ()):
        actor = found.named(words, article_id)
        assert (None if actor is None else actor.name) == name, words
    if "people" in story:
        assert sum(actor.kind == "person" for actor in found.actors) == story["people"]


@pytest.mark.parametrize(
    "story",
    list(
        read_stories(
            "people.jsonl", "bodies.jsonl", "governments.jsonl", "described.jsonl", "fresh.jsonl", "fresh_later.jsonl"
        )
    ),
    ids=lambda s: s["case"],
)
def test_a_story_has_these_actors(story, annotator):
    check(story, actors_of(story, annotator))


@pytest.mark.parametrize(
    "story",
    list(read_stories("held_out.jsonl", "held_out_later.jsonl", "held_out_fresh.jsonl")),
    ids=lambda s: s["case"],
)
def test_a_story_kept_out_of_tuning_has_these_actors(story, annotator):
    check(story, actors_of(story, annotator))
