"""What a figure covers: whom it counts, what is done to them, where, when, and whether it has happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.ledger.terms import Term, find_terms, is_light, lemma_of, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind

__all__ = ["Scope", "find_scope", "is_planned"]


HEIGHT = 6
"""Words climbed from a counted noun to the verbs over it."""


@dataclass(frozen=True)
class Scope:
    """What one figure covers.

    head: term of the counted noun; of a percentage or measure, of the quantity that has that size ("rent").
    members: terms of the words that say which ("north", "korea"); sorted.
    acts: terms of the verbs over the noun, light ones left out; sorted.
    present: a light verb says that they are there ("are in Russia", "were sent to Russia").
    planned: the verb is of something still to come or only possible.
    places: names of places; sorted. whole: of a whole country or in total. part: "of them".
    """

    head: str | None
    members: tuple[str, ...]
    acts: tuple[str, ...]
    present: bool
    planned: bool
    places: tuple[str, ...]
    whole: bool
    part: bool


@cache
def _listed(table: str, field: str = "words") -> frozenset[str]:
    return frozenset(load_lexicon("ledger_scopes")[table][field])


def find_scope(figure: Figure, sentence: AnnotatedSentence) -> Scope:
    """Read what the figure covers from the parse of its sentence."""
    noun = _counted_noun(figure, sentence)
    verbs = tuple(_verbs_over(sentence, noun)) if noun else ()
    acts = sorted({term_of(verb) for verb in verbs} - _listed("light_acts"))
    terms = _counted_terms(figure, sentence)
    return Scope(
        head=_head(figure, sentence, noun),
        members=tuple(sorted(set(terms) - {term_of(noun)} if noun else set(terms))),
        acts=tuple(acts),
        present=any(term_of(verb) in _listed("presence_acts") for verb in verbs),
        planned=any(is_planned(sentence, verb) for verb in verbs),
        places=tuple(sorted(_places(figure, sentence))),
        whole=_says_whole(sentence),
        part=_says_part(figure, sentence),
    )


def _counted_noun(figure: Figure, sentence: AnnotatedSentence) -> Word | None:
    """Return the noun that is counted, or the figure's own last word where none is named."""
    numerals = [
        word for word in sentence.words if figure.passage.start <= word.start and word.end <= figure.passage.end
    ]
    if not numerals:
        return None
    counted = _counted_words(figure, sentence)
    inside = {word.i for word in counted}
    tops = [word for word in counted if word.head not in inside or word.head == word.i]
    nouns = [word for word in tops if word.pos in ("NOUN", "PROPN")]
    nouns = nouns or [word for word in reversed(counted) if word.pos in ("NOUN", "PROPN")]
    if nouns:
        return _inside_number_of(sentence, nouns[0])
    number = next((word for word in reversed(numerals) if word.pos == "NUM"), numerals[-1])
    head = sentence.head(number)
    return head if number.dep == "nummod" and head.pos in ("NOUN", "PROPN") else number


def _inside_number_of(sentence: AnnotatedSentence, noun: Word) -> Word:
    """Return the soldiers of "the number of soldiers"."""
    if term_of(noun) not in _listed("vague_heads"):
        return noun
    linked = [word for of in sentence.children(noun, "prep") for word in sentence.children(of, "pobj")]
    return linked[0] if linked else noun


def _counted_words(figure: Figure, sentence: AnnotatedSentence) -> list[Word]:
    """Return the words of figure.counted where they stand nearest to the figure; [] if they do not."""
    if not figure.counted:
        return []
    after = sentence.text.find(figure.counted, figure.passage.end - sentence.start)
    before = sentence.text.rfind(figure.counted, 0, max(0, figure.passage.start - sentence.start))
    start = after if after >= 0 else before
    if start < 0:
        return []
    first, last = sentence.start + start, sentence.start + start + len(figure.counted)
    return [word for word in sentence.words if first <= word.start and word.end <= last]


def _counted_terms(figure: Figure, sentence: AnnotatedSentence) -> tuple[str, ...]:
    return tuple(term.name for term in find_terms(_counted_words(figure, sentence)))


def _head(figure: Figure, sentence: AnnotatedSentence, noun: Word | None) -> str | None:
    """Return the term of what is counted; a percentage, measure or sum is of its subject."""
    if figure.kind is FigureKind.COUNT:
        return _counted_head(figure, noun)
    counted = _counted_words(figure, sentence)
    heads = [word for word in counted if word.pos in ("NOUN", "PROPN") and not is_light(lemma_of(word))]
    if heads:
        return term_of(heads[-1])
    return _subject_term(sentence, noun)


