"""What is counted, reduced to what can be compared: its group, its part, its own adjectives, its states."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.kinship import is_listed_act
from reportedly.claims.figures.once import found_once
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure

__all__ = [
    "group_of",
    "head_noun",
    "is_owned",
    "is_part",
    "is_under_way",
    "qualities_of",
    "same_group",
    "states_of",
    "whole_of",
    "wider",
    "words_of",
]

IRREGULAR = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "servicemen": "serviceman",
}


@cache
def _groups() -> Mapping[str, str]:
    tables = load_lexicon("counted")["same"]
    return {word: name for name, table in tables.items() for word in table["words"]}


@cache
def _states() -> Mapping[str, str]:
    tables = load_lexicon("counted")["states"]
    return {word: name for name, table in tables.items() for word in table["words"]}


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


def _singular(word: str) -> str:
    word = word.lower()
    if word in IRREGULAR or word.endswith("men"):
        return IRREGULAR.get(word, f"{word[:-2]}an")
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def _plain(counted: str) -> list[str]:
    """The words of the phrase, its head last; an "of" phrase of "number", "toll" counts as the phrase."""
    words = counted.lower().replace("’", "'").split()
    if "of" in words[1:]:
        place = words.index("of", 1)
        generic = _singular(words[place - 1]) in _words("generic")
        words = _without_place(words[place + 1 :]) if generic else words[:place]
    return [word.strip(",.'\"“”") for word in words if word.strip(",.'\"“”")]


def _without_place(words: list[str]) -> list[str]:
    """The marchers of "marchers in Ravna", the people of "people killed"."""
    end = next((at for at, word in enumerate(words) if at and word in _words("place_prepositions")), len(words))
    return (
        words[: end - 1] if end > 1 and words[end - 1] in _states() and words[end - 1].endswith("ed") else words[:end]
    )


@lru_cache(maxsize=10_000)
def group_of(counted: str | None) -> str | None:
    """Return the name of the group a phrase counts, or its head noun in the singular; None for a pronoun or nothing."""
    if counted is None:
        return None
    words = _plain(counted)
    if not words or words[-1] in ("them", "those", "these", "whom", "which", "us", "it", "that"):
        return None
    if _nation(words):
        return "people"
    pair = " ".join(_singular(word) for word in words[-2:])
    return _groups().get(pair) or _groups().get(_singular(words[-1]), _singular(words[-1]))


@lru_cache(maxsize=10_000)
def head_noun(counted: str | None) -> str | None:
    """Return the last noun of a phrase in the singular, "people" for a nation's; None for a pronoun or nothing."""
    if counted is None or group_of(counted) is None:
        return None
    words = _plain(counted)
    pair = " ".join(_singular(word) for word in words[-2:])
    return "people" if _nation(words) else pair if pair in _groups() else _singular(words[-1])


@cache
def _nations() -> frozenset[str]:
    return frozenset(people.lower() for country in load_lexicon("demonyms")["country"] for people in country["people"])


def _nation(words: Sequence[str]) -> str | None:
    """The demonym a phrase ends in, "north koreans"; None for other nouns."""
    return next((name for size in (2, 1) if (name := " ".join(words[-size:])) in _nations()), None)


@lru_cache(maxsize=10_000)
def is_part(counted: str | None) -> bool:
    """Say whether the phrase names a part of something: "of them", "of the 10,000"."""
    return counted is not None and any(f"{counted.lower()} ".startswith(f"{words} ") for words in _words("part"))


@lru_cache(maxsize=10_000)
def is_owned(counted: str | None) -> bool:
    """Say whether the part is of what somebody has, and so may be all that is counted: "of its shops"."""
    words = (counted or "").lower().replace("’", "'").split()
    return words[:1] == ["of"] and (
        bool(set(words[1:2]) & _words("owners")) or any(word.endswith("'s") for word in words[1:-1])
    )


def same_group(a: str, b: str) -> bool:
    """Say whether two groups may count the same: equal, or one is a usual word for the other."""
    narrow = load_lexicon("counted")["inside"]["pairs"]
    either = _words("either")
    if any(x in _words("person_nouns") and y in ("people", "anybody") for x, y in ((a, b), (b, a))):
        return True
    if "anybody" in (a, b):
        return {a, b} <= _words("persons")
    return a == b or (bool(narrow.get(a) == b) and a in either) or (bool(narrow.get(b) == a) and b in either)


def wider(a: str, b: str) -> bool:
    """Say whether one group lies inside the other as a part."""
    narrow = load_lexicon("counted")["inside"]["pairs"]
    return bool(narrow.get(a) == b or narrow.get(b) == a)


@lru_cache(maxsize=10_000)
def qualities_of(counted: str | None) -> frozenset[str]:
    """Return the words in front of the head noun that narrow it: {"north", "korean"}."""
    if counted is None:
        return frozenset()
    words = _plain(counted)
    nation = _nation(words)
    found = {_singular(word) for word in words[:-1] if word not in _words("whole")}
    return frozenset(found | set(nation.removesuffix("s").split() if nation else ()))


def whole_of(figure: Figure, context: AnnotatedSentence | None) -> str | None:
    """Return what "of them" is a part of: the plural noun before it in its sentence."""
    if context is None or context.article_id != figure.passage.article_id:
        return None
    before = [word for word in context.words if word.end <= figure.passage.start and word.tag in ("NNS", "NNPS")]
    held = [word for word in before if word.dep in ("nsubj", "nsubjpass", "dobj")]
    return (held or before)[-1].text if before else None


