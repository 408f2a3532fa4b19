"""Where no sentence ends, told to the parser before it reads: behind "approx." and before a number, and inside one."""

from functools import cache
from typing import TYPE_CHECKING

from reportedly.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["hold_numbers"]

NAME = "hold_numbers"


@cache
def _openings() -> frozenset[str]:
    return frozenset(load_lexicon("bounds")["no_stop"]["words"])


def hold_numbers(pipeline: "Language") -> "Language":
    """Let the pipeline begin no sentence between a wording that looks like an end and its number."""
    from spacy.language import Language

    if not Language.has_factory(NAME):
        Language.component(NAME, func=_hold)
    pipeline.add_pipe(NAME, before="parser")
    return pipeline


def _hold(doc: "Doc") -> "Doc":
    for token in doc[1:]:
        number = token.text[0].isdigit() or token.is_currency
        if _is_gap(token.text) or (number and (_opens(doc, token.i - 1) or _is_gap(doc[token.i - 1].text))):
            token.is_sent_start = False
    return doc


def _opens(doc: "Doc", place: int) -> bool:
    """Whether a wording of the list ends at a token, its full stop maybe a token of its own."""
    spelled = doc[place].lower_
    if spelled == "." and place and not doc[place - 1].whitespace_:
        spelled = f"{doc[place - 1].lower_}."
    return spelled in _openings()


def _is_gap(text: str) -> bool:
    """A space that groups digits: it breaks no line, so it ends no sentence."""
    return text in ("\u202f", "\u00a0", "\u2009")
