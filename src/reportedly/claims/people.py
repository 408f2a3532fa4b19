"""The people and bodies one article names: their fullest names, and the roles it gives them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Entity, Word
from reportedly.claims.spoke import speaking_body
from reportedly.claims.voices import word_set

__all__ = ["People", "Person", "bare_name", "build_people", "entity_at"]

NEAR = 700
"""Characters back from a pronoun within which somebody it may stand for is looked for."""

NEAR_BODY = 350
"""The same for a body: "it" reaches back a sentence or two."""

Acting = tuple[str, int, str, str]
"""A body that is the subject of a verb: part, offset, name, label."""

UNKNOWN = "?"

ACRONYM = re.compile(r"\(([A-Z][A-Z&.]{1,7})\)")


@dataclass(slots=True, eq=False)
class Person:
    """What the article says of one person. mentions: (part, offset) of each."""

    name: str
    role: str | None = None
    gender: str | None = None
    mentions: list[tuple[str, int]] = field(default_factory=list)


class People:
    """Everybody an article names, by surname; its bodies, by name.

    Args:
        persons: each person once. bodies: names of organisations in order of mention.
        acting: bodies that are the subject of a verb. acronyms: what the article says an acronym stands for.
        spoke: name and label of the only body that spoke in the sentence before, by part and start of a sentence.
        text: the whole article.
    """

    def __init__(
        self,
        persons: Sequence[Person],
        bodies: Sequence[str],
        acting: Sequence[Acting],
        acronyms: dict[str, str],
        spoke: Mapping[tuple[str, int], tuple[str, str]],
        text: str,
    ) -> None:
        self._persons = persons
        self._acting: dict[str, list[Acting]] = {}
        for act in acting:
            self._acting.setdefault(act[0], []).append(act)
        self._bodies = bodies
        self._acronyms = acronyms
        self._spoke = {place: (self.full_body(name), label) for place, (name, label) in spoke.items()}
        self._text = text
        self._by_last: dict[str, list[Person]] = {}
        for person in persons:
            self._by_last.setdefault(person.name.split()[-1].lower(), []).append(person)
        self._at: dict[str, list[tuple[int, int]]] = {}
        for number, person in enumerate(persons):
            for part, at in person.mentions:
                self._at.setdefault(part, []).append((at, number))
        for places in self._at.values():
            places.sort()

    def mentions(self, name: str) -> bool:
        return name in self._text

    def full_name(self, words: str) -> Person | None:
        """Return the only person a name or surname can mean here, else None."""
        parts = bare_parts(words)
        if not parts:
            return None
        found = [p for p in self._by_last.get(parts[-1].lower(), []) if _fits(p.name, parts)]
        return found[0] if len(found) == 1 else None

    def by_surname(self, word: str) -> Person | None:
        """Return the only person the article names in full whose last name is word."""
        found = [person for person in self._by_last.get(word.lower(), []) if len(person.name.split()) > 1]
        return found[0] if len(found) == 1 and found[0].name.split()[-1] == word else None

    def full_body(self, name: str) -> str:
        """Return the longer name the article ties to an acronym."""
        bare = name.removeprefix("the ").removeprefix("The ")
        return self._acronyms.get(bare, bare)

    def by_role(self, sentence: AnnotatedSentence, head: Word) -> Person | None:
        """Return the only person with such a role: "the minister" for "Foreign Minister Ann Hale"."""
        wanted = head.lemma.lower()
        if wanted not in word_set("persons"):
            return None
        given = [w.text.lower() for w in sentence.children(head, "amod", "compound")]
        found = []
        for person in self._persons:
            words = [] if person.role is None else [word.lower() for word in re.findall(r"[\w’'-]+", person.role)]
            if wanted in words and all(word in words for word in given):
                found.append(person)
        return found[0] if len(found) == 1 else None

    def body_by_noun(self, sentence: AnnotatedSentence, head: Word) -> str | None:
        """Return the only body whose name holds the noun: "the agency" for "the Space Agency"."""
        if not any(word.text.lower() == "the" for word in sentence.children(head, "det")):
            return None
        given = [w.text.lower() for w in sentence.children(head, "amod", "compound")]
        wanted = [head.lemma.lower(), *given]
        found = []
        for body in self._bodies:
            held = [word.lower() for word in body.split()]
            if all(word in held for word in wanted) and body not in found:
                found.append(body)
        return found[0] if len(found) == 1 else None

    def pronoun(
        self, sentence: AnnotatedSentence, head: Word, gender: str, last: Person | None, last_at: int
    ) -> Person | None:
        """Return who "he" or "she" is: the last speaker, or the only person named near before it."""
        fitting = self._near(sentence, head, gender)
        if last is not None and last.gender in (None, gender) and 0 <= sentence.start - last_at < NEAR:
            nearer = [p for p in self._near(sentence, head, gender, since=last_at) if p is not last]
            if not nearer:
                return last
        sole = {id(person) for person in fitting}
        return fitting[0] if len(sole) == 1 else None

    def acting_before(self, sentence: AnnotatedSentence, head: Word) -> tuple[str, str] | None:
        """Return name and label of the only body that did something shortly before: who "it" is, or "they"."""
        spoke = self._spoke.get((str(sentence.part), sentence.start))
        if spoke is not None:
            return spoke
        acts = self._acting.get(sentence.part, [])
        first = bisect_left(acts, (sentence.part, max(head.start - NEAR_BODY, 0), "", ""))
        last = bisect_left(acts, (sentence.part, head.start, "", ""))
        found = {self.full_body(name): label for _, _, name, label in acts[first:last]}
        only = next(iter(found.items()), None)
        return only if len(found) == 1 and only is not None and only[1] != UNKNOWN else None

    def _near(self, sentence: AnnotatedSentence, head: Word, gender: str, since: int | None = None) -> list[Person]:
        """Return people named shortly before, the nearest first."""
        from_at = max(head.start - NEAR, 0) if since is None else since + 1
        places = self._at.get(sentence.part, [])
        first, last = bisect_left(places, (from_at, 0)), bisect_left(places, (head.start, 0))
        near = [self._persons[number] for _, number in places[first:last]]
        return [person for person in reversed(near) if person.gender in (None, gender)]


def entity_at(sentence: AnnotatedSentence, word: Word) -> Entity | None:
    return next((e for e in sentence.entities if e.first <= word.i < e.last), None)


def bare_parts(name: str) -> list[str]:
    """Return the words of a name without honorifics."""
    return [part for part in bare_name(name).split() if part.strip(".").lower() not in word_set("honorifics")]


def bare_name(name: str) -> str:
    name = name.strip().removeprefix("the ").removeprefix("The ")
    return name[:-2] if name.endswith(("'s", "’s")) else name


def _fits(name: str, parts: Sequence[str]) -> bool:
    held = [word.lower() for word in name.split()]
    return all(part.lower() in held for part in parts)


def build_people(annotated: AnnotatedArticle) -> People:
    """Collect the people and bodies an article names."""
    persons: dict[str, list[Person]] = {}
    bodies: list[str] = []
    acting: list[Acting] = []
    for sentence in annotated.sentences:
        for entity in (*(_whole(sentence, e) for e in sentence.entities), *_untagged(sentence)):
            if entity.label == "PERSON":
                _note(persons, sentence, entity)
            elif entity.label in ("ORG", "GPE"):
                bodies.append(bare_name(entity.text))
                if _is_subject(sentence, entity):
                    acting.append((sentence.part, entity.start, bare_name(entity.text), entity.label))
        acting += [(sentence.part, word.start, word.text, UNKNOWN) for word in _unknown_subjects(sentence)]
    article = annotated.article
    text = "\n".join(words for words in (article.title, article.standfirst, article.text) if words)
    spoke = {
        (str(after.part), after.start): found
        for before, after in pairwise(annotated.sentences)
        if before.part == after.part and (found := speaking_body(before)) is not None
    }
    everybody = [person for held in persons.values() for person in held]
    return People(everybody, bodies, sorted(acting), _acronyms(bodies, text), spoke, text)


def _is_subject(sentence: AnnotatedSentence, entity: Entity) -> bool:
    return any(word.dep in ("nsubj", "nsubjpass") for word in sentence.words[entity.first : entity.last])


def _unknown_subjects(sentence: AnnotatedSentence) -> list[Word]:
    """Return names that do something and that the tagger has no label for: they may be what "it" means."""
    names = [word for word in sentence.words if word.pos == "PROPN" and word.dep in ("nsubj", "nsubjpass")]
    return [word for word in names if entity_at(sentence, word) is None]


def _whole(sentence: AnnotatedSentence, entity: Entity) -> Entity:
    """Return a person's name with the last name the tagger left out: "Aino Rask", not "Aino"."""
    last = entity.last
    while entity.label == "PERSON" and last < len(sentence.words) and _goes_on(sentence, entity, last):
        last += 1
    return entity if last == entity.last else _entity(sentence, entity.first, last)


