"""From chosen candidates to the brief's sentences: names as they should read by now, and all evidence."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.acronyms import Acronym
from reportedly.brief.candidates import Candidate
from reportedly.brief.certainties import sentence_certainty
from reportedly.brief.edits import Edit, apply_edits, as_sentence, clear_of
from reportedly.brief.guards import Grounds, may_cut, may_shed
from reportedly.brief.people import Mention
from reportedly.brief.phrases import phrases
from reportedly.brief.support import MOST_PASSAGES, Support
from reportedly.records import Claim, Passage, Sentence, SentenceKind

__all__ = ["Scribe", "distinct", "speaker_of"]

OPENING = (",", ";", ":", "“", '"')
MOST = 0.5
"""Share of a sentence that is one speaker's, for it to be called that speaker's."""

SUPPORT = 2
"""Passages of other origins that stand before those a name was taken from."""


class Scribe:
    """Writes sentences in reading order and remembers who has been introduced.

    Args:
        pool: candidates of the whole story, to find other origins that say the same.
        acronyms: by their short forms; each is written in full once.
    """

    def __init__(self, pool: Sequence[Candidate], acronyms: Mapping[str, Acronym] = MappingProxyType({})) -> None:
        self._support = Support(pool)
        self._acronyms = acronyms
        self._origins = {candidate.sentence.article_id: candidate.origin for candidate in pool}
        self._introduced: set[str] = set()

    def write(self, candidate: Candidate) -> Sentence:
        """Return the sentence as it reads at this place of the brief."""
        names, sources = self._names(candidate)
        full, explained = self._in_full(candidate, [*names, *candidate.edits])
        sources.extend(explained)
        text = apply_edits(candidate.sentence.text, candidate.sentence.start, [*names, *full, *candidate.edits])
        support = self._support.find(candidate)
        own = (candidate.sentence.passage, *candidate.passages)
        passages = distinct([*own, *support[:SUPPORT], *sources, *support[SUPPORT:]])[:MOST_PASSAGES]
        return Sentence(
            text=as_sentence(text),
            passages=passages,
            kind=SentenceKind.SOURCE,
            speaker=speaker_of(candidate.grounds),
            certainty=sentence_certainty(candidate.grounds),
            origins=len({self._origins.get(p.article_id, p.article_id) for p in (own[0], *support)}),
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
                start = mention.name_start if _is_owned(mention, candidate.sentence) else mention.start
                start = _described_from(start, mention, candidate)
                edits.append(Edit(start, mention.end, person.short))
                if mention.after is not None and _may_go(mention.after, candidate):
                    edits.append(mention.after)
                continue
            self._introduced.add(person.full)
            name, source = first_form(mention, candidate.sentence)
            if name != mention.words:
                edits.append(Edit(mention.start, mention.end, name))
                sources.extend(source)
        return edits, sources

    def _in_full(self, candidate: Candidate, edits: Sequence[Edit]) -> tuple[list[Edit], list[Passage]]:
        """Write each short form out where it first stands outside quotes, if its sentence does not explain it."""
        found: list[Edit] = []
        sources: list[Passage] = []
        for word in candidate.words:
            acronym = self._acronyms.get(word.text)
            if acronym is None or word.text in self._introduced:
                continue
            passage = acronym.passage_for(candidate.sentence.article_id)
            if passage is None or _is_of_a_kind(word, candidate.sentence):
                continue
            quoted = any(quote.start <= word.start < quote.end for quote in candidate.grounds.quotes)
            if quoted or not clear_of(Edit(word.start, word.end), edits):
                continue
            self._introduced.add(word.text)
            if acronym.full not in candidate.sentence.text:
                found.append(Edit(word.start, word.end, acronym.explained))
                sources.append(passage)
        return found, sources


def first_form(mention: Mention, sentence: AnnotatedSentence) -> tuple[str, tuple[Passage, ...]]:
    """Return how a person is named first, in full with office or role, and where that stands if not in the sentence."""
    person = mention.person
    named = person.passage_for(sentence.article_id)
    full = mention.words.replace(person.short, person.full, 1) if mention.titled else person.full
    full = mention.words if person.full in mention.words else full
    described, subject, followed = _surroundings(mention, sentence)
    if mention.titled or described or followed:
        return full, (named,)
    if person.title:
        return f"{person.title} {person.full}", (named,)
    if not person.role or person.role_passage is None:
        return full, (named,)
    if not _is_apposition(person.role):
        return f"{person.role} {person.full}", (person.role_passage,)
    if subject:
        return f"{person.full}, {person.role},", (named, person.role_passage)
    return full, (named,)


def _surroundings(mention: Mention, sentence: AnnotatedSentence) -> tuple[bool, bool, bool]:
    """Say whether words before the name describe it, whether it is a subject, whether a comma or possessive follows."""
    described = subject = False
    for word in sentence.words:
        if word.end <= mention.start and mention.start - word.end <= 1:
            described = word.dep in ("compound", "amod", "nmod", "appos") or word.pos in ("NOUN", "ADJ")
            described = described or word.tag == "POS"
        if mention.start < word.end <= mention.end and word.dep in ("nsubj", "nsubjpass"):
            subject = True
    after = sentence.text[mention.end - sentence.start :].lstrip()[:2]
    return described, subject, after[:1] in (",", "'", "’", "(", "-", "–", "—")


def _is_owned(mention: Mention, sentence: AnnotatedSentence) -> bool:
    """Say whether the office before the name belongs to words before it: the country's President Example."""
    before = [word for word in sentence.words if word.end <= mention.start]
    return mention.titled and bool(before) and before[-1].tag in ("POS", "DT", "PRP$")


