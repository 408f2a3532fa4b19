"""When two words may stand for each other: the same word, a word made from it, or one of a reviewed list."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import term_of
from reportedly.lexicon import load_entries, load_lexicon

__all__ = [
    "country_of",
    "groups_of",
    "idioms_of",
    "is_common",
    "is_known",
    "is_listed",
    "is_never",
    "is_phrase",
    "known_meanings",
    "light_words",
    "meanings",
    "means_one_of",
    "pair_meanings",
    "same_stem",
    "small_set",
    "told_meanings",
    "verb_meanings",
    "without_negation",
]

LISTS = ("check_synonyms", "check_verbs", "check_nouns", "check_adjectives")
"""The reviewed lists. Each may have: group, words that stand for each other; broader, what a special word may be
told as, not the other way; phrase, a verb with its noun and what they mean together; alone, words that none stands for;
light, words that say nothing of their own."""

SHORTEST_STEM = 4
CHANGING = "ey"
"""Last letters that give way before an ending: propose and proposal, apply and application."""

MOST_KEPT = 100_000
_MEANINGS: dict[tuple[str, str, str], frozenset[str]] = {}
"""What words may be known by, found once for each text, lemma and part of speech."""

LONG = 60
"""Keys from which on they are looked through by their first letters."""

LITTLE = 2
"""Letters of a word that says nothing alone: the up of a follow-up."""


@cache
def small_set(table: str) -> frozenset[str]:
    """Return one of the small sets of words that checks ask for."""
    return frozenset(load_lexicon("check_words")[table]["words"])


def without_negation(form: str) -> Iterator[str]:
    """Yield what a word negates by its first letters: serviced, of unserviced."""
    yield from (form.removeprefix(prefix) for prefix in small_set("negating_prefixes") if form.startswith(prefix))


@cache
def _listed(kind: str) -> tuple[Mapping[str, Any], ...]:
    """Return the entries of one kind, of all lists."""
    return tuple(entry for name in LISTS for entry in load_entries(name, kind))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Map a lemma to the names of the groups it is of."""
    found: dict[str, frozenset[str]] = {}
    for number, group in enumerate(_listed("group")):
        for word in group["words"]:
            found[word] = found.get(word, frozenset()) | {f"#{number}"}
    return found


@cache
def _broader() -> dict[str, frozenset[str]]:
    """Map a lemma to what it may be told as: cholera as a disease, never a disease as cholera."""
    found: dict[str, frozenset[str]] = {}
    for entry in _listed("broader"):
        own = frozenset(entry["general"]).union(*(_groups().get(word, frozenset()) for word in entry["general"]))
        found[entry["special"]] = found.get(entry["special"], frozenset()) | own
    return found


@cache
def _phrases() -> dict[str, frozenset[str]]:
    """Map a verb with its noun to what they mean together: lose life, die."""
    return {
        entry["words"]: frozenset(entry["means"]).union(*(_groups().get(w, frozenset()) for w in entry["means"]))
        for entry in _listed("phrase")
    }


@cache
def light_words() -> frozenset[str]:
    """Return the lemmas that say nothing of their own: matter, view."""
    return frozenset(word for entry in _listed("light") for word in entry["words"])


@cache
def _known_words() -> frozenset[str]:
    apart = frozenset(word for kind in ("alone", "light") for entry in _listed(kind) for word in entry["words"])
    return apart | _groups().keys() | _broader().keys()


@cache
def _countries() -> dict[str, str]:
    """Map each name of a country and each word for its people to one key."""
    found: dict[str, str] = {}
    for country in load_lexicon("demonyms")["country"]:
        for words in (country["name"], *country["names"], *country["people"]):
            for word in words.split():
                found.setdefault(word.casefold(), f"@{country['name']}")
    return found


def country_of(word: Word) -> str | None:
    """Return the key of the country that the word names, or whose people it names: @Kenya of Kenyan."""
    return _countries().get(word.text.casefold()) if word.text[:1].isupper() else None


def meanings(word: Word) -> frozenset[str]:
    """Return what a word may be known by: its form, its lemma, the ledger's term, its groups of synonyms."""
    key = (word.text, word.lemma, word.pos)
    found = _MEANINGS.get(key)
    if found is None:
        if len(_MEANINGS) >= MOST_KEPT:
            _MEANINGS.clear()
        found = _MEANINGS[key] = _find_meanings(word.text, word.lemma.casefold(), term_of(word))
    return found


def _find_meanings(text: str, lemma: str, term: str) -> frozenset[str]:
    country = _countries().get(text.casefold()) if text[:1].isupper() else None
    own = {text.casefold(), lemma, term} | ({country} if country else set())
    return frozenset(own) | _groups().get(lemma, frozenset())


def verb_meanings(sentence: AnnotatedSentence, verb: Word) -> frozenset[str]:
    """Return what a verb may be known by where it stands: with its particle or its noun it means another thing."""
    lemma = verb.lemma.casefold()
    idioms = frozenset[str]().union(*(means for _, means in idioms_of(sentence, verb)))
    for particle in sentence.children(verb, "prt", "prep", "advmod"):
        words = f"{lemma} {particle.text.casefold()}"
        tables = (_phrasal(), _groups(), _broader())
        found = frozenset[str]().union(*(table.get(words, frozenset()) for table in tables))
        if found:
            return found | {words} | idioms
    if lemma in small_set("staying") and sentence.children(verb, "acomp", "attr"):
        idioms |= {"be"}  # tickets remain valid: are valid
    return meanings(verb) | idioms


