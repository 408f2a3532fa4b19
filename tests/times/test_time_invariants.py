"""What every reading of times keeps to, whatever the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.annotate import AnnotatedSentence
from reportedly.annotate.times import find_times
from reportedly.records import Part

WORDS = st.sampled_from(
    ["Monday", "last", "week", "since", "until", "28", "October", "2024", "the", "past", "three", "months", "ago", "to",
     "from", "between", "and", "May", "early", "0", "99", "next", "year", "-", ",", "overnight", "Q3", "31", "February"]
)  # fmt: skip
DAYS = st.dates().map(str) | st.none() | st.just("no date")


def bare(text: str) -> AnnotatedSentence:
    """A sentence without a parse."""
    return AnnotatedSentence("a", Part.TEXT, 0, 7, 7 + len(text), text, (), ())


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60), DAYS)
def test_times_are_verbatim_in_order_and_apart(text: str, published: str | None) -> None:
    sentence = bare(text)
    times = find_times(sentence, published)
    last = sentence.start
    for time in times:
        assert last <= time.passage.start < time.passage.end <= sentence.end
        assert time.passage.text == text[time.passage.start - 7 : time.passage.end - 7]
        assert time.start is None or time.end is None or time.start <= time.end
        last = time.passage.end


@given(st.sampled_from(["on Monday", "last week", "yesterday", "in the past month", "since May", "tonight"]))
def test_without_a_day_of_publication_nothing_relative_is_told(words: str) -> None:
    [time] = find_times(bare(f"It fell {words}."), None)
    assert (time.start, time.end) == (None, None)


def test_ten_thousand_times_take_seconds() -> None:
    text = "On Monday and in May 2024, " * 10_000
    assert len(find_times(bare(text), "2024-10-30")) == 20_000
