"""Passages found without a parse: the right ones, word for word, and no more of the article parsed than they need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.check import Linker, excerpt_of
from reportedly.check.cut import cut_sentences
from reportedly.records import Article

TOWNS = ("Arvik", "Bremsund", "Corvin", "Dalmar", "Elstad", "Fornby", "Gellin", "Hovara", "Istrel", "Jorvin")
PEOPLE = ("Ada Lund", "Tor Eng", "Mia Falk", "Jon Berg", "Ida Holm", "Per Dahl")
HAPPENED = (
    "A flood cut the road between {town} and the coast on {number} May, the water board said.",
    "Mayor {person} of {town} asked for {number} more pumps after the dam began to leak.",
    "Police in {town} arrested {number} people who had broken into the harbour office, {person} said.",
    "The hospital of {town} treated {number} children after a bus left the road in heavy rain.",
    "{person} told the council of {town} that the new bridge would cost {number} million crowns.",
)


def reports(many):
    """Articles that tell the same kinds of happening of other towns, people and numbers."""
    return [
        Article(
            id=f"r{n}",
            title=f"News of {TOWNS[n % 10]}, number {n}",
            text=" ".join(
                told.format(town=TOWNS[n % 10], person=PEOPLE[n % 6], number=20 + 7 * n + at)
                for at, told in enumerate(HAPPENED)
            ),
        )
        for n in range(many)
    ]


REPORTS = reports(100)
LINKER = Linker(REPORTS)


def test_a_verbatim_sentence_is_linked_to_itself_alone():
    for article in REPORTS[::7]:
        for passage in cut_sentences(article):
            assert LINKER.link(passage.text) == (passage,)


EDITED = [
    ("the road between Bremsund and the coast was cut by a flood on 167 May", 21, "A flood cut"),
    ("Tor Eng asked for 98 pumps, as the dam at Istrel had begun leaking.", None, None),
    ("Officers in Elstad arrested 24 people at the harbour office.", None, None),
    ("In Dalmar the hospital treated children after a bus left the road.", None, "The hospital of Dalmar"),
    ("Ida Holm says Elstad's new bridge would cost 52 million crowns", 4, "Ida Holm told"),
]


@pytest.mark.parametrize(("sentence", "article", "begins"), EDITED, ids=range(len(EDITED)))
def test_an_edited_sentence_is_linked_to_what_it_was_made_of(sentence, article, begins):
    first = LINKER.link(sentence)[0]
    assert begins is None or first.text.startswith(begins)
    assert article is None or first.article_id == f"r{article}"


def test_a_sentence_made_of_two_passages_finds_both():
    one, other = REPORTS[3].text.split(". ")[0], REPORTS[16].text.split(". ")[4]
    linked = LINKER.link(f"{one}, and {other}")
    assert {passage.article_id for passage in linked} == {"r3", "r16"}


def test_a_name_put_in_brings_no_passage_with_it():
    sentence = REPORTS[8].text.split(". ")[3].replace("Istrel", "Gellin")
    assert "Gellin" not in "".join(passage.text for passage in LINKER.link(sentence)[1:])


@pytest.mark.parametrize("sentence", ["Parliament passed its budget.", "…", "", "???"])
def test_what_no_passage_says_is_linked_to_none(sentence):
    assert LINKER.link(sentence) == ()


def test_no_sources_give_no_passage():
    assert Linker([]).link("A flood cut the road.") == ()


CUT = [
    ("Rain fell. Roads closed.", ["Rain fell.", "Roads closed."]),
    (
        "Mr. Eng met Gov. Falk in the U.S. Capitol. They left.",
        ["Mr. Eng met Gov. Falk in the U.S. Capitol.", "They left."],
    ),
    ("“It is over.” He left.", ["“It is over.”", "He left."]),
    ("It cost 4.5 million. 30 came!\nNext", ["It cost 4.5 million.", "30 came!", "Next"]),
    ("One\r\n\r\nTwo", ["One", "Two"]),
]


@pytest.mark.parametrize(("text", "sentences"), CUT, ids=range(len(CUT)))
def test_sentences_are_cut_by_their_marks(text, sentences):
    assert [passage.text for passage in cut_sentences(Article(id="a", text=text))] == sentences


@given(st.text(st.sampled_from("ab.!? \n\r”'“AÉ1é") | st.characters(), max_size=300), st.text(max_size=40))
def test_no_word_is_lost_or_told_twice_in_the_cut(text, title):
    article = Article(id="a", title=title, text=text)
    passages = list(cut_sentences(article))
    assert all(article.part(p.part)[p.start : p.end] == p.text == p.text.strip() for p in passages)
    kept = "".join("".join(p.text.split()) for p in passages)
    assert kept == "".join((title + text).split())


def long_article():
    filling = "Rain fell on the valley again, and the roads by the river were wet until the evening.\n\n" * 60
    return Article(
        id="long",
        title="Dam",
        text=f"Mayor Ada Lund inspected the dam on Monday.\n\n{filling}Engineers had found a crack.\n\n"
        f"“It will hold,” Lund said.\n\n{filling}The road was shut.",
    )


def test_an_excerpt_keeps_places_and_first_mentions_and_blanks_the_rest():
    article = long_article()
    start = article.text.index("“It")
    excerpt = excerpt_of(article, [article.passage(start, start + 5)])
    assert len(excerpt.text) == len(article.text)
    assert excerpt.text[start : start + 25] == "“It will hold,” Lund said"
    assert excerpt.text.startswith("Mayor Ada Lund inspected")
    assert len(excerpt.text.split()) < 0.2 * len(article.text.split())
    assert all(there in (own, " ") for there, own in zip(excerpt.text, article.text, strict=True))


def test_a_short_article_is_taken_whole():
    assert excerpt_of(REPORTS[0], []) is REPORTS[0]


def test_a_speaker_named_before_the_passage_is_known_though_little_is_parsed(annotator):
    gathered = pipeline.Gathered(articles=(long_article(),), unread=(), left_aside=(), origins={})
    [right] = pipeline.check("“It will hold,” Ada Lund said.", gathered, annotator)
    [wrong] = pipeline.check("“It will hold,” Tor Eng said.", gathered, annotator)
    assert "speaker" not in {finding.check for finding in right.findings}
    assert "speaker" in {finding.check for finding in wrong.findings}
    assert right.evidence[0].text == "“It will hold,” Lund said."


NAMED_ONCE = (
    "Teacher Adam Corvin, 34, opened a chess club in Hovara in May.\n\nThe club has 90 members and meets in a barn.\n\n"
    "Corvin met the mayor on 9 July and asked her for a larger room."
)


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("Teacher Adam Corvin, 34, met the mayor on 9 July and asked her for a larger room.", set()),
        ("Teacher Peter Corvin, 34, met the mayor on 9 July and asked her for a larger room.", {"entity"}),
        ("Teacher Adam Corvin, 43, met the mayor on 9 July and asked her for a larger room.", {"number"}),
    ],
)
def test_a_surname_is_known_by_the_sentence_that_names_it_in_full(annotator, text, checks):
    article = Article(id="a", text=NAMED_ONCE, published="2024-07-12")
    gathered = pipeline.Gathered(articles=(article,), unread=(), left_aside=(), origins={})
    [sentence] = pipeline.check(text, gathered, annotator)
    assert {finding.check for finding in sentence.findings if finding.hard} == checks
