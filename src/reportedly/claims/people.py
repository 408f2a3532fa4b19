"""The people and bodies one article names: their fullest names, and the roles it gives them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Entity, Word
from reportedly.claims.voices import word_set

__all__ = ["People", "Person", "bare_name", "build_people", "entity_at"]

NEAR = 700
"""Characters back from a pronoun within which somebody it may stand for is looked for."""

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
        acronyms: what the article says an acronym stands for. text: the whole article.
    """

    def __init__(self, persons: Sequence[Person], bodies: Sequence[str], acronyms: dict[str, str], text: str) -> None:
        self._persons = persons
        self._bodies = bodies
        self._acronyms = acronyms
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
    for sentence in annotated.sentences:
        for entity in sentence.entities:
            if entity.label == "PERSON":
                _note(persons, sentence, entity)
            elif entity.label in ("ORG", "GPE"):
                bodies.append(bare_name(entity.text))
    article = annotated.article
    text = "\n".join(words for words in (article.title, article.standfirst, article.text) if words)
    return People([p for held in persons.values() for p in held], bodies, _acronyms(bodies, text), text)


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
