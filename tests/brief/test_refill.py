"""What does not hold gives its place to the next best sentence, and names are written over what stays."""

import pytest
from brief_makers import make_readings, make_story

from reportedly.brief import compose_brief
from reportedly.brief.acronyms import find_acronyms
from reportedly.brief.candidates import find_candidates
from reportedly.brief.people import find_people
from reportedly.brief.scribe import Scribe
from reportedly.ledger import build_ledger

FIRST = """The Orlby bridge was closed on Monday after engineers found cracks in two pillars, the town council said.

Helen Vance, the mayor of Orlby, said that the bridge and its pillars would stay shut until the spring.

Vance said that repairs would cost Orlby about 4 million crowns, which the town does not have.

About 12,000 cars cross the bridge every day, the council said. The council has asked the state for the money.

Engineers from the state's road office will look at the pillars of three other bridges in Orlby this week.

Shopkeepers in the old town fear for their trade because the bridge brings most of their customers.

Buses from Tarn now turn round at the bridge, and pupils walk to the school on the other bank.
"""
SECOND = """The council of Orlby has closed the town's bridge because of cracks in its pillars.

Drivers have to use the ferry at Tarn, which crosses the river every hour, the council said.

Vance told reporters that the council had known of the cracks in the pillars since the summer.

The drivers' union said that the ferry was too small for the lorries that supply the paper mill.

The paper mill employs 900 people and sends 60 lorries across the river every day, its owner said.
"""


@pytest.fixture
def write(annotator):
    readings = make_readings(annotator, (FIRST, SECOND), ("Orlby bridge closed after engineers find cracks", None))
    story = make_story(readings)
    ledger = build_ledger(story, readings)

    def written(refused):
        return compose_brief(
            story,
            ledger,
            readings,
            supported=lambda sentences: [not any(words in s.text for words in refused) for s in sentences],
        )

    return written


def test_a_brief_that_holds_is_written_once(write):
    assert write(()) == write(("no such words",))
    assert write(()).omitted == 0


def test_what_does_not_hold_is_not_in_it_and_is_counted(write):
    assert any("until the spring" in sentence.text for sentence in write(()).sentences())
    brief = write(("until the spring",))
    assert not any("until the spring" in sentence.text for sentence in brief.sentences())
    assert brief.omitted == 1


def test_a_person_is_introduced_where_she_is_named_first_in_what_stays(write):
    texts = [sentence.text for sentence in write(("until the spring",)).sentences()]
    assert any("Helen Vance" in text and "mayor" in text for text in texts)


def test_a_title_that_does_not_hold_heads_no_brief(write):
    title = write(()).headline.text
    assert write((title,)).headline.text != title


def test_a_brief_of_which_nothing_holds_is_left_to_the_gate(write):
    assert write(("",)).headline.text


OFFICE = "The Orlby Bridge Office (OBO) closed the bridge on Monday because two of its pillars had cracked, it said."
FERRY = "The OBO says the ferry at Tarn can take 90 lorries a day across the river from Tuesday on."


def test_a_short_form_stays_as_it_stands_in_a_sentence_that_did_not_hold(annotator):
    readings = make_readings(annotator, (f"{OFFICE}\n\n{FERRY}",), (None,))
    pool = list(find_candidates(make_story(readings), (), readings, find_people(readings)))
    ferry = next(candidate for candidate in pool if "90 lorries" in candidate.text)
    acronyms = find_acronyms(readings)
    assert "Orlby Bridge Office" in Scribe(pool, acronyms).write(ferry).text
    assert Scribe(pool, acronyms, plain={ferry.sentence.passage}).write(ferry).text.startswith("The OBO says")
