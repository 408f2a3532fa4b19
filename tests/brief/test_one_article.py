"""A brief of one report is complete: its headline, its lead, who is who in it."""

import pytest
from brief_makers import make_brief, make_readings
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.brief.edits import count_words
from reportedly.brief.people import find_mentions, find_people, person_called

PAPER = """TARN HAVEN (Example Wire) —

Paper output in Lornland rose by 2.4% in the second quarter, Lornland's bureau of trade said on Friday.

The bureau said that new mills in the north had made up for a fire in May. Less pulp was sold abroad.

Lornland's railway wants higher freight charges from the autumn.

Mills have hired again after two poor years, but wood has become dear, mill owners say.
"""
BRIDGE = """Sir Rolf Hale has defended taking rides from a bridge builder who was later given a contract.

The mayor suggested he would go on taking rides from Lord Aske, despite a row over three of them.

The builder has given Sir Rolf nine rides across the river since May.

On Monday, Lady Hale opened a shop in the old town.
"""
LEAK = """The waterworks had said that a tree fell on the Elk dam and caused the leak late on Monday.

Lornland's dam inspectorate said on Tuesday that two foremen had been sent home over the "invented" account.

“We have no sign of a fallen tree,” Ida Holm, a spokeswoman for Lornland's dam inspectorate, said on Tuesday.

The waterworks did not respond to questions about the leak and the tree.
"""


@pytest.mark.parametrize(
    ("text", "title", "headline"),
    [
        # A figure of the title may be a word in the report; who says so finds room by a comma of the title.
        (
            PAPER,
            "Lornland’s paper output rose 2.4% in 2nd quarter, more than a year ago",
            "Lornland’s paper output rose 2.4% in 2nd quarter, Lornland's bureau of trade says",
        ),
        # The title names the person whom the report calls by an office.
        (BRIDGE, "Hale defends taking rides from Lord Aske", "Hale defends taking rides from Lord Aske"),
        # Words in quotation marks stand if the report has them so.
        (
            LEAK,
            "Lornland has 'no sign' of fallen tree at dam",
            "Lornland has 'no sign' of fallen tree at dam, Ida Holm says",
        ),
    ],
)
def test_the_title_of_the_only_report_heads_its_brief(annotator, text, title, headline):
    assert make_brief(annotator, (text,), (title,)).headline.text == headline


@pytest.mark.parametrize("title", ["Why Hale takes rides from Lord Aske", "Does Hale take rides from Lord Aske?"])
def test_a_title_that_tells_nothing_gives_way(annotator, title):
    texts = (BRIDGE, BRIDGE.replace("nine", "ten").replace("Monday", "Friday"))
    assert make_brief(annotator, texts, (title, title)).headline.text != title


def test_the_only_report_opens_with_its_news(annotator):
    brief = make_brief(annotator, (PAPER,), ("Lornland’s paper output rose 2.4% in 2nd quarter",))
    assert brief.standfirst[0].text.startswith("Paper output in Lornland rose by 2.4%")


def test_nobody_s_silence_opens_or_closes_a_brief(annotator):
    brief = make_brief(annotator, (LEAK,), ("Lornland has 'no sign' of fallen tree at dam",))
    assert brief.standfirst
    assert not [s.text for s in (*brief.standfirst, *brief.in_short) if "did not respond" in s.text]
    assert not brief.standfirst[0].text.startswith("The waterworks had said")


def test_sir_rolf_is_rolf_hale_and_lady_hale_is_not(annotator):
    [reading] = make_readings(annotator, (BRIDGE,))
    people = find_people([reading])
    named = [
        (mention.words, mention.person.full)
        for sentence in reading.annotated.sentences
        for mention in find_mentions(sentence, people)
    ]
    assert ("Sir Rolf", "Rolf Hale") in named
    assert not [words for words, _ in named if "Lady" in words]
    called = person_called("Rolf", people)
    assert called is not None
    assert called.full == "Rolf Hale"
    assert person_called("Ida", people) is None


def test_the_end_of_a_role_is_no_office(annotator):
    text = "Herald Editor-in-Chief Ida Holm opened the hall on Monday. Holm said the hall was full. The town cheered."
    [person] = {p.full: p for p in find_people(make_readings(annotator, (text,))).values()}.values()
    assert (person.full, person.title) == ("Ida Holm", "")


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet="Why the bridge, 'fell' – Hale: 9%?", min_size=0, max_size=160))
def test_a_headline_has_words_and_not_too_many(annotator, title):
    headline = make_brief(annotator, (BRIDGE,), (title or None,)).headline
    assert 0 < count_words(headline.text) <= 14
    assert headline.passages
