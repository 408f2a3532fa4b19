"""The whole brief: its parts, its evidence, its names."""

from dataclasses import replace

import pytest
from brief_makers import make_brief, make_readings, make_story
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.brief import compose_brief
from reportedly.brief.edits import apply_edits, count_words
from reportedly.brief.guards import Grounds
from reportedly.brief.lengths import PROFILES
from reportedly.brief.pronouns import may_be_named
from reportedly.brief.scribe import speaker_of
from reportedly.brief.speech import SURE_SPEAKER, whole_quotes
from reportedly.claims import read_claims
from reportedly.errors import RecordError
from reportedly.ledger import build_ledger
from reportedly.records import Part

FIRST = """The Orlby bridge was closed on Monday after engineers found cracks in two of its pillars, the town council said.

Mayor Helen Vance said the bridge would stay shut until the spring. “We will not risk a single life,” Vance said.

Vance has led Orlby since 2019. About 12,000 cars cross the bridge every day, the council said.

Meanwhile, ferry operators offered free crossings, which began on Tuesday. He was not there.

The repair is expected to cost 3 million euros, according to Tom Brandt, the council's chief engineer.

Brandt said inspectors had warned of the cracks in 2021. A vote on the repair is scheduled for 2 December.

Shopkeepers in Orlby fear for their winter trade because of the closure.
"""
SECOND = """The council of Orlby has closed the town's bridge because of cracks in its pillars.

Helen Vance, the mayor, told reporters that the closure could last until spring. But drivers were angry.

The ferry company Nordfahrt said it would carry drivers across the river without charge.

About 9,000 cars use the bridge daily, according to the drivers' union. It was not clear who would pay for the repair.

The union's president, Karl Moss, blamed the council for ignoring warnings. “They knew for years,” Moss said.

The bridge was built in 1931 and repaired twice in the last century.
"""
TITLES = ("Orlby bridge closed after engineers find cracks", None)


@pytest.fixture(scope="module")
def brief(annotator):
    return make_brief(annotator, (FIRST, SECOND), TITLES)


def test_every_part_says_something(brief):
    assert brief.headline.text
    assert brief.standfirst
    assert brief.sections
    assert all(section.heading and len(section.sentences) >= 2 for section in brief.sections)
    assert brief.outlook
    assert [source.article_id for source in brief.sources] == ["article-1", "article-0"]


def test_every_sentence_has_its_evidence(brief):
    articles = {"article-0": FIRST, "article-1": SECOND}
    for sentence in brief.sentences():
        assert 1 <= len(sentence.passages) <= 6
        for passage in sentence.passages:
            if passage.part == Part.TEXT:
                assert articles[passage.article_id][passage.start : passage.end] == passage.text


def test_no_sentence_comes_twice(brief):
    texts = [sentence.text for sentence in brief.sentences()[1:]]
    assert len(texts) == len(set(texts))


def test_the_headline_is_short(brief):
    assert count_words(brief.headline.text) <= 14
    assert not brief.headline.text.endswith(".")


def test_nothing_leans_on_what_is_not_there(brief):
    openers = ("He ", "She ", "It ", "But ", "Meanwhile", "This ", "They ")
    assert not [s.text for s in brief.sentences() if s.text.startswith(openers)]
    assert not [s.text for s in brief.sentences() if "He was not there" in s.text]


def test_quotes_are_verbatim(brief):
    for sentence in brief.sentences():
        assert sentence.text.count("“") == sentence.text.count("”")
        for quoted in sentence.text.split("“")[1:]:
            inside = quoted.split("”")[0].rstrip(".,")
            assert any(inside in passage.text for passage in sentence.passages)


def test_first_name_then_surname(brief):
    naming = [s.text for s in brief.sentences()[1:] if "Vance" in s.text]
    assert naming
    assert "Helen Vance" in naming[0]
    assert not any("Helen" in text for text in naming[1:])


def test_the_newest_article_dates_the_brief(brief):
    assert "as_of 2024-11-02T10:00:00+00:00" in brief.notes


@pytest.mark.parametrize("length", sorted(PROFILES))
def test_a_brief_keeps_to_its_length(annotator, length):
    made = make_brief(annotator, (FIRST, SECOND), TITLES, length)
    body = [sentence for section in made.sections for sentence in section.sentences]
    longest = max(count_words(s.text) for s in made.sentences())
    assert sum(count_words(s.text) for s in body) <= PROFILES[length].body + longest
    assert len(made.sections) <= PROFILES[length].sections


def test_a_flash_is_headline_and_standfirst(annotator):
    made = make_brief(annotator, (FIRST, SECOND), TITLES, "flash")
    assert (made.sections, made.context, made.outlook, made.in_short) == ((), (), (), ())


def test_one_article_is_enough(annotator):
    made = make_brief(annotator, (FIRST,), TITLES)
    assert made.standfirst
    assert made.sections
    assert len(made.sources) == 1


def test_a_part_without_words_is_named(annotator):
    made = make_brief(annotator, ("The council of Orlby closed the old bridge on Monday evening.",))
    assert any(note.startswith("No outlook:") for note in made.notes)


def test_a_copy_is_named_and_counts_once(annotator):
    readings = make_readings(annotator, (FIRST, FIRST, SECOND))
    story = make_story(readings, [("article-0", "article-1")])
    made = compose_brief(story, build_ledger(story, readings), readings)
    assert {source.article_id: source.copy_of for source in made.sources}["article-1"] == "article-0"
    assert max(sentence.origins for sentence in made.sentences()) <= 2


