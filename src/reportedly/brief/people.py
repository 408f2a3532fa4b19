"""The people of a story: the fullest name and office the articles give, and the name they go by after that."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.edits import Edit
from reportedly.brief.phrases import phrases
from reportedly.brief.roles import Office, find_offices
from reportedly.brief.trim import between_commas
from reportedly.claims import Reading
from reportedly.claims.actors import Actors, link_actors
from reportedly.records import Passage

__all__ = ["Mention", "Person", "find_mentions", "find_people", "person_called"]

MOST_NAMES = 5
SHORTEST_GIVEN = 3
ALIKE = 4
"""Letters that two spellings of a family name begin with."""

HYPHENS = ("-", "–")

CLEAR_MAJORITY = 4
"""How many times more often than all others together a full name must stand for its short form to mean it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a full name.

    full: as an article writes it.
    title: the office before the name, "" where no article gives one.
    office: what else the articles say the person is ("Ukraine's president"); None where none does.
    short: the part of the name that the articles use alone; full where they use none.
    passages: a sentence that gives full, with title if there is one; of each article that has one, the best first.
    parts: every name the articles give the person, in every spelling.
    """

    full: str
    title: str
    office: Office | None
    short: str
    passages: tuple[Passage, ...]
    parts: frozenset[str]

    def passage_for(self, article_id: str) -> Passage:
        """Return the sentence that gives the name: of the article itself if it has one."""
        return next((p for p in self.passages if p.article_id == article_id), self.passages[0])


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a sentence names a person.

    start, end: with the office or courtesy before the name, without a possessive ending.
    name_start: where the name itself begins.
    titled: an office stands before the name.
    passage: where a pronoun's antecedent stands; None for a name.
    after: the role set off by commas after the name; it goes when the person is known by then.
    """

    start: int
    end: int
    words: str
    person: Person
    titled: bool
    name_start: int
    passage: Passage | None = None
    after: Edit | None = None


@dataclass(frozen=True, slots=True)
class _Naming:
    """A name in a sentence, with what stands before it. parts: without courtesy, office and hyphens."""

    sentence: AnnotatedSentence
    start: int
    name_start: int
    end: int
    parts: tuple[str, ...]
    name: str
    title: str


def find_people(readings: Sequence[Reading], actors: Actors | None = None) -> Mapping[str, Person]:
    """Return the people by the one name the articles use alone for each, if it means nobody else.

    A name two people share ("Kim" of two Kims) is no key, so that both keep their full names. One person under two
    spellings ("Zelensky", "Zelenskiy") is one, by both.

    Args:
        actors: of the readings; found here where they are not given.
    """
    actors = actors or link_actors(readings)
    namings = [naming for reading in readings for s in reading.annotated.sentences for naming in _namings(s)]
    alone = _alone(readings, {part for naming in namings if len(naming.parts) > 1 for part in naming.parts})
    full: dict[tuple[str, ...], list[_Naming]] = {}
    for naming in namings:
        if 2 <= len(naming.parts) <= MOST_NAMES:
            full.setdefault(_key(naming.parts), []).append(naming)
    by_short: dict[str, list[list[_Naming]]] = {}
    for found in _merged(full):
        by_short.setdefault(_short(found[0].parts, alone), []).append(found)
    people = {}
    for short, groups in by_short.items():
        if len(groups) == 1 or _is_clear(groups):
            people[short] = _person(short, max(groups, key=len), attested=bool(alone[short]))
    return _linked(people, actors, find_offices(actors.actors, readings), alone)


def _linked(
    people: Mapping[str, Person], actors: Actors, offices: Mapping[str, Sequence[Office]], alone: Mapping[str, int]
) -> dict[str, Person]:
    """Make those of one actor one person, under the spelling used most, and give everybody an office."""
    same: dict[str, list[str]] = {}
    for short, person in people.items():
        actor = actors.named(person.full)
        same.setdefault(actor.id if actor is not None else short, []).append(short)
    names = {actor.id: [name for name in actor.names if " " not in name] for actor in actors.actors}
    found: dict[str, Person] = {}
    for key, shorts in same.items():
        usual = max(shorts, key=lambda short: (alone[short], people[short].full))
        every = {*shorts, *(name for name in names.get(key, ()) if _is_spelling(name, usual) and name not in people)}
        parts = frozenset(every | {part for short in shorts for part in people[short].parts})
        person = replace(people[usual], office=next(iter(offices.get(key, ())), None), parts=parts)
        found |= dict.fromkeys(sorted(every), person)
    return found


@cache
def _not_alone() -> frozenset[str]:
    """Words behind which a name is not used alone, or is another's."""
    return frozenset((*phrases("brief_names", "before_given"), *phrases("brief_names", "of_others")))


