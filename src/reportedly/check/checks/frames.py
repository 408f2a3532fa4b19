"""Verbs with the parties around them: who acts, who is acted on, and what stands behind each preposition.

Active and passive are brought to one form; a relative clause has the noun it hangs on as its party.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.check.meaning import country_of, idioms_of, is_phrase, known_meanings, small_set, verb_meanings
from reportedly.check.statement import Statement
from reportedly.ledger.terms import is_nation, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound

__all__ = ["ACTOR", "GIVEN", "RECEIVER", "Frame", "Party", "frames_of", "is_generic"]

ACTOR, RECEIVER, GIVEN = "actor", "receiver", "given"
RELATIVE = frozenset({"WDT", "WP", "WP$"})
DESCRIBING = ("compound", "amod", "nmod", "poss")


@dataclass(frozen=True)
class Party:
    """A noun phrase in a place of a verb. beside: the meanings of what describes it; named: the name set beside it."""

    head: Word
    known: frozenset[str]
    beside: frozenset[str]
    statement: Statement
    named: frozenset[str] = frozenset()

    @property
    def is_name(self) -> bool:
        return self.head.pos == "PROPN"


@dataclass(frozen=True)
class Frame:
    """A verb with its parties by the place they have: ACTOR, RECEIVER, GIVEN (the dative) or a preposition.

    has_object: whether anything, a pronoun too, is acted on.
    guessed: the places whose party stands by another word, from which the verb has it.
    """

    verb: Word
    known: frozenset[str]
    statement: Statement
    passive: bool
    has_object: bool
    guessed: frozenset[str]
    places: Mapping[str, tuple[Party, ...]]

    def at(self, place: str) -> tuple[Party, ...]:
        return self.places.get(place, ())


@cache
def _generic() -> frozenset[str]:
    return frozenset(load_lexicon("check_names")["anybody"]["words"])


def is_generic(word: Word) -> bool:
    """Say whether a noun may stand for anybody named elsewhere, or for people at large."""
    return word.lemma.casefold() in _generic() or term_of(word) in _generic()


def frames_of(statement: Statement) -> tuple[Frame, ...]:
    """Return the sentence's verbs with their parties."""
    return statement.keep("frames", lambda: tuple(_frames(statement)))


def _frames(statement: Statement) -> Iterator[Frame]:
    sentence = statement.sentence
    for verb in sentence.words:
        if verb.pos == "VERB":
            passive = bool(sentence.children(verb, "nsubjpass", "auxpass")) or _is_bare_passive(sentence, verb)
            heads = _places(sentence, verb, passive)
            taken = {noun.i for noun, _ in idioms_of(sentence, verb)}  # lost their lives: acted on nothing
            heads[RECEIVER] = [noun for noun in heads[RECEIVER] if noun.i not in taken]
            places = {name: _parties(words, statement) for name, words in heads.items()}
            has_object = bool(heads[RECEIVER] or heads.get(GIVEN))
            subject = RECEIVER if passive else ACTOR
            own = sentence.children(verb, "nsubj", "nsubjpass")
            guessed = frozenset() if own else frozenset({subject})
            yield Frame(verb, verb_meanings(sentence, verb), statement, passive, has_object, guessed, places)


