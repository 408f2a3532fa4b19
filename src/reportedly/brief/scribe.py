"""From chosen candidates to the brief's sentences: names as they should read by now, and all evidence."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.acronyms import Acronym
from reportedly.brief.candidates import Candidate
from reportedly.brief.certainties import sentence_certainty
from reportedly.brief.edits import Edit, apply_edits, as_sentence, clear_of
from reportedly.brief.guards import Grounds, keeps_figures, keeps_names, keeps_quotes, may_cut, may_shed
from reportedly.brief.people import Mention
from reportedly.brief.phrases import phrases
from reportedly.brief.speech import SURE_SPEAKER
from reportedly.brief.support import MOST_PASSAGES, Support
from reportedly.claims import Reading
from reportedly.records import Claim, Passage, Sentence, SentenceKind, Series

__all__ = ["Scribe", "distinct", "speaker_of"]

OPENING = (",", ";", ":", "“", '"')
NAME_STAYS = (keeps_quotes, keeps_figures, keeps_names)
"""Guards of a role that gives way to the name it explains, which speaks in its place."""

OWNED, DESCRIBED = "owned", "described"
CLINGING = ("'", "’", "(", "-", "–", "—")
"""Marks behind a name that leave no room for a role after it."""

MOST = 0.5
"""Share of a sentence that is one speaker's, for it to be called that speaker's."""

SUPPORT = 2
"""Passages of other origins that stand before those a name was taken from."""


class Scribe:
    """Writes sentences in reading order and remembers who has been introduced.

    Args:
        pool: candidates of the whole story, to find other origins that say the same.
        acronyms: by their short forms; each is written in full once.
        readings, series: of the story, to hold what origins say against each other.
        plain: sentences whose short forms stay as they stand.
    """

    def __init__(
        self,
        pool: Sequence[Candidate],
        acronyms: Mapping[str, Acronym] = MappingProxyType({}),
        readings: Iterable[Reading] = (),
        series: Iterable[Series] = (),
        plain: Collection[Passage] = (),
    ) -> None:
        self._support = Support(pool, readings, series)
        self._acronyms = acronyms
        self._origins = {candidate.sentence.article_id: candidate.origin for candidate in pool}
        self._plain = plain
        self._introduced: set[str] = set()
        self._in_full_by: defaultdict[str, str] = defaultdict(str)

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
                edits.extend(_short_form(mention, candidate))
                continue
            self._introduced.add(person.full)
            edit, source = first_form(mention, candidate.sentence)
            if edit.words != mention.words:
                edits.append(edit if clear_of(edit, candidate.edits) else replace(edit, start=mention.start))
                sources.extend(source)
        return edits, sources

    def _in_full(self, candidate: Candidate, edits: Sequence[Edit]) -> tuple[list[Edit], list[Passage]]:
        """Write each short form out where it first stands outside quotes, and where it stands for another name."""
        found: list[Edit] = []
        sources: list[Passage] = []
        for word in () if candidate.sentence.passage in self._plain else candidate.words:
            acronym = self._acronyms.get(word.text)
            if acronym is None:
                continue
            told = acronym.full_for(candidate.sentence.article_id)
            if told is None or self._in_full_by[word.text] == told[0] or _is_of_a_kind(word, candidate.sentence):
                continue
            full, passage = told
            quoted = any(quote.start <= word.start < quote.end for quote in candidate.grounds.quotes)
            if quoted or not clear_of(Edit(word.start, word.end), edits):
                continue
            self._in_full_by[word.text] = full
            if full not in candidate.sentence.text:
                whole = full if _is_owning(word, candidate.sentence) else acronym.written(full)
                found.append(Edit(word.start, word.end, whole))
                sources.append(passage)
        return found, sources


def first_form(mention: Mention, sentence: AnnotatedSentence) -> tuple[Edit, tuple[Passage, ...]]:
    """Return how a person is named first, in full with office or role, and where that stands if not in the sentence."""
    person, office = mention.person, mention.person.office
    named = person.passage_for(sentence.article_id)
    before, start, after = _surroundings(mention, sentence)
    titled = mention.titled and not _is_abbreviated(mention)
    full = mention.words.replace(person.short, person.full, 1) if mention.titled else person.full
    full = mention.words if person.full in mention.words else full
    at = Edit(mention.start, mention.end, full)
    if titled or before == DESCRIBED or mention.after is not None or _role_before(mention, sentence) is not None:
        return at, (named,)
    if office is not None and office.before and before == OWNED and _is_owner(office.words, start, mention, sentence):
        return Edit(start, mention.end, f"{office.words} {person.full}"), (named, office.passage)
    if office is not None and person.full.startswith(office.words):
        return at, (named,)
    if office is not None and office.before and before != OWNED:
        return replace(at, words=f"{office.words} {person.full}"), (named, office.passage)
    if office is not None and not office.before and after not in CLINGING:
        comma = "" if after in (",", ".", ";", ":", "") else ","
        return Edit(start, mention.end, f"{person.full}, {office.words}{comma}"), (named, office.passage)
    if person.title and not mention.titled and before != OWNED:
        return replace(at, words=f"{person.title} {person.full}"), (named,)
    return at, (named,)


def _surroundings(mention: Mention, sentence: AnnotatedSentence) -> tuple[str, int, str]:
    """Return how the words before a name describe it, where they begin, and the mark or letter right behind it.

    OWNED is somebody's ("NATO's Mark Rutte"), DESCRIBED is said what ("the banker Ann Hale").
    """
    near = [w for w in sentence.words if w.end <= mention.start]
    last = near[-1] if near and mention.start - near[-1].end <= 1 else None
    after = sentence.text[mention.end - sentence.start :].lstrip()[:1]
    if last is None:
        return "", mention.start, after
    if last.tag == "POS" and len(near) > 1:
        owner = near[-2]
        whole = owner.pos == "PROPN" and owner.dep == "poss" and not sentence.children(owner, "compound", "det", "amod")
        return (OWNED, owner.start, after) if whole else (DESCRIBED, mention.start, after)
    described = last.dep in ("compound", "amod", "nmod", "appos") or last.pos in ("NOUN", "ADJ")
    return DESCRIBED if described else "", mention.start, after


def _is_owner(office: str, start: int, mention: Mention, sentence: AnnotatedSentence) -> bool:
    """Say whether an office names whose it is just as the words before a name do: NATO's, NATO Secretary General."""
    owner = re.split(r"['’]", sentence.text[start - sentence.start : mention.start - sentence.start])[0]
    return bool(owner) and owner in office.split()


