"""Where no sentence ends, told to the parser before it reads: behind "approx." and before a number, and inside one."""

from functools import cache
from typing import TYPE_CHECKING

from reportedly.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["hold_numbers"]

NAME = "hold_numbers"
JOIN = "join_numbers"


@cache
def _openings() -> frozenset[str]:
    return frozenset(load_lexicon("bounds")["no_stop"]["words"])


def hold_numbers(pipeline: "Language") -> "Language":
    """Let the pipeline begin no sentence between a wording that looks like an end and its number."""
    from spacy.language import Language

    if not Language.has_factory(NAME):
        Language.component(NAME, func=_hold)
        Language.component(JOIN, func=_join)
    pipeline.add_pipe(NAME, before="parser")
    pipeline.add_pipe(JOIN, after="parser")
    return pipeline


def _hold(doc: "Doc") -> "Doc":
    for place in range(1, len(doc)):
        if _is_held(doc, place):
            doc[place].is_sent_start = False
    return doc


def _join(doc: "Doc") -> "Doc":
    """Make one of two sentences that the parser began nonetheless: it does so where it finds no word to hang one on."""
    for place in range(1, len(doc)):
        if doc[place].is_sent_start and _is_held(doc, place):
            root, above = doc[place].sent.root, doc[place - 1].sent.root
            root.head = above
            root.dep_ = "parataxis"
    return doc


def _is_held(doc: "Doc", place: int) -> bool:
    token = doc[place]
    number = token.text[0].isdigit() or token.is_currency
    return _is_gap(token.text) or (number and (_opens(doc, place - 1) or _is_gap(doc[place - 1].text)))


def _opens(doc: "Doc", place: int) -> bool:
    """Whether a wording of the list ends at a token, its full stop maybe a token of its own."""
    spelled = doc[place].lower_
    if spelled == "." and place and not doc[place - 1].whitespace_:
        spelled = f"{doc[place - 1].lower_}."
    return spelled in _openings()


def _is_gap(text: str) -> bool:
    """A space that groups digits: it breaks no line, so it ends no sentence."""
    return text in ("\u202f", "\u00a0", "\u2009")