def _is_bare_passive(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether a participle behind a noun is passive; one with an object is a past misread: a court voided a ban."""
    return verb.tag == "VBN" and verb.dep == "acl" and not sentence.children(verb, "aux", "dobj")


def _places(sentence: AnnotatedSentence, verb: Word, passive: bool) -> dict[str, Sequence[Word]]:
    behind_by = [noun for by in sentence.children(verb, "agent") for noun in sentence.children(by, "pobj")]
    agents = [noun for noun in behind_by if noun.lemma.casefold() not in small_set("times_of_day")]
    found: dict[str, Sequence[Word]] = {}
    if passive:
        found[ACTOR] = agents
        subjects = sentence.children(verb, "nsubjpass", "nsubj") or _shared(sentence, verb)
        objects = sentence.children(verb, "dobj")
        found[RECEIVER] = objects or subjects
        found[GIVEN] = subjects if objects else _given(sentence, verb)  # miners must be paid pensions
    else:
        found[ACTOR] = sentence.children(verb, "nsubj") or _shared(sentence, verb)
        found[RECEIVER] = sentence.children(verb, "dobj")
        found[GIVEN] = _given(sentence, verb)
    for prep in sentence.children(verb, "prep") if not passive and not found[RECEIVER] else ():
        if prep.text.casefold() == "for" and is_phrase(verb, prep):
            found[RECEIVER] = sentence.children(prep, "pobj")  # looking for a man: seeking him
    for prep in _prepositions(sentence, verb):
        name = prep.text.casefold()
        found[name] = [*found.get(name, ()), *sentence.children(prep, "pobj")]
    if verb.lemma.casefold() in small_set("blaming") and found.get("on"):
        # They blamed the delay on rain: they blamed rain for the delay.
        found["for"], found[RECEIVER], found["on"] = found[RECEIVER], found["on"], ()
    return found


def _given(sentence: AnnotatedSentence, verb: Word) -> list[Word]:
    """Return to whom something is given, with "to" and without."""
    datives = sentence.children(verb, "dative")
    return [noun for word in datives for noun in (sentence.children(word, "pobj") if word.pos == "ADP" else (word,))]


def _prepositions(sentence: AnnotatedSentence, verb: Word) -> list[Word]:
    """Return the prepositions of the verb's own clause: of the verb, and of the nouns that hang on it."""
    found, waiting = list[Word](), [verb]
    while waiting:
        for child in sentence.children(waiting.pop(0)):
            if child.pos in ("VERB", "AUX") or child.dep == "agent":
                continue
            if child.dep == "prep":
                found.append(child)
            waiting.append(child)
    return found


def _shared(sentence: AnnotatedSentence, verb: Word) -> tuple[Word, ...]:
    """A verb joined to another, hanging on it or on a noun, shares its subject or has the noun as subject."""
    above = sentence.head(verb)
    if verb.dep == "acl" and above.pos in ("NOUN", "PROPN"):
        return (above,)
    if verb.dep in ("conj", "xcomp", "advcl") and above.pos in ("VERB", "AUX"):
        owners = sentence.children(above, "dobj") if verb.dep == "xcomp" else ()
        return owners or sentence.children(above, "nsubj", "nsubjpass")
    return ()


def _parties(heads: Sequence[Word], statement: Statement) -> tuple[Party, ...]:
    sentence, found = statement.sentence, list[Party]()
    for first in heads:
        for head in (_meant(sentence, first), *_joined(sentence, first)):
            if head.pos not in ("NOUN", "PROPN"):  # one of them, Jordi Keld
                head = next((w for w in sentence.children(head, "appos") if w.pos == "PROPN"), head)
            if head.pos not in ("NOUN", "PROPN") or _is_measure(head, statement):
                continue
            # What describes a name is its name too; what describes a noun only tells it from others.
            named = [head, *(w for w in sentence.children(head, "compound", "flat") if w.pos == "PROPN")]
            beside = [w for w in sentence.children(head, *DESCRIBING) if w.pos in ("NOUN", "PROPN", "ADJ")]
            beside = [w for w in beside if w.dep != "poss" or w.pos == "PROPN"]
            known = _name_keys(named) if head.pos == "PROPN" else known_meanings([head])
            found.append(Party(head, known, known_meanings(beside), statement, _named_beside(sentence, head)))
    return tuple(found)


def _named_beside(sentence: AnnotatedSentence, noun: Word) -> frozenset[str]:
    """Return what the name set beside a noun may be known by: her justice minister, Jorn Keld."""
    names = [word for word in sentence.children(noun, "appos") if word.pos == "PROPN"]
    return _name_keys(
        [w for name in names for w in (name, *sentence.children(name, "compound", "flat")) if w.pos == "PROPN"]
    )


def _is_measure(head: Word, statement: Statement) -> bool:
    """Say whether a noun is the unit of a number: took 2 million roubles; not a couple, who bought it."""
    figures = (f for f in statement.figures if f.bound != Bound.VAGUE or statement.sentence.children(head, "prep"))
    return any(figure.passage.start <= head.start < figure.passage.end for figure in figures)


def _name_keys(words: Sequence[Word]) -> frozenset[str]:
    """Return what a name may be known by: its words, and the country it stands for. No synonyms: a name has none."""
    found = [(word.text.casefold(), word.lemma.casefold(), _nation(word)) for word in words]
    return frozenset(key for keys in found for key in keys)


def _nation(word: Word) -> str:
    term = term_of(word)
    return country_of(word) or (term if is_nation(term) else word.text.casefold())


def _joined(sentence: AnnotatedSentence, word: Word) -> tuple[Word, ...]:
    """Return the nouns joined to a noun, however long the list is."""
    found, waiting = list[Word](), [word]
    while waiting:
        more = sentence.children(waiting.pop(), "conj")
        found.extend(more)
        waiting.extend(more)
    return tuple(found)


def _meant(sentence: AnnotatedSentence, word: Word) -> Word:
    """Return the noun that a relative pronoun stands for; any other word itself."""
    if word.tag not in RELATIVE:
        return word
    clause = sentence.head(word)
    while clause.dep not in ("relcl", "ROOT", "ccomp") and clause.head != clause.i:
        clause = sentence.head(clause)
    return sentence.head(clause) if clause.dep == "relcl" else word