def _described_from(start: int, mention: Mention, candidate: Candidate) -> int:
    """Return where words begin that say once more who a known person is: "party spokesman" before "Vance".

    They go where they open the sentence or follow a verb; what belongs to somebody ("the union's") stays.
    """
    sentence = candidate.sentence
    words = sentence.words
    first = next((w.i for w in words if w.start >= start), 0)
    at = first
    while at > 0 and words[at - 1].dep in ("compound", "amod", "nmod") and words[at - 1].head >= at:
        at -= 1
    before = words[at - 1] if at > 0 else None
    free = before is None or before.pos in ("VERB", "ADP", "CCONJ", "SCONJ") or before.text in OPENING
    cut = Edit(words[at].start, start)
    free = free and at < first and words[first - 1].head >= first and clear_of(cut, candidate.edits)
    return cut.start if free and may_shed(candidate.grounds, cut) else start


def _is_of_a_kind(word: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether a word before a short form says which one is meant: the Chinese CDC may not be the one explained."""
    return any(w.i < word.i and w.dep in ("amod", "compound", "poss", "nmod") for w in sentence.children(word))


def _may_go(edit: Edit, candidate: Candidate) -> bool:
    return clear_of(edit, candidate.edits) and may_cut(candidate.grounds, edit)


def _is_apposition(role: str) -> bool:
    words = role.casefold().split()
    return (
        words[0] in ("a", "an", "the")
        or "’s" in role
        or "'s" in role
        or any(word in phrases("brief_furniture", "joining") for word in words)
    )


def speaker_of(grounds: Grounds) -> str | None:
    """Return the name of whose words most of the sentence is; None for the outlet's own words, or a mere "he"."""
    own = phrases("brief_furniture", "persons")
    sentence = grounds.sentence
    pronouns = {word.start for word in sentence.words if word.pos == "PRON"}
    for claim in sorted(grounds.claims, key=_told, reverse=True):
        who = claim.speaker
        if who is None or (who.name or who.text).casefold() in own:
            continue
        if who.name is None and who.passage.start in pronouns:
            continue
        return (who.name or who.text) if _told(claim) >= MOST * (sentence.end - sentence.start) else None
    return None


def _told(claim: Claim) -> int:
    """Return how many characters a claim tells and frames, cue and speaker with its content."""
    parts = [*claim.content, *([claim.cue] if claim.cue else []), *([claim.speaker.passage] if claim.speaker else [])]
    return sum(part.end - part.start for part in parts)


def distinct(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return each passage once, in order."""
    return tuple(dict.fromkeys(passages))