def _counted_head(figure: Figure, noun: Word | None) -> str | None:
    """Return the term of a counted noun; a name counts nothing: in "Kyiv put it at 11,000" the noun is not said."""
    if noun is None or noun.pos not in ("NOUN", "PROPN"):
        return None
    named = noun.pos == "PROPN" and (noun.tag == "NNP" or noun.start < figure.passage.start)
    vague = term_of(noun) in _listed("vague_heads")
    return None if named or vague else term_of(noun)


def _subject_term(sentence: AnnotatedSentence, noun: Word | None) -> str | None:
    for verb in _verbs_over(sentence, noun) if noun else ():
        for subject in sentence.children(verb, "nsubj", "nsubjpass"):
            if subject.pos in ("NOUN", "PROPN"):
                return term_of(subject)
    return None


def _verbs_over(sentence: AnnotatedSentence, noun: Word) -> Iterator[Word]:
    """Yield the verbs that say what is done with the noun: those of its own clauses, then the nearest above it."""
    for child in sentence.children(noun, "acl", "relcl"):
        yield from _joined(sentence, child)
    for ancestor, _ in zip(sentence.ancestors(noun), range(HEIGHT), strict=False):
        if ancestor.pos in ("VERB", "AUX"):
            yield from _joined(sentence, ancestor)
            return


def _joined(sentence: AnnotatedSentence, verb: Word) -> Iterator[Word]:
    """Yield the verb, the verbs it is the complement of or has as complement, and those joined by "and" or "or"."""
    yield verb
    yield from (
        word for word in sentence.children(verb, "conj", "acomp") if word.pos in ("VERB", "ADJ") or word.tag == "VBN"
    )
    yield from sentence.children(verb, "oprd")
    if verb.dep == "conj":
        yield sentence.head(verb)
    if verb.dep == "xcomp":
        yield sentence.head(verb)


def is_planned(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the verb is of something still to come or only possible: "will cut", "plans to send"."""
    auxiliaries = sentence.children(verb, "aux", "auxpass")
    if any(lemma_of(word) in _listed("planned_modals") for word in auxiliaries):
        return True
    if _is_plan_word(verb) and verb.tag not in ("VBN",):
        return any(child.dep in ("xcomp", "ccomp", "dobj", "acl") for child in sentence.children(verb))
    above = sentence.head(verb)
    below = verb.dep in ("xcomp", "acl", "ccomp", "advcl") and verb.tag == "VB"
    return below and _is_plan_word(above)


def _is_plan_word(word: Word) -> bool:
    return lemma_of(word) in _listed("planned")


def _places(figure: Figure, sentence: AnnotatedSentence) -> Iterator[str]:
    """Yield the names of the figure's own place; where it has none, those after a preposition of place."""
    own = _words_of(figure.place, sentence) if figure.place else []
    if own:
        yield from (term.name for term in find_terms(own) if _is_place_term(term))
        return
    for word in sentence.words:
        after_preposition = word.dep == "pobj" and lemma_of(sentence.head(word)) in _listed("place_prepositions")
        if word.pos == "PROPN" and after_preposition:
            yield from (term.name for term in find_terms([word]) if _is_place_term(term))


def _words_of(phrase: str, sentence: AnnotatedSentence) -> list[Word]:
    start = sentence.text.find(phrase)
    if start < 0:
        return []
    first, last = sentence.start + start, sentence.start + start + len(phrase)
    return [word for word in sentence.words if first <= word.start and word.end <= last and word.pos == "PROPN"]


def _is_place_term(term: Term) -> bool:
    return term.weight >= 1.0


def _says_whole(sentence: AnnotatedSentence) -> bool:
    lowered = sentence.text.casefold()
    if any(phrase in lowered for phrase in _listed("whole", "phrases")):
        return True
    return any(lemma_of(word) in _listed("whole") for word in sentence.words)


def _says_part(figure: Figure, sentence: AnnotatedSentence) -> bool:
    openings = tuple(sorted(_listed("part", "phrases")))
    after = sentence.text[figure.passage.end - sentence.start :].lstrip().casefold()
    return after.startswith(openings) or (figure.counted or "").casefold().startswith(openings)