def _goes_on(sentence: AnnotatedSentence, entity: Entity, last: int) -> bool:
    """Say whether the word behind a name is more of it: the name is no more than a compound of that word."""
    word, before = sentence.words[last], sentence.words[last - 1]
    free = all(not e.first <= last < e.last for e in sentence.entities)
    return free and word.pos == "PROPN" and before.dep == "compound" and before.head >= last


def _untagged(sentence: AnnotatedSentence) -> Iterator[Entity]:
    """Yield names behind an honorific that the tagger took for nothing: "Dr Ivy Tarrant"."""
    for word in sentence.words[:-1]:
        if word.text.strip(".").lower() not in word_set("honorifics") or word.pos != "PROPN":
            continue
        last = word.i + 1
        while last < len(sentence.words) and sentence.words[last].pos == "PROPN" and last - word.i < 4:
            last += 1
        taken = any(e.first < last and word.i + 1 < e.last for e in sentence.entities)
        if last > word.i + 1 and not taken and sentence.words[last - 1].text[:1].isupper():
            yield _entity(sentence, word.i + 1, last)


def _entity(sentence: AnnotatedSentence, first: int, last: int) -> Entity:
    start, end = sentence.words[first].start, sentence.words[last - 1].end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Entity(first=first, last=last, start=start, end=end, text=text, label="PERSON")


