"""What a cut must not do: each guard says whether a stretch may leave its sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Quote
from reportedly.brief.edits import Edit
from reportedly.brief.phrases import holds_phrase
from reportedly.records import Claim, Figure, Passage

__all__ = ["Grounds", "may_cut"]


@dataclass(frozen=True)
class Grounds:
    """A sentence with all that was found in it."""

    sentence: AnnotatedSentence
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]


Guard = Callable[[Grounds, Edit], bool]


def keeps_quotes(grounds: Grounds, edit: Edit) -> bool:
    """A quote goes whole or stays whole."""
    return not any(_cuts_through(edit, quote.start, quote.end) for quote in grounds.quotes)


def keeps_figures(grounds: Grounds, edit: Edit) -> bool:
    """A figure keeps its bound and unit."""
    return not any(_cuts_through(edit, f.passage.start, f.passage.end) for f in grounds.figures)


def keeps_names(grounds: Grounds, edit: Edit) -> bool:
    """A name goes whole or stays whole."""
    return not any(_cuts_through(edit, entity.start, entity.end) for entity in grounds.sentence.entities)


def keeps_attribution(grounds: Grounds, edit: Edit) -> bool:
    """While any words of a claim stay, its cue, its speaker and the chain it came through stay."""
    for claim in grounds.claims:
        voices = [speaker.passage for speaker in claim.chain] + ([claim.speaker.passage] if claim.speaker else [])
        marks = [p for p in (claim.cue, *voices) if p is not None and _inside(p, grounds.sentence)]
        if any(_touches(edit, p) for p in marks) and not all(_holds(edit, p) for p in claim.content):
            return False
    return True


def keeps_limits(grounds: Grounds, edit: Edit) -> bool:
    """A hedge, a condition, a denial, a doubt or an attribution never goes."""
    # Names are left out: May is a month, not a hedge.
    words = (w for w in grounds.sentence.words if edit.start <= w.start < edit.end and w.pos != "PROPN")
    return holds_phrase(" ".join(word.text for word in words), "brief_trim", "keeping") is None


GUARDS: tuple[Guard, ...] = (keeps_quotes, keeps_figures, keeps_names, keeps_attribution, keeps_limits)


def may_cut(grounds: Grounds, edit: Edit, guards: Sequence[Guard] = GUARDS) -> bool:
    """Say whether every guard lets the stretch go."""
    return all(guard(grounds, edit) for guard in guards)


def _cuts_through(edit: Edit, start: int, end: int) -> bool:
    overlaps = edit.start < end and start < edit.end
    inside = edit.start <= start and end <= edit.end
    return overlaps and not inside


def _touches(edit: Edit, passage: Passage) -> bool:
    return edit.start < passage.end and passage.start < edit.end


def _holds(edit: Edit, passage: Passage) -> bool:
    return edit.start <= passage.start and passage.end <= edit.end


def _inside(passage: Passage, sentence: AnnotatedSentence) -> bool:
    return passage.part == sentence.part and sentence.start <= passage.start and passage.end <= sentence.end
