"""What the counted do or have done to them, by the words of their clause, and how the acts of two figures stand."""

from collections.abc import Iterator
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.act_phrases import acts_of_verb, mended_lemma
from reportedly.claims.figures.kinship import acts_alike, is_listed_act, kinds_of_act
from reportedly.claims.figures.nouns import group_of, words_of
from reportedly.claims.figures.once import found_once
from reportedly.claims.figures.things import Likeness
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind

__all__ = ["changes_number", "deeds_of", "is_only_readied", "is_promise", "likeness_of_acts", "tell_states"]

CLAUSES = ("acl", "relcl", "amod")
NAMES = ("NOUN", "PROPN")
COUNTS = (FigureKind.COUNT, FigureKind.MEASURE, FigureKind.FRACTION)
SHARES = (FigureKind.PERCENT, FigureKind.FRACTION)
ROLES = {"dobj": "light_objects", "nsubjpass": "light_objects", "nsubj": "light_subjects"}
"""Verbs that else tell nothing tell something of what they have for an object, or for a subject."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


@cache
def _moving() -> frozenset[str]:
    changes = load_lexicon("changes")
    return frozenset([*changes["rise_verbs"]["words"], *changes["fall_verbs"]["words"]])


@found_once
def deeds_of(figure: Figure, context: AnnotatedSentence | None) -> frozenset[str]:
    """Return the acts in the words around a figure, as lemmas or phrases of them; verbs that say nothing left out."""
    inside = words_of(figure, context)
    if not inside or context is None:
        return frozenset()
    path = _path(inside[-1], context)
    verb = next((word for word in path if _is_verb(word)), None)
    near = path[: path.index(verb)] if verb is not None else path
    counted = _counted(figure, context)
    nouns = [word for word in near if word.pos in (*NAMES, "ADJ", "PRON", "NUM")]
    nouns += [word for word in counted if word not in nouns]
    found = [key for noun in nouns for key in _of_noun(noun, context, figure)]
    found += _above(near, counted, context)
    if verb is not None:
        found += _of_clause(verb, near[-1] if near else verb, figure, context)
    return frozenset(found)


def _whereabouts(noun: Word, context: AnnotatedSentence) -> Iterator[str]:
    """Where the counted are said to be, right behind their noun: "on board", "in custody"."""
    for prep in context.children(noun, "prep"):
        phrases = [f"{prep.text.lower()} {word.lemma.lower()}" for word in context.children(prep, "pobj")]
        yield from (key for key in phrases if is_listed_act(key) and key in _words("predicates"))


def _path(word: Word, context: AnnotatedSentence) -> list[Word]:
    """The word and those above it; "wounded 11 before he was caught" is about the wounded, whatever the parse says."""
    path = [word, *context.ancestors(word)]
    verb = next((above for above in path if _is_verb(above)), None)
    if verb is None or verb.dep != "advcl" or word.i > verb.i:
        return path
    marks = [mark for mark in context.children(verb, "mark", "advmod") if mark.tag in ("IN", "WRB")]
    between = any(word.i < mark.i < verb.i for mark in marks)
    return [*path[: path.index(verb)], *context.ancestors(verb)] if between else path


def _is_verb(word: Word) -> bool:
    return word.pos in ("VERB", "AUX") and word.dep not in ("amod", "aux", "auxpass", "prep")


def _counted(figure: Figure, context: AnnotatedSentence) -> list[Word]:
    """The words of what is counted, as the sentence has them nearest to the number."""
    if not figure.counted:
        return []
    text, start = figure.counted, context.start
    places = [i for i in range(len(context.text)) if context.text.startswith(text, i)]
    if not places:
        return []
    near = min(places, key=lambda place: abs(place + start - figure.passage.start))
    first, last = near + start, near + start + len(text)
    return [word for word in context.words if first <= word.start and word.end <= last]


def _above(near: list[Word], counted: list[Word], context: AnnotatedSentence) -> list[str]:
    """The acts in nouns that hold the number by "of" or "by": "a swap of 150 prisoners", "a strike by 800 dockers"."""
    linked = {context.head(word).i for word in near if word.text.lower() in ("of", "by")}
    nouns = [word for word in near if word.i in linked and word.pos == "NOUN" and word not in counted]
    keys = [mended_lemma(word) for word in nouns]
    return [key for key in keys if is_listed_act(key) and key not in _words("homonyms") | _words("act_nouns")]


def _of_noun(noun: Word, context: AnnotatedSentence, figure: Figure) -> Iterator[str]:
    """The act in a noun ("arrests", "the loss of 40 lives") and in the participles on it."""
    lemma = noun.lemma.lower()
    whole = figure.kind in SHARES and context.head(noun).text.lower() == "of"
    if noun.pos != "NUM" and lemma in _words("act_nouns") and not whole:
        objects = [word for prep in context.children(noun, "prep") for word in context.children(prep, "pobj")]
        phrases = [f"{lemma} {word.lemma.lower()}" for word in objects]
        yield from [key for key in phrases if is_listed_act(key)] or [lemma]
    yield from _whereabouts(noun, context)
    for below in context.children(noun, *CLAUSES):
        if below.tag.startswith("VB"):
            yield from acts_of_verb(below, context, empty=below.lemma.lower() in _nothing())
        elif below.pos == "ADJ" and below.lemma.lower() in _words("act_adjectives"):
            yield below.lemma.lower()


def _of_clause(verb: Word, held: Word, figure: Figure, context: AnnotatedSentence) -> list[str]:
    """The acts of a verb that has the number, by the word `held`, for a subject or an object."""
    if _prepares(verb, context):
        return ["train"]
    nothing = _is_empty(verb, held, figure)
    found = acts_of_verb(verb, context, empty=nothing)
    for word in _joined(verb, context, further=nothing):
        found += acts_of_verb(word, context, empty=_is_empty(word, word, figure))
    if held.dep in ("dobj", "dative") and all(key in ("hit", "affect") for key in found if is_listed_act(key)):
        found += [key for subject in context.children(verb, "nsubj") for key in _of_subject(subject, context)]
    if verb.lemma == "be" and figure.kind in (FigureKind.COUNT, *SHARES):
        found += _being(verb, held, context)
    return found


def _prepares(verb: Word, context: AnnotatedSentence) -> bool:
    """Whether the counted are only being made ready: "were being prepared to join the war"."""
    being = any(word.text.lower() == "being" for word in context.children(verb, "auxpass", "aux"))
    return verb.lemma.lower() in _words("preparing") and (being or verb.tag == "VBG")


def _is_empty(verb: Word, held: Word, figure: Figure) -> bool:
    """Whether a verb alone tells nothing: it says that the counted is there, is told of, or changes."""
    if verb.pos == "AUX" or (held.dep == "prep" and verb.lemma.lower() in _words("telling_of")):
        return True
    empty = _nothing()
    if figure.change is not None:
        return verb.lemma.lower() in empty | _moving()
    return verb.lemma.lower() in empty - _telling(verb, held, figure)


@cache
def _nothing() -> frozenset[str]:
    return _words("light") | _words("planned") | _words("planned_modals") | _words("telling")


def _telling(verb: Word, held: Word, figure: Figure) -> frozenset[str]:
    if held.head != verb.i:
        return frozenset()
    if figure.kind == FigureKind.MONEY:
        return _words("light_money") | _words("promising")
    named = held.pos in NAMES or held.dep in ("nsubj", "nsubjpass")
    table = ROLES.get(held.dep) if named and figure.kind in COUNTS else None
    return _words("promising") | (_words(table) if table else frozenset())


def _joined(verb: Word, context: AnnotatedSentence, *, further: bool) -> Iterator[Word]:
    """Verbs that share what is counted: "were killed or wounded"; where the verb tells nothing, "plans to build"."""
    for below in context.children(verb, "conj"):
        own = context.children(below, "dobj", "nsubj", "nsubjpass")
        if below.pos == "VERB" and not own:
            yield below
    yield from (word for word in context.children(verb, "xcomp") if further and word.pos == "VERB")


def _of_subject(noun: Word, context: AnnotatedSentence) -> Iterator[str]:
    """The act in a subject: the power cut that hit 40 homes."""
    phrases = [f"{word.lemma.lower()} {noun.lemma.lower()}" for word in context.children(noun, "compound", "amod")]
    yield from (key for key in (*phrases, noun.lemma.lower()) if key in _words("act_subjects"))


def _being(verb: Word, held: Word, context: AnnotatedSentence) -> Iterator[str]:
    """What the counted are said to be: the women of "half of the staff were women"."""
    if context.children(verb, "expl"):
        return
    for word in context.children(verb, "attr", "acomp"):
        plain = word.text.lower() in _words("plain_adjectives") or group_of(word.text) in ("people", "anybody")
        if word.i > held.i and not plain and (word.tag == "NNS" or word.pos == "ADJ"):
            yield word.lemma.lower()


@lru_cache(maxsize=10_000)
def likeness_of_acts(x: frozenset[str], y: frozenset[str]) -> Likeness:
    """Set the acts of two figures side by side; the killed are a part of the killed or wounded."""
    if not x or not y:
        return Likeness.UNTOLD
    fates = [{fate for key in side for fate in _fates(key)} for side in (x, y)]
    if fates[0] and fates[1]:
        return Likeness.SAME if fates[0] == fates[1] else Likeness.PART
    return Likeness.SAME if any(acts_alike(one, other) for one in x for other in y) else Likeness.OTHER


def is_promise(x: frozenset[str], y: frozenset[str]) -> bool:
    """Say whether one side gives or sends what the other promises; what is still to be given is a promise."""
    kinds = [frozenset(kind for key in side for kind in kinds_of_act(key)) for side in (x, y)]
    given = _words("given")
    return ("pledge" in kinds[0] and bool(kinds[1] & given)) or ("pledge" in kinds[1] and bool(kinds[0] & given))


def tell_states(x: frozenset[str], y: frozenset[str]) -> bool:
    """Say whether both sides tell what became of the counted, as steps of one matter: wounded, killed."""
    states = _words("state_acts")
    return all(any(kinds_of_act(key) & states for key in side) for side in (x, y))


def is_only_readied(done: frozenset[str]) -> bool:
    """Say whether the acts only make the counted ready for others: they are none of those who are somewhere."""
    return bool(done) and all("train" in kinds_of_act(key) for key in done)


def changes_number(done: frozenset[str]) -> bool:
    """Say whether the acts make the counted more or fewer: sold, laid off; not where or how they are."""
    kinds = [kinds_of_act(key) for key in done]
    return bool(kinds) and all(found & _words("changing") for found in kinds)


@cache
def _fates(key: str) -> frozenset[str]:
    """What befell people, where the word tells nothing else: "casualty" tells two."""
    both = load_lexicon("counted")["both_fates"]["acts"]
    kinds = frozenset((key,)) if key in _words("told_fates") else kinds_of_act(key)
    return frozenset(both.get(key, kinds if len(kinds) == 1 and kinds <= _words("told_fates") else ()))
