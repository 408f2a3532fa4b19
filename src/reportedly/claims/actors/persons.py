"""Who is who: the sightings of each person of a story, brought together, and two people of one name kept apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.claims.actors.names import Name, is_bare_form, is_given_form, may_be_one, read_name
from reportedly.claims.actors.sightings import Sighting
from reportedly.claims.actors.vocabulary import listed, person_words, walks_apart
from reportedly.claims.voices import word_set
from reportedly.records import Part

__all__ = ["Person", "Persons", "link_persons"]

PARTS = (Part.TITLE, Part.STANDFIRST, Part.TEXT)

LEAST = 2
"""Evidence from which a lone name that nobody introduces is a person's."""


class Person:
    """Sightings that are of one person.

    names: those of two or more words, each once. lone: the one word of a person who has none.
    """

    def __init__(self) -> None:
        self.sightings: list[Sighting] = []
        self.names: dict[Name, None] = {}
        self.lone: tuple[str, ...] = ()
        self.genders: set[str] = set()
        self.offices: set[str] = set()
        self.held: set[str] = set()

    def take(self, sighting: Sighting) -> None:
        self.sightings.append(sighting)
        if len(sighting.name.words) > 1:
            self.names[sighting.name] = None
        self.genders |= {sighting.gender} - {None}  # type: ignore[arg-type]
        self.offices |= sighting.offices
        self.held |= sighting.held

    def join(self, other: "Person") -> None:
        for sighting in other.sightings:
            self.take(sighting)

    def agrees(self, genders: Iterable[str], offices: Iterable[str]) -> bool:
        """Say whether nothing said of the two makes them two people."""
        known = set(genders)
        return not (self.genders and known and not self.genders & known) and not are_apart(self.offices, set(offices))


def are_apart(one: set[str], other: set[str]) -> bool:
    """Say whether the offices are of two walks of life that one person hardly joins."""
    if one & other:
        return False
    return any((one & a and other & b) or (one & b and other & a) for a, b in walks_apart())


class Persons:
    """Everybody in a story.

    people: each person once; those with a full name first. local: the people of each article.
    strange: (article id, last word) of names that nobody is taken to have; alone, the word may mean those.
    """

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.local: dict[str, list[Person]] = defaultdict(list)
        self.strange: set[tuple[str, tuple[str, ...]]] = set()
        self._by_word: dict[str, list[Person]] = defaultdict(list)

    def add(self, person: Person) -> None:
        self.people.append(person)
        for word in dict.fromkeys(word for name in person.names for word in name.words):
            self._by_word[word].append(person)

    def newcomer(self, sighting: Sighting) -> Person:
        """Return a new person who goes by a lone name; the sighting is not taken yet."""
        person = Person()
        person.lone = sighting.name.words
        self.people.append(person)
        self._by_word[person.lone[-1]].append(person)
        return person

    def place(self, person: Person, article_id: str) -> None:
        """Note that the article names the person."""
        if person not in self.local[article_id]:
            self.local[article_id].append(person)

    def of_full(self, name: Name, within: Sequence[Person] | None = None) -> list[Person]:
        """Return those one of whose names can be a form of this one."""
        known = self._known(name.words[-1], name.words[0]) if within is None else within
        return [person for person in known if person.names and all(may_be_one(name, other) for other in person.names)]

    def of_bare(self, name: Name, within: Sequence[Person] | None = None) -> list[Person]:
        """Return those who are called so for short, by the family name."""
        known = self._known(name.words[-1], name.words[0]) if within is None else within
        return [person for person in known if _goes_by(person, name)]

    def of_given(self, name: Name, within: Sequence[Person]) -> list[Person]:
        """Return those whose given name this is."""
        return [person for person in within if any(is_given_form(name.words, full) for full in person.names)]

    def _known(self, *words: str) -> list[Person]:
        return list(dict.fromkeys(person for word in words for person in self._by_word.get(word, ())))


def _goes_by(person: Person, name: Name) -> bool:
    if person.names:
        return any(is_bare_form(name.words, full) for full in person.names)
    return name.words == person.lone


