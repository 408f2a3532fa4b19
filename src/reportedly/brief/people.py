"""The people of a story: the fullest name and office the articles give, and the name they go by after that."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.brief.phrases import phrases
from reportedly.claims.reading import Reading
from reportedly.records import Passage

__all__ = ["Mention", "Person", "find_mentions", "find_people"]

MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a full name.

    full, title: as one article writes them, title "" where none does.
    short: the part of the name that the articles use alone.
    passage: the sentence that gives full with title.
    """

    full: str
    title: str
    short: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a sentence names a person.

    start, end: with the office or courtesy before the name, without a possessive ending.
    titled: an office stands before the name.
    """

    start: int
    end: int
    words: str
    person: Person
    titled: bool
    pronoun: bool = False
    possessive: bool = False
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class _Naming:
    sentence: AnnotatedSentence
    start: int
    name: tuple[str, ...]
    end: int
    title: str


def find_people(readings: Sequence[Reading]) -> Mapping[str, Person]:
    """Return the people by each name the articles use alone for one of them, if it means nobody else.

    A name two people share ("Kim" of two Kims) is no key, so that both keep their full names.
    """
    namings = [naming for reading in readings for s in reading.annotated.sentences for naming in _namings(s)]
    alone = Counter(naming.name[0] for naming in namings if len(naming.name) == 1)
    full: dict[tuple[str, ...], list[_Naming]] = {}
    for naming in namings:
        if 2 <= len(naming.name) <= MOST_NAMES:
            full.setdefault(_key(naming.name), []).append(naming)
    by_short: dict[str, list[list[_Naming]]] = {}
    for found in full.values():
        by_short.setdefault(_short(found[0].name, alone), []).append(found)
    people = {}
    for short, groups in by_short.items():
        if len(groups) == 1 or _same_person(groups):
            people[short] = _person(short, max(groups, key=len))
    return people


def find_mentions(sentence: AnnotatedSentence, people: Mapping[str, Person]) -> Iterator[Mention]:
    """Yield each naming of a known person in the sentence, in order."""
    for naming in _namings(sentence):
        person = next((people[part] for part in reversed(naming.name) if part in people), None)
        if person is not None and set(naming.name) <= set(person.full.split()) | {person.short}:
            words = sentence.text[naming.start - sentence.start : naming.end - sentence.start]
            yield Mention(naming.start, naming.end, words, person, bool(naming.title))


def _namings(sentence: AnnotatedSentence) -> Iterator[_Naming]:
    for entity in sentence.entities:
        if entity.label == "PERSON":
            naming = _naming(sentence, entity)
            if naming is not None:
                yield naming


def _naming(sentence: AnnotatedSentence, entity: Entity) -> _Naming | None:
    words = list(sentence.words[entity.first : entity.last])
    while words and words[-1].tag == "POS":
        words.pop()
    head = words[-1] if words else None
    if head is None or head.pos != "PROPN" or (head.dep in ("compound", "nmod") and head.head > head.i):
        return None
    before, offices = phrases("brief_names", "courtesies"), phrases("brief_names", "offices")
    while len(words) > 1 and words[0].text in before + offices:
        words.pop(0)
    first = words[0].i
    while first > 0 and sentence.words[first - 1].text in before + offices:
        first -= 1
    while first < words[0].i and sentence.words[first].text in ("of", "State"):
        first += 1
    if first < words[0].i:
        first = _widest(sentence, first, head)
    if first > 0 and sentence.words[first - 1].text.casefold() in phrases("brief_names", "past"):
        return None
    title = " ".join(w.text for w in sentence.words[first : words[0].i] if w.text not in before)
    name = tuple(w.text for w in words if w.text.strip("'’-"))
    start = sentence.words[first].start
    return _Naming(sentence, start, name, words[-1].end, title) if name else None


def _widest(sentence: AnnotatedSentence, first: int, head: Word) -> int:
    """Take in what the office belongs to: French President, Homeland Security Secretary."""
    while first > 0:
        word = sentence.words[first - 1]
        belongs = word.dep in ("compound", "amod", "nmod") and first <= word.head <= head.i
        if not (belongs and word.text[:1].isupper() and word.text.rstrip(".").replace(".", "").isalpha()):
            break
        first -= 1
    return first


def _key(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.casefold() for part in name if len(part.rstrip(".")) > 1)


def _short(name: tuple[str, ...], alone: Counter[str]) -> str:
    """The part used alone most often; the last where none is."""
    best = max(range(len(name)), key=lambda i: (alone[name[i]], i))
    return name[best]


def _same_person(groups: list[list[_Naming]]) -> bool:
    """Say whether the most frequent name is not contested: the others together are rare."""
    sizes = sorted((len(group) for group in groups), reverse=True)
    return sizes[0] >= 4 * sum(sizes[1:])


def _person(short: str, namings: list[_Naming]) -> Person:
    titles = Counter(naming.title for naming in namings if naming.title)
    title = max(titles, key=lambda t: (titles[t], len(t), t)) if titles else ""
    best = next(naming for naming in namings if naming.title == title) if title else namings[0]
    sentence = best.sentence
    full = sentence.text[best.start - sentence.start : best.end - sentence.start]
    full = full[len(title) :].lstrip() if title and full.startswith(title) else " ".join(best.name)
    return Person(full=full, title=title, short=short, passage=sentence.passage)
