"""From chosen candidates to the brief's sentences: names as they should read by now, and all evidence."""

from collections.abc import Iterable, Sequence

from reportedly.brief.candidates import Candidate
from reportedly.brief.edits import Edit, apply_edits, as_sentence
from reportedly.brief.people import Mention
from reportedly.brief.support import MOST_PASSAGES, find_support
from reportedly.records import Certainty, Passage, Sentence, SentenceKind

__all__ = ["Writer", "lowest_certainty"]

SURENESS = (
    Certainty.STATED,
    Certainty.EXPECTED,
    Certainty.HEDGED,
    Certainty.CONDITIONAL,
    Certainty.DENIED,
    Certainty.DECLINED,
)


class Writer:
    """Writes sentences in reading order and remembers who has been introduced.

    Args:
        pool: candidates of the whole story, to find other origins that say the same.
    """

    def __init__(self, pool: Sequence[Candidate]) -> None:
        self._pool = pool
        self._origins = {candidate.sentence.article_id: candidate.origin for candidate in pool}
        self._introduced: set[str] = set()

    def write(self, candidate: Candidate) -> Sentence:
        """Return the sentence as it reads at this place of the brief."""
        names, sources = self._names(candidate)
        text = apply_edits(candidate.sentence.text, candidate.sentence.start, [*candidate.edits, *names])
        own = (candidate.sentence.passage, *candidate.passages, *sources)
        passages = _distinct([*own, *find_support(candidate, self._pool)])[:MOST_PASSAGES]
        return Sentence(
            text=as_sentence(text),
            passages=passages,
            kind=SentenceKind.SOURCE,
            speaker=_speaker(candidate),
            certainty=lowest_certainty(claim.certainty for claim in candidate.grounds.claims),
            origins=len({self._origins.get(p.article_id, p.article_id) for p in passages}),
            entry_ids=tuple(entry.id for entry in candidate.entries),
        )

    def write_all(self, candidates: Iterable[Candidate]) -> tuple[Sentence, ...]:
        return tuple(self.write(candidate) for candidate in candidates)

    def _names(self, candidate: Candidate) -> tuple[list[Edit], list[Passage]]:
        edits: list[Edit] = []
        sources: list[Passage] = []
        for mention in candidate.mentions:
            person = mention.person
            if person.full in self._introduced:
                edits.append(Edit(mention.start, mention.end, person.short))
            else:
                self._introduced.add(person.full)
                name = first_form(mention, candidate)
                if name != mention.words:
                    edits.append(Edit(mention.start, mention.end, name))
                    sources.append(person.passage)
        return edits, sources


def first_form(mention: Mention, candidate: Candidate) -> str:
    """Return how a person is named first: as the source does if that is the full name, else with office."""
    person = mention.person
    if person.full in mention.words:
        return mention.words
    offset = candidate.sentence.start
    before = candidate.sentence.text[: mention.start - offset].rstrip()
    described = any(
        word.end == offset + len(before) and word.dep in ("compound", "amod", "nmod")
        for word in candidate.sentence.words
    )
    if mention.titled:
        return mention.words.replace(person.short, person.full, 1)
    return person.full if described or not person.title else f"{person.title} {person.full}"


def lowest_certainty(found: Iterable[Certainty]) -> Certainty:
    """Return the least sure of the certainties; stated where there is none."""
    return max(found, key=SURENESS.index, default=Certainty.STATED)


def _speaker(candidate: Candidate) -> str | None:
    spoken = (claim.speaker for claim in candidate.grounds.claims)
    return next((speaker.name or speaker.text for speaker in spoken if speaker is not None), None)


def _distinct(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passages))