def _is_spelling(name: str, usual: str) -> bool:
    """Say whether a lone name is another spelling of the usual one: not the given name, nor a nickname."""
    return name[:ALIKE] == usual[:ALIKE] and name[:1].isupper()


def _alone(readings: Sequence[Reading], parts: AbstractSet[str]) -> Counter[str]:
    """Count how often each part of a full name stands with no other part beside it."""
    found: Counter[str] = Counter()
    for reading in readings:
        for sentence in reading.annotated.sentences:
            words = sentence.words
            for word in words:
                if word.text in parts and word.pos == "PROPN" and not (word.dep == "compound" and word.head > word.i):
                    beside = [words[i].text for i in (word.i - 1, word.i + 1) if 0 <= i < len(words)]
                    found[word.text] += parts.isdisjoint(beside) and _not_alone().isdisjoint(beside[:1])
    return found


def find_mentions(sentence: AnnotatedSentence, people: Mapping[str, Person]) -> tuple[Mention, ...]:
    """Return each naming of a known person in the sentence, in order; also where the parser saw no person."""
    return sentence.keep("mentions", lambda: tuple(_mentions(sentence, people)), of=people)


def _mentions(sentence: AnnotatedSentence, people: Mapping[str, Person]) -> Iterator[Mention]:
    seen: set[int] = set()
    for first, last in _name_spans(sentence, people):
        naming = _naming(sentence, first, last)
        if naming is None or not seen.isdisjoint(range(naming.start, naming.end)):
            continue
        person = next((people[part] for part in reversed(naming.parts) if part in people), None)
        person = person or _by_given(naming, people)
        if person is not None and set(naming.parts) <= person.parts:
            seen.update(range(naming.start, naming.end))
            words = sentence.text[naming.start - sentence.start : naming.end - sentence.start]
            yield Mention(
                naming.start,
                naming.end,
                words,
                person,
                bool(naming.title),
                naming.name_start,
                after=_role_after(sentence, last - 1),
            )


def _by_given(naming: _Naming, people: Mapping[str, Person]) -> Person | None:
    """Return whom "Sir Rolf" means: the one person of the story with that given name."""
    courtesy = naming.sentence.text[naming.start - naming.sentence.start :].partition(" ")[0]
    if len(naming.parts) != 1 or courtesy not in phrases("brief_names", "before_given"):
        return None
    return _of_given(naming.parts[0], people)


def _of_given(given: str, people: Mapping[str, Person]) -> Person | None:
    meant = {person.full: person for person in people.values() if person.full.split()[0] == given}
    return next(iter(meant.values())) if len(meant) == 1 else None


def person_called(name: str, people: Mapping[str, Person]) -> Person | None:
    """Return whom a speaker's name means: by its family name, or a given name alone that one person has."""
    parts = name.split()
    known = next((people[part] for part in reversed(parts) if part in people), None)
    return known or (_of_given(name, people) if len(parts) == 1 else None)


def _role_after(sentence: AnnotatedSentence, i: int) -> Edit | None:
    for word in sentence.children(sentence.words[i], "appos"):
        found = next(between_commas(sentence, word), None)
        if found is not None and found.start >= sentence.words[i].end:
            return found
    return None


def _name_spans(sentence: AnnotatedSentence, people: Mapping[str, Person]) -> Iterator[tuple[int, int]]:
    persons = [(e.first, e.last) for e in sentence.entities if e.label == "PERSON"]
    within = {i for e in sentence.entities for i in range(e.first, e.last)}
    lone = [
        (_first_of(sentence, w.i, people[w.text]), w.i + 1)
        for w in sentence.words
        if _may_be_name(w) and w.text in people and w.i not in within
    ]
    given = [
        (word.i, word.i + 1)
        for before, word in pairwise(sentence.words)
        if before.text in phrases("brief_names", "before_given") and word.pos == "PROPN" and word.i not in within
    ]
    single = [(e.first, e.last) for e in sentence.entities if e.label != "PERSON" and e.text in people]
    yield from sorted([*persons, *lone, *given, *single])


def _may_be_name(word: Word) -> bool:
    """Say whether a word is a name, or one that the parse takes for a noun where it opens a sentence."""
    return word.pos == "PROPN" or (word.pos == "NOUN" and word.i == 0 and word.text[:1].isupper())


def _first_of(sentence: AnnotatedSentence, i: int, person: Person) -> int:
    """Return where a name begins that ends at word i: given names before it belong to it."""
    while i > 0 and sentence.words[i - 1].text in person.full.split():
        i -= 1
    return i


def _namings(sentence: AnnotatedSentence) -> Iterator[_Naming]:
    for entity in sentence.entities:
        if entity.label == "PERSON":
            naming = _naming(sentence, entity.first, entity.last)
            if naming is not None:
                yield naming