@found_once
def states_of(figure: Figure, context: AnnotatedSentence | None) -> frozenset[str]:
    """Return the states of what is counted: killed, wounded, sent ...; from its phrase and the words it hangs on."""
    lemmas = _head_lemmas(figure.counted)
    if context is not None:
        around = list(_around(figure, context))
        lemmas += [word.lemma.lower() for word in around if not _is_homonym(word)] + [
            name for word in around for name in _named(word, context)
        ]
    both = load_lexicon("counted")["both"]["states"]
    named = [_states()[lemma] for lemma in lemmas if lemma in _states()]
    return frozenset([*named, *(state for lemma in lemmas for state in both.get(lemma, ()))])


def _is_homonym(word: Word) -> bool:
    return word.pos == "NOUN" and word.lemma.lower() in _words("homonyms")


def _head_lemmas(counted: str | None) -> list[str]:
    words = [word.lower() for word in (counted or "").split() if word.lower() not in _words("homonyms")]
    return words + [_singular(word) for word in words]


def _named(word: Word, context: AnnotatedSentence) -> list[str]:
    """The act in a word: a verb with what stands behind it ("walk out"), a participle, or "on board" behind "be"."""
    where = [phrase for phrase in _phrases(word, context, "prep", "advmod") if phrase in _words("predicates")]
    if word.pos == "ADJ" and word.text.lower().endswith("ed") and is_listed_act(word.text.lower()):
        return [word.text.lower(), *where]
    if word.pos != "VERB" or word.dep == "aux":
        return where
    lemma = word.text.lower() if word.text.lower() in _words("said_whole") else word.lemma.lower()
    if lemma in _words("cutting") and _supplied(word, context):
        return ["no power", *where]
    behind = _phrases(word, context, "prt", "prep", "acomp", "oprd", "advmod")
    where += [f"no {noun.lemma.lower()}" for noun in context.children(word, "dobj") if _is_none(noun, context)]
    known = [f"{lemma} {particle.text.lower()}" for particle in context.children(word, "prt")]
    objects = [noun.lemma.lower() for noun in context.children(word, "dobj")]
    known += [name for noun in objects if (name := f"{lemma} {noun}") in _states()]
    phrases = [f"{lemma} {phrase.split()[0]}" for phrase in behind]
    known += [name for name in phrases if is_listed_act(name) or name in _states()]
    return [*(known or [lemma]), *where]


def _supplied(verb: Word, context: AnnotatedSentence) -> bool:
    """Whether the verb takes power, water or the like from somebody."""
    words = load_lexicon("changes")["supplied"]["words"]
    return any(word.lemma.lower() in words for word in context.children(verb, "dobj", "nsubjpass"))


def _is_none(noun: Word, context: AnnotatedSentence) -> bool:
    """ "No power"."""
    return any(word.text.lower() == "no" for word in context.children(noun, "det"))


def _phrases(word: Word, context: AnnotatedSentence, *deps: str) -> list[str]:
    """What hangs on a word: "out", "on board"."""
    below = context.children(word, *deps)
    objects = [" ".join(noun.text.lower() for noun in context.children(child, "pobj")) for child in below]
    return [f"{child.text.lower()} {noun}".strip() for child, noun in zip(below, objects, strict=True)]


@found_once
def is_under_way(figure: Figure, context: AnnotatedSentence | None) -> bool:
    """Say whether the clause tells of now, and so maybe of what is to come: "is shutting 70 shops", "frees 70 men"."""
    inside = words_of(figure, context)
    if not inside or context is None:
        return False
    verb = next((word for word in context.ancestors(inside[-1]) if word.pos == "VERB"), None)
    helpers = [word.text.lower() for word in context.children(verb, "aux", "auxpass")] if verb is not None else []
    progressive = verb is not None and verb.tag == "VBG" and bool({"is", "are", "'s", "’s"} & set(helpers))
    told = verb is not None and verb.lemma.lower() in _words("telling")
    return progressive or (verb is not None and verb.tag in ("VBZ", "VBP") and not helpers and not told)


@found_once
def words_of(figure: Figure, context: AnnotatedSentence | None) -> tuple[Word, ...]:
    """The words of the figure's passage; empty where the sentence is not its own."""
    if context is None or figure.passage.article_id != context.article_id:
        return ()
    start, end = figure.passage.start, figure.passage.end
    return tuple([word for word in context.words if word.start < end and start < word.end])


def _around(figure: Figure, context: AnnotatedSentence) -> Iterator[Word]:
    """Yield the words that say what becomes of the counted: its verb with auxiliaries and partners, its participles."""
    inside = words_of(figure, context)
    if not inside:
        return
    word = inside[-1]
    for above in (word, *context.ancestors(word)):
        yield above
        yield from context.children(above, "acl", "relcl", "amod", "aux", "conj", "acomp", "xcomp", "attr", "oprd")
        for below in context.children(above, "xcomp", "conj"):
            yield from context.children(below, "xcomp", "aux", "conj")
        if above.pos in ("VERB", "AUX") and above.dep not in ("xcomp", "acl", "relcl", "conj", "aux"):
            return
