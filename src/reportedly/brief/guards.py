"""What a cut must not do: each guard says whether a stretch may leave its sentence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.annotate.kept import cached_property
from reportedly.brief.edits import Edit
from reportedly.brief.phrases import holds_phrase, starting_phrase
from reportedly.records import Claim, Figure, Passage

__all__ = ["Grounds", "keeps_figures", "keeps_names", "keeps_quotes", "may_cut", "may_shed", "outside"]


def outside(words: tuple[Word, ...], quotes: Sequence[Quote]) -> tuple[Word, ...]:
    """Return the words outside quotes."""
    if not quotes:
        return words
    return tuple([w for w in words if not any(quote.start <= w.start < quote.end for quote in quotes)])


@dataclass(frozen=True)
class Grounds:
    """A sentence with all that was found in it."""

    sentence: AnnotatedSentence
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]

    @cached_property
    def outside(self) -> tuple[Word, ...]:
        """The words outside quotes."""
        return outside(self.sentence.words, self.quotes)

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words outside quotes without regard to capitals; "US" is nobody."""
        return frozenset([word.text.casefold() for word in self.outside if word.text != "US"])

    def words_of(self, edit: Edit) -> str:
        """Return the words of a stretch without names: May is a month, not a hedge."""
        words = (w for w in self.sentence.words if edit.start <= w.start < edit.end and w.pos != "PROPN")
        return " ".join(word.text for word in words)


PAST_ROLE = re.compile(r"\bformer(?= \w)", re.IGNORECASE)
"""It limits the role it stands in, and goes with it."""

LONGEST_FRAME = 6
"""Words of "the former envoy Ann Hale said", between a quote and what goes on behind it."""

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
    return holds_phrase(grounds.words_of(edit), "brief_trim", "keeping") is None


def keeps_quotes_going_on(grounds: Grounds, edit: Edit) -> bool:
    """Behind “I recall,” he said, a participle may be what the quote is of: talking to them."""
    sentence = grounds.sentence
    first = next((word for word in sentence.words if word.start >= edit.start and word.text.isalnum()), None)
    if first is None or first.tag != "VBG":
        return True
    open_quotes = [q.end for q in grounds.quotes if q.end <= edit.start and _ends_open(sentence, q)]
    between = [
        w for w in sentence.words if open_quotes and open_quotes[-1] <= w.start < edit.start and w.text.isalnum()
    ]
    return not open_quotes or len(between) > LONGEST_FRAME


def keeps_exceptions(grounds: Grounds, edit: Edit) -> bool:
    """What follows a cut is no exception from the words cut: said too little was known, other than its name."""
    rest = grounds.sentence.text[edit.end - grounds.sentence.start :].lstrip(" ,;—–-")
    return starting_phrase(rest, "brief_trim", "exceptions") is None


def _ends_open(sentence: AnnotatedSentence, quote: Quote) -> bool:
    """Say whether a quote ends with a comma behind a verb, so that what the verb is of may still come."""
    inside = [word for word in sentence.words if quote.start <= word.start < quote.end and word.text.isalnum()]
    last = sentence.text[: quote.end - sentence.start].rstrip("”’\"' ")
    return bool(inside) and inside[-1].pos == "VERB" and last.endswith(",")


GUARDS: tuple[Guard, ...] = (
    keeps_quotes,
    keeps_quotes_going_on,
    keeps_figures,
    keeps_names,
    keeps_attribution,
    keeps_limits,
    keeps_exceptions,
)


def may_cut(grounds: Grounds, edit: Edit, guards: Sequence[Guard] = GUARDS) -> bool:
    """Say whether every guard lets the stretch go."""
    return all(guard(grounds, edit) for guard in guards)


def may_shed(grounds: Grounds, edit: Edit) -> bool:
    """Say whether words that describe somebody beside the name may go: unlike a cut's, they may be a speaker's own.

    The name stays, the cue stays, and "former" goes with the role it limits.
    """
    cues = [claim.cue for claim in grounds.claims if claim.cue is not None]
    voices = [s.passage for claim in grounds.claims for s in (*claim.chain, claim.speaker) if s is not None]
    names = [w for w in grounds.sentence.words if w.pos == "PROPN" and not edit.start <= w.start < edit.end]
    nameless = any(
        _touches(edit, voice) and not any(voice.start <= w.start < voice.end for w in names) for voice in voices
    )
    if nameless or any(_touches(edit, cue) for cue in cues):
        return False
    limits = holds_phrase(PAST_ROLE.sub("", grounds.words_of(edit)), "brief_trim", "keeping")
    return limits is None and may_cut(grounds, edit, (keeps_quotes, keeps_figures, keeps_names))


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