@cache
def _before_names() -> frozenset[str]:
    return frozenset((*phrases("brief_names", "courtesies"), *phrases("brief_names", "offices")))


def _naming(sentence: AnnotatedSentence, first: int, last: int) -> _Naming | None:
    words = list(sentence.words[first:last])
    while words and words[-1].tag == "POS":
        words.pop()
    head = words[-1] if words else None
    if (
        head is None
        or not (head.pos == "PROPN" or (len(words) == 1 and _may_be_name(head)))
        or (head.dep in ("compound", "nmod") and head.head > head.i)
    ):
        return None
    courtesies = phrases("brief_names", "courtesies")
    before = _before_names()
    while len(words) > 1 and words[0].text in before:
        words.pop(0)
    start = words[0].i
    near = sentence.words[max(0, start - 1) : start + 1] if len(words) == 1 else words[:1] if len(words) == 2 else ()
    if not phrases("brief_names", "of_others").isdisjoint(word.text for word in near):
        return None
    while start > 0 and sentence.words[start - 1].text in before:
        start -= 1
    if start < words[0].i and start > 0 and sentence.words[start - 1].text in HYPHENS:
        start += 1  # the end of "Editor-in-Chief" is no office
    while start < words[0].i and sentence.words[start].text in ("of", "State"):
        start += 1
    titles = [w for w in sentence.words[start : words[0].i] if w.text not in courtesies]
    if titles:
        start = _widest(sentence, start, head)
        titles = [w for w in sentence.words[start : words[0].i] if w.text not in courtesies]
    if start > 0 and sentence.words[start - 1].text.casefold() in phrases("brief_names", "past"):
        return None
    suffixes = phrases("brief_names", "suffixes")
    name = sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]
    parts = tuple(part for part in name.split() if part.strip("'’-") and part not in suffixes)
    at = sentence.words[start].start
    return (
        _Naming(sentence, at, words[0].start, words[-1].end, parts, name, _spelled(sentence, titles)) if parts else None
    )


def _spelled(sentence: AnnotatedSentence, words: Sequence[Word]) -> str:
    if not words:
        return ""
    return sentence.text[words[0].start - sentence.start : words[-1].end - sentence.start]


def _widest(sentence: AnnotatedSentence, first: int, head: Word) -> int:
    """Take in what the office belongs to: French President, Homeland Security Secretary."""
    while first > 0:
        word = sentence.words[first - 1]
        belongs = word.dep in ("compound", "amod", "nmod") and first <= word.head <= head.i
        if not (belongs and word.text[:1].isupper() and word.text.replace(".", "").isalpha()):
            break
        first -= 1
    return first


def _key(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.casefold() for part in parts if len(part.rstrip(".")) > 1)


def _merged(full: Mapping[tuple[str, ...], list[_Naming]]) -> list[list[_Naming]]:
    """Put a name that is part of a longer one with it: Jong Un with Kim Jong Un."""
    groups: dict[tuple[str, ...], list[_Naming]] = {}
    for key in sorted(full, key=lambda key: -len(key)):
        whole = next((k for k in groups if set(key) <= set(k) or _is_short_form(key, k)), key)
        groups.setdefault(whole, []).extend(full[key])
    return list(groups.values())


def _is_short_form(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the two share the surname and one's given name begins the other's: Tim, Timothy."""
    if one[-1] != other[-1] or len(one) < 2 or len(other) < 2:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return len(short) >= SHORTEST_GIVEN and long.startswith(short)


def _short(parts: tuple[str, ...], alone: Counter[str]) -> str:
    """The part used alone most often; the last where none is."""
    best = max(range(len(parts)), key=lambda i: (alone[parts[i]], i))
    return parts[best]


def _is_clear(groups: list[list[_Naming]]) -> bool:
    """Say whether nearly all full names with this short form are one person's."""
    sizes = sorted((len(group) for group in groups), reverse=True)
    return sizes[0] >= CLEAR_MAJORITY * sum(sizes[1:])


def _person(short: str, namings: list[_Naming], *, attested: bool) -> Person:
    names = Counter(naming.name for naming in namings if short in naming.parts)
    full = max(names, key=lambda name: (len(name.split()) <= 3, names[name], len(name), name))
    titles = Counter(naming.title for naming in namings if naming.title)
    title = max(titles, key=lambda t: (titles[t], len(t), t)) if titles else ""
    same = [naming for naming in namings if naming.name == full] or namings
    best = next((naming for naming in same if naming.title == title), same[0])
    with_title = [best, *(naming for naming in same if naming.title == best.title)]
    return Person(
        full=full,
        title=best.title,
        office=None,
        short=short if attested else full,
        passages=tuple({n.sentence.article_id: n.sentence.passage for n in reversed(with_title)}.values())[::-1],
        parts=frozenset(part for naming in namings for part in naming.parts),
    )
