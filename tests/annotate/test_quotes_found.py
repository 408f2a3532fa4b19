"""Quotes as spans, in every style of marks."""

import pytest

from reportedly.annotate import Annotator
from reportedly.annotate.casing import Casing, dateline_end
from reportedly.annotate.quotes import find_quotes
from reportedly.records import Part


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("‘We can’t go,’ he said. ‘It’s the workers’ fight.’", ["‘We can’t go,’", "‘It’s the workers’ fight.’"]),
        ("'It's over,' he said, 'and we're out.' The '90s.", ["'It's over,'", "'and we're out.'"]),
        ("''We go,'' he ''said'' it's.", ["''We go,''", "''said''"]),
        ("''He asked, 'Why?''' she said", ["''He asked, 'Why?'''"]),
        ("«Oui», dit-il", ["«Oui»"]),
        ("“I say ‘no’ to it,” he said", ["“I say ‘no’ to it,”"]),
        ('“Mixed marks," he said', ['“Mixed marks,"']),
        ("the bosses' plan and the drivers' club", []),
        ('He was 5\'10" tall and said "no" to it.', ['"no"']),
        ("“", []),
        ("", []),
    ],
)
def test_quotes_of_each_style_are_found(text: str, quotes: list[str]) -> None:
    assert [text[quote.start : quote.end] for quote in find_quotes(text, Part.TEXT)] == quotes


def test_open_quote_goes_on_in_the_next_paragraph() -> None:
    first, second = find_quotes("“A long first half\n\n“and the second,” he said", Part.TEXT)
    assert (first.continues, second.continues) == (True, False)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("“We go. They stay,” Hale said.", ["“We go.", "They stay,” Hale said."]),
        ("Hale said: “We go. They stay.”", ["Hale said: “We go.", "They stay.”"]),
        ("“Get out!” Hale said. It rained.", ["“Get out!” Hale said.", "It rained."]),
        ("“We think,” Hale said, “that they stay.”", ["“We think,” Hale said, “that they stay.”"]),
    ],
)
def test_frame_and_utterance_make_whole_sentences(annotator: Annotator, text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in annotator.annotate_text(text).sentences] == sentences


def test_parenthesis_does_not_hide_the_subject(annotator: Annotator) -> None:
    [sentence] = annotator.annotate_text("Rep. Ann Hale (D-Ridley) said the levee was weak.").sentences
    said = next(word for word in sentence.words if word.text == "said")
    assert [word.text for word in sentence.children(said, "nsubj")] == ["Hale"]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSLO (AFP) — The king left.", "OSLO (AFP) — "),
        ("NEW YORK, May 3 (Reuters) - Banks fell.", "NEW YORK, May 3 (Reuters) - "),
        ("The road - now shut - is long.", ""),
    ],
)
def test_dateline_is_cut_off(text: str, dateline: str) -> None:
    assert text[: dateline_end(text)] == dateline


def test_heading_in_capitals_keeps_only_names() -> None:
    casing = Casing("The town, led by Hale, was flooded.")
    assert casing.sentence_case("Mayor Hale Vows To Rebuild School") == "Mayor Hale vows to rebuild school"