def test_two_runs_give_the_same_brief(annotator, brief):
    assert make_brief(annotator, (FIRST, SECOND), TITLES) == brief


def test_no_article_is_an_error(annotator):
    story = make_story(make_readings(annotator, (FIRST,)))
    with pytest.raises(RecordError, match="story"):
        compose_brief(story, build_ledger(story, []), [])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "\n", "He said ", "Ana Lund ", "\x00", "🎈", "it. ", "may, ", "3% "]),
        max_size=30,
    )
)
def test_any_text_gives_a_brief(annotator, pieces):
    made = make_brief(annotator, ("".join(pieces),))
    assert all(sentence.passages for sentence in made.sentences())


def test_a_brief_of_changes_tells_only_what_is_new(annotator):
    old = "The harbour of Port Ellan was closed by the council on Friday. Divers found cracks under nine of the piers."
    new = "Port Ellan council said on Sunday that the harbour would be rebuilt for $9m. A new ferry pier comes first."
    readings = make_readings(annotator, [old, new])
    story = make_story(readings)
    ledger = build_ledger(story, readings)
    brief = compose_brief(story, ledger, readings, since="2024-11-02")
    told = [*brief.standfirst, *(sentence for section in brief.sections for sentence in section.sentences)]
    assert told
    assert all(passage.article_id == "article-1" for sentence in told for passage in sentence.passages[:1])
    assert any(note.startswith("Changes since 2024-11-02") for note in brief.notes)


def test_nothing_new_is_said(annotator):
    readings = make_readings(annotator, ["The harbour of Port Ellan was closed by the council on Friday."])
    story = make_story(readings)
    with pytest.raises(RecordError, match="Nothing is new"):
        compose_brief(story, build_ledger(story, readings), readings, since="2030-01-01")


def test_a_speaker_is_whose_words_most_of_the_sentence_is(annotator):
    text = (
        "Mayor Ann Hale said the bridge over the Merrin would stay closed until the spring. "
        "The bridge is a crossing of steel that stood for ninety years, long before the mayor urged the council to sell it."
    )
    reading = read_claims(annotator.annotate_text(text))
    grounds = [
        Grounds(s, tuple(c for c in reading.claims if c.content and s.start <= c.content[0].start < s.end), (), ())
        for s in reading.annotated.sentences_of(Part.TEXT)
    ]
    assert [speaker_of(one) for one in grounds] == ["Ann Hale", None]


def test_a_claim_that_may_be_wrong_names_no_speaker(annotator):
    reading = read_claims(annotator.annotate_text("Mayor Ann Hale said the bridge over the Merrin would stay closed."))
    [sentence] = reading.annotated.sentences_of(Part.TEXT)
    [claim] = [claim for claim in reading.claims if claim.speaker is not None]
    unsure = replace(claim, confidence=SURE_SPEAKER - 0.1)
    assert [speaker_of(Grounds(sentence, (one,), (), ())) for one in (claim, unsure)] == ["Ann Hale", None]


SPOKEN = """Mayor Karin Berg opened the bridge on Monday.

“The old bridge was closed for months,” she said. “The ferries carried nine thousand people a day.”
"""


def test_words_are_put_in_the_mouth_of_nobody_whose_speaking_is_in_doubt(annotator):
    [reading] = make_readings(annotator, (SPOKEN,))
    sentence = reading.annotated.sentences[-1]
    grounds = Grounds(sentence, reading.claims, (), reading.annotated.quotes)
    quoting = whole_quotes(grounds, reading)
    assert quoting is not None
    assert quoting.voice == "Karin Berg"
    assert any("Berg" in passage.text for passage in quoting.passages)
    unsure = tuple(replace(claim, confidence=SURE_SPEAKER - 0.1) for claim in reading.claims)
    assert whole_quotes(grounds, replace(reading, claims=unsure)) is None


def test_a_speech_over_paragraphs_is_closed(annotator):
    text = (
        "Mayor Karin Berg said: “The old bridge was closed for nine long months.\n\n"
        "“Nobody who lives in the town will forget the winter.”\n\nThe bridge opened on Monday in the rain."
    )
    [reading] = make_readings(annotator, (text,))
    sentence = reading.annotated.sentences[0]
    quotes = tuple(q for q in reading.annotated.quotes if q.start < sentence.end)
    quoting = whole_quotes(Grounds(sentence, reading.claims, (), quotes), reading)
    assert quoting is not None
    assert apply_edits(sentence.text, sentence.start, quoting.edits).endswith("months.”")


@pytest.mark.parametrize(
    ("text", "name", "may"),
    [
        ("Asked whether he would take rides from Rolf Aske, he said no.", "Rolf Aske", False),
        ("Of the rides he said that Rolf Aske was right.", "Rolf Aske", False),
        ("Of the rides he said that Rolf Aske was right.", "Karl Berg", True),
        ("When Rolf Aske opened the bridge, he said it was safe.", "Rolf Aske", True),
    ],
)
def test_he_who_speaks_is_nobody_he_tells_of(annotator, text, name, may):
    annotated = annotator.annotate_text(text)
    start = text.index("he said")
    pronoun = annotated.article.passage(start, start + 2)
    assert may_be_named(name, pronoun, annotated) is may
