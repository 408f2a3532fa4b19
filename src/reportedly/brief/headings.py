"""What a section is called: what its sentences have in common, in plain words of the sources."""

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.nearness import Nearness
from reportedly.brief.people import Person
from reportedly.brief.phrases import phrases
from reportedly.brief.terms import term_of

__all__ = ["REST", "find_headings"]

REST = "Also reported"
FEWEST = 2
"""Sentences of a section that must hold what it is called by."""

MOST_NAMES = 2
"""Things a section is called by."""

USUAL = 3
"""Sentences near a group that must hold what one of its own alone holds, for it to head the group."""

OF_ONE = 0.5
NOUN_PAYS = 1.4
NAME_PAYS = 0.7
MOSTLY = 2
"""How many times less often "the visit" may stand than "visit" and yet be what the sources call it."""

ONE_OF_MANY = 0.5
"""What "a visit" pays beside "the visit"."""

PLACE_PAYS = 0.4
PERSON_PAYS = 0.5
LONGER_PAYS = 0.4
CORE = ("nsubj", "nsubjpass", "dobj", "attr", "ROOT", "appos", "conj")
OF_CORE = 0.7
IN_PASSING = 0.4
MOST_BEFORE = 3
"""Words before a noun that its name takes in."""


@dataclass(frozen=True, slots=True)
class _Naming:
    """A thing a sentence speaks of. key: the same for all forms of it; pays: how well such a thing heads a section."""

    key: str
    head: str
    words: str
    pays: float


def find_headings(
    groups: Sequence[Sequence[Candidate]], nearness: Nearness, people: Mapping[str, Person]
) -> list[str | None]:
    """Return what each group is called, no two the same; None where its sentences have nothing to be called by.

    A group is called by the thing that its sentences, and those of the story that are near them, are about, and that
    others are not; where that leaves out several of its sentences, by a second thing besides: "Desertion and recruits".
    """
    named = {c.sentence.passage: _namings(c, people) for c in nearness.found}
    everywhere = Counter(key for namings in named.values() for key in namings)
    written: dict[str, Counter[str]] = {}
    for naming in (naming for namings in named.values() for naming in namings.values()):
        written.setdefault(naming.key, Counter())[naming.words] += 1
    found: list[str | None] = []
    used: set[str] = set()
    for group in groups:
        own = [_namings(candidate, people) for candidate in group]
        around = [(named[c.sentence.passage], near) for c, near in nearness.around(group)]
        namings = _called_by(own, around, everywhere, used)
        used.update(naming.head for naming in namings)
        words = " and ".join(_worded(naming, written, group, people) for naming in namings)
        found.append(words[:1].upper() + words[1:] if words else None)
    return found


def _called_by(
    own: Sequence[Mapping[str, _Naming]],
    around: Sequence[tuple[Mapping[str, _Naming], float]],
    everywhere: Mapping[str, int],
    used: Collection[str],
) -> list[_Naming]:
    """Return the thing a group is called by; and a second that shares no word with it, for several it leaves out."""
    found: list[_Naming] = []
    left = list(own)
    while len(left) >= min(FEWEST, len(own)) and len(found) < MOST_NAMES:
        taken = {*used, *(naming.head for naming in found)}
        scores: dict[str, float] = {}
        near: dict[str, float] = {}
        for namings, nearness in around:
            for key, naming in namings.items():
                near[key] = near.get(key, 0.0) + nearness
                scores[key] = scores.get(key, 0.0) + nearness * naming.pays
        held = Counter(key for one in left for key in one)
        heads = {key: naming for one in left for key, naming in one.items()}
        for key in heads:
            scores[key] = scores.get(key, 0.0) + sum(one[key].pays for one in left if key in one)
            own_share = (near.get(key, 0.0) + held[key]) / (everywhere[key] + held[key])
            scores[key] *= own_share if heads[key].pays < NAME_PAYS else math.sqrt(own_share)
            scores[key] *= len(key.split()) ** LONGER_PAYS
            scores[key] *= 1.0 if held[key] >= FEWEST else OF_ONE
        usual = Counter(key for namings, _ in around for key in namings)
        heads = {key: naming for key, naming in heads.items() if " " not in key or everywhere[key] >= FEWEST}
        free = [key for key in heads if held[key] >= FEWEST or (not found and usual[key] >= USUAL)]
        free = [key for key in free if heads[key].head not in taken]
        free = free or [key for key in heads if not found and heads[key].head not in taken]
        best = max(free, key=lambda key: (scores[key], key), default=None)
        if best is None or (found and heads[best].pays < 1.0):
            break
        found.append(heads[best])
        left = [one for one in left if best not in one]
    return found