def idioms_of(sentence: AnnotatedSentence, verb: Word) -> Iterator[tuple[Word, frozenset[str]]]:
    """Yield each noun that with the verb means another thing, and what they mean: lose their lives, die."""
    behind = sentence.children(verb, "prep", "prt", "agent")
    nouns = [*sentence.children(verb, "dobj", "nsubjpass", "attr"), *(n for p in behind for n in sentence.children(p))]
    for noun in nouns:
        means = _phrases().get(f"{verb.lemma.casefold()} {noun.lemma.casefold()}")
        if means is not None:
            yield noun, means


@cache
def _phrasal() -> dict[str, frozenset[str]]:
    """Map a verb with its particle to what it may be known by."""
    found: dict[str, frozenset[str]] = {}
    for verb in load_lexicon("check_phrasal")["verb"]:
        own = {verb["words"], *verb["means"]}
        found[verb["words"]] = frozenset(own).union(*(_groups().get(lemma, frozenset()) for lemma in verb["means"]))
    return found


def is_phrase(verb: Word, preposition: Word) -> bool:
    """Say whether a list has a verb with its preposition: look for."""
    words = f"{verb.lemma} {preposition.text}".casefold()
    return words in _phrasal() or words in _groups()


def groups_of(lemma: str) -> frozenset[str]:
    """Return a lemma with the groups of the reviewed lists it is of."""
    return _groups().get(lemma, frozenset()) | {lemma}


def is_common(lemma: str) -> bool:
    """Say whether a reviewed list has the lemma: it is a word, and no name."""
    return lemma in _known_words()


def is_listed(word: Word) -> bool:
    """Say whether a reviewed list has the word, so that all that may stand for it is known."""
    return word.lemma.casefold() in _known_words()


@cache
def _never() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(entry["words"]) for entry in _listed("never"))


def is_never(one: Word, other: Word) -> bool:
    """Say whether a reviewed list tells two words apart that may be taken for each other: fire, resign."""
    return frozenset((one.lemma.casefold(), other.lemma.casefold())) in _never()


def is_known(verb: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether a reviewed list has the verb, with its particle if it has one: all that may stand for it is known."""
    lemma = verb.lemma.casefold()
    particles = [particle.text.casefold() for particle in sentence.children(verb, "prt")]
    return all(
        words in _known_words() or words in _phrasal()
        for words in ([f"{lemma} {particle}" for particle in particles] or [lemma])
    )


def known_meanings(words: Iterable[Word]) -> frozenset[str]:
    """Return what any of the words may be known by, and what two in a row may be: aid group, a charity."""
    words = words if isinstance(words, (tuple, list)) else tuple(words)
    if len(words) == 1 and len(words[0].text) > LITTLE:
        return meanings(words[0])
    found = set[str]()
    last: Word | None = None
    for word in words:
        if len(word.text) <= LITTLE:
            found.update((word.text.casefold(), word.lemma.casefold()))
        else:
            found |= meanings(word)
        if last is not None and word.i == last.i + 1:
            found |= pair_meanings(last.lemma, word.lemma)
        last = word
    return frozenset(found)


@lru_cache(maxsize=100_000)
def pair_meanings(first: str, second: str) -> frozenset[str]:
    """Return what two lemmas in a row may be known by together; nothing where no list has them."""
    words = f"{first} {second}".casefold()
    if words not in _known_words():
        return frozenset()
    return frozenset({words}) | _groups().get(words, frozenset())


def told_meanings(words: Iterable[Word]) -> frozenset[str]:
    """Return what any of the words of a passage may be told as: by what it is known by, or by a broader word."""
    every = tuple(words)
    broader = (_broader().get(word.lemma.casefold(), frozenset()) for word in every)
    return known_meanings(every).union(*broader, *(_broader().get(words, frozenset()) for words in _in_a_row(every)))


def _in_a_row(words: Sequence[Word]) -> Iterator[str]:
    """Yield each two lemmas that stand in a row."""
    yield from (f"{a.lemma} {b.lemma}".casefold() for a, b in pairwise(words) if b.i == a.i + 1)


def means_one_of(word: Word, known: Collection[str]) -> bool:
    """Say whether something known may stand for the word."""
    own = meanings(word)
    if not own.isdisjoint(known):
        return True
    lemma = word.lemma.casefold()
    alike = (
        _by_stem(known).get(lemma[:SHORTEST_STEM], ()) if isinstance(known, frozenset) and len(known) > LONG else known
    )
    return any(same_stem(lemma, other) for other in alike)


@lru_cache(maxsize=64)
def _by_stem(known: frozenset[str]) -> dict[str, list[str]]:
    """Return keys by their first letters, without which no two are of one stem."""
    found: dict[str, list[str]] = {}
    for key in known:
        found.setdefault(key[:SHORTEST_STEM], []).append(key)
    return found


def same_stem(one: str, other: str) -> bool:
    """deploy and deployment, expect and expectation: alike in all but their endings."""
    if min(len(one), len(other)) < SHORTEST_STEM or one[0] != other[0]:
        return False
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    shorter = min(one, other, key=len)
    whole = shared == len(shorter) or (shared == len(shorter) - 1 and shorter[-1] in CHANGING)
    return whole and shared >= max(SHORTEST_STEM, 0.5 * max(len(one), len(other)))