def _is_abbreviated(mention: Mention) -> bool:
    """Say whether all that stands before the name is a short form: "PM"."""
    return mention.words.split()[0].isupper() and len(mention.words.split()[0]) > 1


def _short_form(mention: Mention, candidate: Candidate) -> Iterator[Edit]:
    """Yield what makes a known person's naming a bare surname: office, owner and role go, where they may."""
    sentence, short = candidate.sentence, mention.person.short
    before, start, after = _surroundings(mention, sentence)
    role = _role_before(mention, sentence)
    if role is not None and clear_of(role, candidate.edits) and may_cut(candidate.grounds, role, NAME_STAYS):
        closing = mention.end + sentence.text[mention.end - sentence.start :].index(after) + 1 if after == "," else 0
        yield Edit(role.start, max(closing, mention.end), short)
        return
    if before != OWNED or not _may_shed(Edit(start, mention.start), candidate):
        start = mention.name_start if _is_owned(mention, sentence) else mention.start
        start = _described_from(start, mention, candidate)
    yield Edit(start, mention.end, short)
    if mention.after is not None and _may_go(mention.after, candidate):
        yield mention.after


def _role_before(mention: Mention, sentence: AnnotatedSentence) -> Edit | None:
    """Return the role that a name explains, with its comma: "The union's chief, Ann Hale, said"."""
    named = next((w for w in sentence.words if mention.start <= w.start < mention.end and w.dep == "appos"), None)
    if named is None:
        return None
    head = sentence.head(named)
    tree = [w for w in sentence.subtree(head) if w.start < mention.start]
    comma = tree[-1] if tree else None
    if comma is None or comma.text != "," or head.pos != "NOUN" or tree[-1].i - tree[0].i + 1 != len(tree):
        return None
    return Edit(tree[0].start, mention.start)


def _may_shed(edit: Edit, candidate: Candidate) -> bool:
    return clear_of(edit, candidate.edits) and may_shed(candidate.grounds, edit)


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


def _is_owning(word: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether something is said to be a short form's: a bracket would part it from its ending."""
    return any(child.tag == "POS" for child in sentence.children(word))


def _is_of_a_kind(word: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether a word before a short form says which one is meant: the Chinese CDC may not be the one explained."""
    return any(w.i < word.i and w.dep in ("amod", "compound", "poss", "nmod") for w in sentence.children(word))


def _may_go(edit: Edit, candidate: Candidate) -> bool:
    return clear_of(edit, candidate.edits) and may_cut(candidate.grounds, edit)


def speaker_of(grounds: Grounds) -> str | None:
    """Return the name of whose words most of the sentence is; None for the outlet's own words, or a mere "he".

    A claim less sure than SURE_SPEAKER names nobody; the sentence's words name whom they name all the same.
    """
    own = phrases("brief_furniture", "persons")
    sentence = grounds.sentence
    pronouns = {word.start for word in sentence.words if word.pos == "PRON"}
    for claim in sorted(grounds.claims, key=_told, reverse=True):
        who = claim.speaker
        if who is None or claim.confidence < SURE_SPEAKER or (who.name or who.text).casefold() in own:
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
