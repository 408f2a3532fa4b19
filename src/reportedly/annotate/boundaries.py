"""Where no sentence ends, told to the parser before it reads: behind "approx." and "±", in front of a number."""

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
        before = doc[token.i - 1]
        spelled = before.lower_
        if before.text == "." and before.i and not doc[before.i - 1].whitespace_:
            spelled, before = f"{doc[before.i - 1].lower_}.", doc[before.i - 1]
        if spelled in _openings() and (token.text[0].isdigit() or token.is_currency):
            token.is_sent_start = False
    return doc
