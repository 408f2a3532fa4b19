"""The things a sentence speaks of, and how each is called: desertion, soldiers in Russia, the union's offer."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.guards import outside
from reportedly.brief.people import Person
from reportedly.brief.phrases import phrases
from reportedly.brief.terms import term_of

__all__ = ["Naming", "find_namings"]

NOUN_PAYS = 1.4
NAME_PAYS = 0.1
PLACE_PAYS = 0.05
PERSON_PAYS = 0.05
DESCRIBED_PAYS = 1.7
"""What a noun pays more with words that say of what kind it is."""

TIED_PAYS = 1.8
"""What it pays more with what a preposition or an owner ties to it."""

MOSTLY = 2
"""How many times less often "the visit" may stand than "visit" and yet be what the sources call it."""

ONE_OF_MANY = 0.5
"""What "a visit" pays beside "the visit"."""

CORE = ("nsubj", "nsubjpass", "dobj", "attr", "ROOT", "appos", "conj")
OF_CORE = 0.7
IN_PASSING = 0.4
MOST_BEFORE = 2
"""Words before a noun that its name takes in."""

MOST_TIED = 4
"""Words of what is tied to a noun by "of", "in", "to"."""

PLACES = ("GPE", "LOC", "NORP", "LANGUAGE")
OUTSIDE = ("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL")
OF_NOUN = ("det", "compound", "amod", "nmod", "poss", "case", "punct")


@dataclass(frozen=True, slots=True)
class Naming:
    """A thing a sentence speaks of.

    key: the same for all forms of it. head: its term. words: as this sentence has it.
    pays: how well such a thing heads a section.
    before, others: what says of what kind it is, and what is tied to it, "Russia" of "soldiers in Russia".
    people: indexes of words that are people's names. person: whose name it is.
    telling: a word that says something alone.
    """

    key: str
    head: str
    words: str
    pays: float
    word: Word
    before: tuple[Word, ...] = ()
    others: tuple[Word, ...] = ()
    people: frozenset[int] = frozenset()
    telling: bool = True
    is_name: bool = False
    person: Person | None = None

    @property
    def other_terms(self) -> frozenset[str]:
        return frozenset(term for word in self.others if (term := term_of(word)))

    def worded(self, forms: Counter[str], group: Sequence[Candidate]) -> str:
        """Return the form that the sources write most; of somebody who speaks, that it is what they said."""
        if self.person is not None:
            spoken = sum(self.person.short in _speakers(candidate) for candidate in group)
            return f"What {self.person.full} said" if spoken > len(group) / 2 else self.person.full
        best = max(forms, key=lambda words: (forms[words], words))
        definite = f"the {best}"
        return definite if forms[definite] * MOSTLY >= forms[best] else best


def find_namings(candidate: Candidate, people: Mapping[str, Person]) -> Iterator[Naming]:
    """Yield what the words that stay speak of, each key once: of several mentions the one that pays most.

    Quoted words are their speaker's, and who says it, if no person, is not what it is about.
    """
    sentence = candidate.sentence
    voices = [v.passage for c in candidate.grounds.claims for v in (*c.chain, c.speaker) if v is not None]
    places = {i for e in sentence.entities if e.label in PLACES for i in range(e.first, e.last)}
    found: dict[str, Naming] = {}
    for word in outside(candidate.words, candidate.grounds.quotes):
        if word.text not in people and any(v.start <= word.start < v.end for v in voices):
            continue
        for naming in _named_by(word, sentence, places, people):
            known = found.get(naming.key)
            if known is None or known.pays < naming.pays:
                held = {w.i for w in naming.others if w.text in people}
                found[naming.key] = replace(naming, people=frozenset(held)) if held else naming
    yield from found.values()


def _named_by(
    word: Word, sentence: AnnotatedSentence, places: Collection[int], people: Mapping[str, Person]
) -> Iterator[Naming]:
    term = term_of(word)
    if term is None or word.dep == "compound":
        return
    stands = 1.0 if word.dep in CORE else OF_CORE if word.dep == "pobj" else IN_PASSING
    if word.text in people:
        person = people[word.text]
        pays = PERSON_PAYS * stands
        yield Naming(person.full.casefold(), term, person.full, pays, word, is_name=True, person=person)
    elif word.pos == "NOUN":
        yield from _of_noun(word, term, sentence, NOUN_PAYS * stands)
    elif term not in phrases("brief_headings", "generic"):
        pays = (PLACE_PAYS if word.i in places else NAME_PAYS) * stands
        before = _before(sentence, word)
        the = "the " if any(w.text.casefold() == "the" for w in sentence.children(word, "det")) else ""
        name = " ".join(w.text for w in (*before, word))
        yield Naming(name.casefold(), term, the + name, pays, word, is_name=True)


def _of_noun(word: Word, term: str, sentence: AnnotatedSentence, pays: float) -> Iterator[Naming]:
    """Yield a noun alone, with the words before it, and with what is tied to it."""
    telling = term not in phrases("brief_headings", "generic")
    if not telling and term not in phrases("brief_headings", "described"):
        return
    before = _before(sentence, word)
    one = word.tag == "NN" and not before
    below = {w.text.casefold() for w in sentence.children(word, "det")}
    alone = ONE_OF_MANY if one and below & {"a", "an", "another", "any", "each"} else 1.0
    words = _with_article(word, sentence) if one else _plain(word)
    yield Naming(term, term, words, pays * alone, word, telling=telling)
    kind = " ".join([*(_plain(w) for w in before), _plain(word)])
    if before:
        yield Naming(_key([*before, word]), term, kind, pays * DESCRIBED_PAYS, word, tuple(before))
    for link, tree in _ties(sentence, word):
        key = f"{_key([*before, word])} {link} {_key(tree)}"
        yield Naming(key, term, f"{kind} {link} {_joined(tree)}", pays * TIED_PAYS, word, (), _nouns(tree))
    for tree in _owners(sentence, word):
        key = f"{_key(tree)} {_key([*before, word])}"
        yield Naming(key, term, f"{_joined(tree)} {kind}", pays * TIED_PAYS, word, (), _nouns(tree))


def _key(words: Sequence[Word]) -> str:
    return " ".join(word.lemma.casefold() for word in words if word.pos not in ("DET", "PUNCT"))


def _nouns(tree: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(word for word in tree if term_of(word) is not None)


def _ties(sentence: AnnotatedSentence, word: Word) -> Iterator[tuple[str, Sequence[Word]]]:
    """Yield "in" and "Russia" of "soldiers in Russia"."""
    for link in sentence.children(word, "prep"):
        if link.i == word.i + 1 and link.text.casefold() in phrases("brief_headings", "links"):
            for thing in sentence.children(link, "pobj"):
                tree = sentence.subtree(thing)
                if _is_thing(sentence, thing, tree):
                    yield link.text.casefold(), tree


def _owners(sentence: AnnotatedSentence, word: Word) -> Iterator[Sequence[Word]]:
    """Yield "the union's" of "the union's offer"."""
    for owner in sentence.children(word, "poss"):
        tree = sentence.subtree(owner)
        if _is_thing(sentence, owner, tree):
            yield tree


def _is_thing(sentence: AnnotatedSentence, head: Word, tree: Sequence[Word]) -> bool:
    """Say whether the words name a thing: a noun or name with few words of its own, no day and no number."""
    held = {word.i for word in tree}
    timed = any(e.label in OUTSIDE and held & set(range(e.first, e.last)) for e in sentence.entities)
    named = head.pos in ("NOUN", "PROPN") and term_of(head) is not None
    kinds = all(w.pos in ("NOUN", "PROPN", "ADJ", "DET", "PART", "PUNCT") for w in tree)
    own = all(w.dep in OF_NOUN or w.i == head.i for w in tree)
    pointing = any(w.text.casefold() in phrases("brief_headings", "pointing") for w in tree)
    return named and kinds and own and not timed and not pointing and len(tree) <= MOST_TIED


def _joined(tree: Sequence[Word]) -> str:
    """Put words together as they stand, without Mr and Mrs: "the union's"."""
    text = ""
    for word in tree:
        if word.text not in phrases("brief_names", "courtesies"):
            close = word.tag == "POS" or word.text == "-" or text.endswith("-") or not text
            text += ("" if close else " ") + _plain(word)
    return text


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
    first = found[0].i if found else word.i
    return [] if first > 0 and sentence.words[first - 1].text == "-" else found


def _plain(word: Word) -> str:
    """Return a common word without the capital that opens a sentence."""
    return word.text.lower() if word.pos in ("NOUN", "VERB", "DET") and word.text[1:].islower() else word.text


def _with_article(word: Word, sentence: AnnotatedSentence) -> str:
    """Return a noun in the singular as its sentence has it: "the visit", not "a visit", and "desertion" alone."""
    below = {w.text.casefold() for w in sentence.children(word, "det", "poss", "nummod")}
    owned = any(w.dep == "poss" for w in sentence.children(word))
    return f"the {_plain(word)}" if below & {"the", "this", "that"} or owned else _plain(word)


def _speakers(candidate: Candidate) -> set[str]:
    claims = candidate.grounds.claims
    return {part for c in claims if c.speaker is not None for part in (c.speaker.name or "").split()}