def link_persons(sightings: Sequence[Sighting]) -> Persons:
    """Bring the sightings of a story together, person by person; what stays unclear is left out.

    Args:
        sightings: by article, each in reading order.
    """
    known = Persons()
    full = _accepted(sightings)
    sightings = _without_openers(sightings, full)
    full = _accepted(sightings)
    for person in _merged(_locals(full)):
        known.add(person)
        for article_id in dict.fromkeys(s.article_id for s in person.sightings):
            known.place(person, article_id)
    bare = [s for s in sightings if len(s.name.words) == 1]
    accepted = {s.name for s in full}
    known.strange = {
        (s.article_id, s.name.words[-1:]) for s in sightings if s.name.words[1:] and s.name not in accepted
    }
    votes = _votes(bare)
    for chosen in (True, False):  # an office with a family name introduces somebody, so these come first
        for sighting in bare:
            if bool(sighting.offices & listed("standing")) == chosen:
                _settle(known, sighting, votes[sighting.name.words])
    return known


def _votes(sightings: Iterable[Sighting]) -> dict[tuple[str, ...], int]:
    votes: dict[tuple[str, ...], int] = defaultdict(int)
    for sighting in sightings:
        votes[sighting.name.words] += sighting.evidence
    return votes


def _accepted(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Return the full names that the story as a whole takes for a person's."""
    full = [s for s in sightings if len(s.name.words) > 1]
    votes: dict[str, int] = defaultdict(int)
    for sighting in full:
        votes[sighting.name.joined] += sighting.evidence
    alone = {(s.article_id, s.name.words) for s in sightings if len(s.name.words) == 1}
    for article_id, name in dict.fromkeys((s.article_id, s.name) for s in full):
        votes[name.joined] += (article_id, name.words[-1:]) in alone  # as people are called after their first mention
    families = {s.name.words[-1] for s in full if votes[s.name.joined] > 0 and not _is_common(s)}
    return [s for s in full if votes[s.name.joined] > 0 or (not votes[s.name.joined] and s.name.words[-1] in families)]


def _without_openers(sightings: Sequence[Sighting], full: Sequence[Sighting]) -> list[Sighting]:
    """Cut words off that stand before a name that is known: "Will Lind go?", "Crooked Anna Lind"."""
    families = Counter((sighting.article_id, sighting.name.words[-1]) for sighting in full)
    names = Counter(sighting.name.words for sighting in full)
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sighting in full:
        given[sighting.article_id, sighting.name.words[0]].add(sighting.name.words[-1])
    found = []
    for sighting in sightings:
        words = sighting.name.words
        if len(words) == 2 and " " not in sighting.text and _is_anothers(sighting, given):
            found.append(replace(sighting, name=read_name(sighting.text)))
            continue
        cut = _strange_front(sighting, names)
        if not cut and sighting.opens and len(words) == 2 and sighting.evidence <= 1 and words[0] not in known_first():
            cut = int(families[sighting.article_id, words[-1]] > 1)
        found.append(_cut(sighting, cut) if cut else sighting)
    return found


def known_first() -> frozenset[str]:
    """Return the words a name may well begin with."""
    return listed("given") | listed("family_first")


def _strange_front(sighting: Sighting, names: Counter[tuple[str, ...]]) -> int:
    """Return how many words stand before a longer name's end that the story knows better: "Voters Hear Anna Lind"."""
    words = sighting.name.words
    if len(words) != len(sighting.text.split()):
        return 0
    for cut in range(1, len(words) - 1):
        if names[words[cut:]] > names[words] and (words[0] not in known_first() or cut > 2):
            return cut
    return 0


def _cut(sighting: Sighting, count: int) -> Sighting:
    last = sighting.text.split(maxsplit=count)[count]
    return replace(sighting, text=last, start=sighting.end - len(last), name=read_name(last))


def _is_anothers(sighting: Sighting, given: dict[tuple[str, str], set[str]]) -> bool:
    """Say whether the given name of "Ann and Karl Lind" is that of an Ann Hale the article names."""
    first, last = sighting.name.words
    return bool(given[sighting.article_id, first] - {last})


def _locals(sightings: Iterable[Sighting]) -> list[Person]:
    """Bring together what names one person within each article."""
    by_article: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_article[sighting.article_id].append(sighting)
    people: list[Person] = []
    for own in by_article.values():
        single = [_alone(sighting) for sighting in own]
        people += _merged(single)
    return people


def _alone(sighting: Sighting) -> Person:
    person = Person()
    person.take(sighting)
    return person


def _merged(people: Sequence[Person]) -> list[Person]:
    """Join people whose names can be one person's, the longest names first; unclear ones stay apart."""
    order = sorted(range(len(people)), key=lambda i: (-max(len(name.words) for name in people[i].names), i))
    found: dict[int, Person] = {}
    by_word: dict[str, list[int]] = defaultdict(list)
    for i in order:
        person = people[i]
        words = dict.fromkeys(word for name in person.names for word in (name.words[0], name.words[-1]))
        near = sorted({j for word in words for j in by_word[word]})
        same = [j for j in near if _can_join(found[j], person)]
        exact = [j for j in same if _spelled_alike(found[j], person)]
        chosen = exact if len(exact) == 1 else same
        if len(chosen) == 1:
            found[chosen[0]].join(person)
        else:
            found[i] = person
        home = chosen[0] if len(chosen) == 1 else i
        for word in dict.fromkeys(word for name in person.names for word in name.words):
            if home not in by_word[word]:
                by_word[word].append(home)
    return [found[i] for i in sorted(found)]


def _can_join(one: Person, other: Person) -> bool:
    if not one.agrees(other.genders, other.offices):
        return False
    shared = bool(one.offices & other.offices & listed("standing"))
    return all(may_be_one(a, b, whatever_suffix=shared) for a in one.names for b in other.names)


def _spelled_alike(one: Person, other: Person) -> bool:
    return any(a.joined == b.joined for a in one.names for b in other.names)


def _settle(known: Persons, sighting: Sighting, votes: int) -> None:
    """Give a lone name to the person its own article introduced, else to the only one in the story, else to nobody."""
    here = known.local[sighting.article_id]
    called = [p for p in here if _goes_by(p, sighting.name)]
    if not called and (sighting.article_id, sighting.name.words) not in known.strange:
        called = known.of_bare(sighting.name)
    fitting = [person for person in called if _fits(person, sighting)]
    if not called:
        fitting = [p for p in known.of_given(sighting.name, here) if _fits(p, sighting)]
    if not fitting and sighting.offices & listed("standing"):  # President Lind is not the Karl Lind of this article
        fitting = [p for p in known.of_bare(sighting.name) if _fits(p, sighting)]
    if not fitting and not called:
        fitting = [p for p in here if _has_inside(p, sighting.name) and _fits(p, sighting)]
    if len(fitting) > 1:
        fitting = [p for p in fitting if _introduced_before(p, sighting)]
    strangers = not any(p.agrees({sighting.gender} - {None}, ()) for p in called)  # type: ignore[arg-type]
    if not fitting and _introduces(sighting, votes, first=strangers):
        fitting = [known.newcomer(sighting)]
    if len(fitting) == 1:
        fitting[0].take(sighting)
        known.place(fitting[0], sighting.article_id)


def _has_inside(person: Person, name: Name) -> bool:
    """Say whether a lone name is the first of two family names: the Ortega of "Luis Ortega Ruiz"."""
    return any(name.words[-1] in full.words[1:-1] for full in person.names if len(full.words) == 3)


def _introduced_before(person: Person, sighting: Sighting) -> bool:
    """Say whether the article had named the person in full when it comes to a lone name."""
    here = PARTS.index(sighting.part), sighting.start
    own = (s for s in person.sightings if s.article_id == sighting.article_id and len(s.name.words) > 1)
    return any((PARTS.index(s.part), s.start) < here for s in own)


def _introduces(sighting: Sighting, votes: int, *, first: bool) -> bool:
    """Say whether a lone name makes somebody known: by an office nobody of that name has, or as the first so called."""
    if _is_common(sighting):
        return False
    return bool(sighting.offices & listed("standing")) or ((first or bool(sighting.offices)) and votes >= LEAST)


def _is_common(sighting: Sighting) -> bool:
    """Say whether the last word is an office or a kind of body, too."""
    word = sighting.text.casefold().strip(".").split()[-1]
    lists = person_words(), word_set("honorifics"), word_set("groups"), word_set("unnamed"), listed("bodies")
    return any(word in words for words in lists)


def _fits(person: Person, sighting: Sighting) -> bool:
    """Say whether what stands around a lone name can be said of the person."""
    if not person.agrees({sighting.gender} - {None}, sighting.offices):  # type: ignore[arg-type]
        return False
    standing = sighting.offices & listed("standing")
    if standing:
        return bool(person.held & standing)
    return True