def _acronyms(bodies: Sequence[str], text: str) -> dict[str, str]:
    """Return what the article writes out before an acronym in brackets: "National Gas Office (NGO)"."""
    found: dict[str, str] = {}
    for match in ACRONYM.finditer(text):
        letters = [c for c in match.group(1) if c.isalpha()]
        before = text[max(0, match.start() - 90) : match.start()].split()
        for count in range(len(letters), min(len(before), len(letters) + 3) + 1):
            words = before[-count:]
            initials = [word[0] for word in words if word[0].isupper()]
            if initials == letters and words[0][0].isupper():
                found.setdefault(match.group(1), " ".join(words))
                break
    return found


def _note(persons: dict[str, list[Person]], sentence: AnnotatedSentence, entity: Entity) -> None:
    parts = bare_parts(entity.text)
    if not parts:
        return
    known = persons.setdefault(parts[-1].lower(), [])
    fitting = [p for p in known if _fits(p.name, parts) or _fits(" ".join(parts), p.name.split())]
    if len(fitting) == 1:
        person = fitting[0]
        if len(parts) > len(person.name.split()):
            person.name = " ".join(parts)
    else:
        person = Person(" ".join(parts))
        if not fitting:
            known.append(person)
    person.mentions.append((sentence.part, entity.start))
    role = _role(sentence, entity)
    if role is not None and (person.role is None or len(role) > len(person.role)):
        person.role = role
    person.gender = person.gender or _gender(sentence, entity, role)


def _gender(sentence: AnnotatedSentence, entity: Entity, role: str | None) -> str | None:
    before = sentence.words[entity.first - 1].text if entity.first else ""
    words = {before.strip(".").lower(), entity.text.split()[0].strip(".").lower()}
    words |= {word.lower() for word in (role or "").split()}
    female, male = bool(words & word_set("female")), bool(words & word_set("male"))
    if female == male:
        return None
    return "f" if female else "m"


def _role(sentence: AnnotatedSentence, entity: Entity) -> str | None:
    """Return the title before the name ("German Foreign Minister") or the apposition after it."""
    before = _title_before(sentence, entity)
    if before is not None:
        return before
    words = sentence.words[entity.first : entity.last]
    head = next((w for w in words if not entity.first <= w.head < entity.last or w.head == w.i), words[-1])
    for child in sentence.children(head, "appos"):
        if child.lemma.lower() in word_set("persons"):
            below = [w for w in sentence.subtree(child) if not _in_clause(sentence, w, child)]
            while below and below[0].tag in ("DT", "PRP$"):
                below = below[1:]
            while below and below[-1].pos == "PUNCT":
                below = below[:-1]
            if below:
                return sentence.text[below[0].start - sentence.start : below[-1].end - sentence.start]
    return None


def _in_clause(sentence: AnnotatedSentence, word: Word, top: Word) -> bool:
    """Say whether a word below top belongs to a relative or other clause of it."""
    while word.i != top.i:
        if word.dep in ("relcl", "acl", "advcl", "appos", "ccomp", "parataxis", "conj", "cc"):
            return True
        word = sentence.head(word)
    return False


def _title_before(sentence: AnnotatedSentence, entity: Entity) -> str | None:
    words = sentence.words
    first = entity.first
    while first > 0 and _belongs_to_title(words[first - 1]):
        first -= 1
    last = entity.first
    inside = words[entity.first : entity.last]
    while last < entity.last - 1 and words[last].lemma.lower().strip(".") in word_set("persons"):
        last += 1  # the name tagger took the title in
    titled = list(words[first:last]) if inside else []
    while titled and titled[0].text.lower().strip(".") in ("mr", "mrs", "ms", "miss", "dr"):
        titled = titled[1:]
    if not titled or not any(word.lemma.lower() in word_set("persons") for word in titled):
        return None
    return sentence.text[titled[0].start - sentence.start : titled[-1].end - sentence.start]


def _belongs_to_title(word: Word) -> bool:
    return word.tag in ("NNP", "NN", "JJ", "NNPS", "HYPH", "POS") and word.dep in (
        "compound",
        "amod",
        "nmod",
        "punct",
        "poss",
        "case",
    )
