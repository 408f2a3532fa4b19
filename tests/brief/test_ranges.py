"""Which figures a range is of: those that still stand."""

from brief_makers import make_readings, make_story

from reportedly.brief.computed import find_ranges
from reportedly.ledger import build_ledger

EARLY = "There are 300 nurses in Orlby, the health ministry said."
LATER = "There are about 900 nurses in Orlby, the nurses' union said."
NEWEST = "There are 1,200 nurses in Orlby, the mayor's office said."


def ranges(annotator, *texts):
    readings = make_readings(annotator, texts)
    story = make_story(readings)
    ledger = build_ledger(story, readings)
    return [found.sentence.text for found in find_ranges(ledger.series, readings, ledger.entries, {})]


def test_a_count_that_all_later_ones_exceed_is_out_of_date(annotator):
    [text] = ranges(annotator, EARLY, LATER, NEWEST)
    assert "300" not in text
    assert "range from about 900" in text
    assert "to 1,200" in text


def test_two_claimants_make_a_range_with_their_days(annotator):
    [text] = ranges(annotator, EARLY, LATER)
    assert "300" in text
    assert "1 November" in text
    assert "2 November" in text


def test_a_change_is_no_range(annotator):
    text = "The council should lower the number of nurses in Orlby from 900 to 300, the mayor said."
    assert ranges(annotator, text, text.replace("mayor", "union")) == []


def test_a_figure_whose_sentence_does_not_say_whose_it_is_makes_no_range(annotator):
    union = "Ida Holm leads the nurses' union in Orlby.\n\nShe said: “There are about 900 nurses in Orlby.”"
    assert len(ranges(annotator, EARLY, union.replace("She", "Ida Holm"))) == 1
    assert ranges(annotator, EARLY, union) == []