def _namings(candidate: Candidate, people: Mapping[str, Person]) -> dict[str, _Naming]:
    """Return what the words that stay speak of, by key; of several mentions the one that stands out most."""
    sentence = candidate.sentence
    places = {
        i for e in sentence.entities if e.label in ("GPE", "LOC", "NORP", "LANGUAGE") for i in range(e.first, e.last)
    }
    found: dict[str, _Naming] = {}
    for word in candidate.words:
        for naming in _named_by(word, sentence, places, people):
            known = found.get(naming.key)
            if known is None or known.pays < naming.pays:
                found[naming.key] = naming
    return found


def _named_by(
    word: Word, sentence: AnnotatedSentence, places: Collection[int], people: Mapping[str, Person]
) -> Iterator[_Naming]:
    term = term_of(word)
    if term is None or word.dep == "compound":
        return
    stands = 1.0 if word.dep in CORE else OF_CORE if word.dep == "pobj" else IN_PASSING
    if word.text in people:
        person = people[word.text]
        yield _Naming(person.full.casefold(), term, person.full, PERSON_PAYS * stands)
        return
    pays = (
        NOUN_PAYS
        if word.pos == "NOUN" or (word.tag == "NNPS" and word.i in places)
        else PLACE_PAYS
        if word.i in places
        else NAME_PAYS
    )
    telling = term not in phrases("brief_headings", "generic")
    before = _before(sentence, word)
    if telling and word.tag not in ("NNP", "NNPS"):
        one = word.tag == "NN" and not before
        below = {w.text.casefold() for w in sentence.children(word, "det")}
        pays *= ONE_OF_MANY if one and below & {"a", "an", "another", "any", "each"} else 1.0
        yield _Naming(term, term, _with_article(word, sentence) if one else _plain(word), pays * stands)
    if telling and word.pos == "PROPN" and not before:
        yield _Naming(term, term, _with_article(word, sentence), pays * stands)
    if before and (telling or term in phrases("brief_headings", "described")):
        words = [*(_plain(w) for w in before), _plain(word)]
        key = " ".join([*(w.lemma.casefold() for w in before), term])
        the = any(w.text.casefold() == "the" for w in sentence.children(word, "det")) and word.pos == "PROPN"
        yield _Naming(key, term, " ".join(["the", *words] if the else words), pays * stands)


def _before(sentence: AnnotatedSentence, word: Word) -> list[Word]:
    """Return the words right before a noun that say of what kind it is."""
    found: list[Word] = []
    for i in range(word.i - 1, max(-1, word.i - 1 - MOST_BEFORE), -1):
        before = sentence.words[i]
        if before.dep not in ("compound", "amod", "nmod") or not before.text[:1].isalpha():
            break
        if before.text.casefold() in phrases("brief_headings", "loose") or before.tag in ("VBN", "VBG", "JJR", "JJS"):
            break
        found.insert(0, before)
    return found


def _plain(word: Word) -> str:
    """Return a common word without the capital that opens a sentence."""
    return word.text.lower() if word.pos in ("NOUN", "VERB") and word.text[1:].islower() else word.text


def _worded(
    naming: _Naming, written: Mapping[str, Counter[str]], group: Sequence[Candidate], people: Mapping[str, Person]
) -> str:
    """Return the form of the name that the sources write most; of somebody who speaks, that it is what they said."""
    person = next((p for p in people.values() if p.full.casefold() == naming.key), None)
    if person is not None:
        spoken = sum(person.short in (_speakers(candidate)) for candidate in group)
        return f"What {person.full} said" if spoken > len(group) / 2 else person.full
    forms = written.get(naming.key) or Counter([naming.words])
    best = max(forms, key=lambda words: (forms[words], words))
    definite = f"the {best}"
    return definite if forms[definite] * MOSTLY >= forms[best] else best


def _with_article(word: Word, sentence: AnnotatedSentence) -> str:
    """Return a noun in the singular as its sentence has it: "the visit", not "a visit", and "desertion" alone."""
    below = {w.text.casefold() for w in sentence.children(word, "det", "poss", "nummod")}
    owned = any(w.dep == "poss" for w in sentence.children(word))
    return f"the {_plain(word)}" if below & {"the", "this", "that"} or owned else _plain(word)


def _speakers(candidate: Candidate) -> set[str]:
    claims = candidate.grounds.claims
    return {part for c in claims if c.speaker is not None for part in (c.speaker.name or "").split()}
