"""A sentence that does not hold gives way to its passage, or is left out and counted."""

import json
from dataclasses import replace
from pathlib import Path

from reportedly import codec
from reportedly.brief.gate import gate_brief
from reportedly.records import Brief, SentenceKind

EXAMPLE = json.loads((Path(__file__).parents[1] / "records" / "examples.json").read_text(encoding="utf-8"))["Brief"]


def each(holds):
    """Judge sentences one by one."""
    return lambda sentences: [holds(sentence) for sentence in sentences]


BRIEF = codec.decode(json.dumps(EXAMPLE), Brief)
VERBATIM = BRIEF.headline.passages[0].text


def test_what_holds_stays_as_it_is():
    assert gate_brief(BRIEF, each(lambda sentence: True)) == BRIEF


def test_what_does_not_hold_gives_way_to_its_passage():
    gated = gate_brief(BRIEF, each(lambda sentence: sentence.text == VERBATIM))
    assert {sentence.text for sentence in gated.sentences()} == {VERBATIM}
    assert gated.omitted == 0


def test_what_holds_in_no_form_is_left_out_and_counted():
    gated = gate_brief(BRIEF, each(lambda sentence: False))
    assert gated.standfirst == gated.sections == gated.in_short == ()
    assert gated.omitted == 3
    assert gated.headline.text == VERBATIM


def test_a_computed_sentence_has_no_verbatim_form():
    computed = replace(BRIEF.standfirst[0], kind=SentenceKind.COMPUTED)
    gated = gate_brief(
        replace(BRIEF, standfirst=(computed,)), each(lambda sentence: sentence.kind == SentenceKind.SOURCE)
    )
    assert gated.standfirst == ()
    assert gated.omitted == 1
