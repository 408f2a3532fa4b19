"""What a figure covers: whom it counts, what is done to them, where, when, and whether it has happened."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.clauses import counted_noun, counted_words, number_word, verbs_over
from reportedly.claims.figures.plans import is_plan_word, is_planned, is_possible
from reportedly.claims.figures.reach import says_whole
from reportedly.ledger.givers import is_giving
from reportedly.ledger.terms import LONGEST_PHRASE, Term, find_terms, is_light, lemma_of, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind

__all__ = ["Scope", "find_scope"]


REACH = 4
"""Words behind a figure without a noun in which a participle says what is done."""


@dataclass(frozen=True)
class Scope:
    """What one figure covers.

    head: term of the counted noun; of a percentage or measure, of the quantity that has that size ("rent").
    members: terms of the words that say which ("north", "korea"); sorted.
    acts: terms of the verbs over the noun, light ones left out; sorted.
    present: a light verb says that they are there ("are in Russia", "were sent to Russia").
    planned: the verb is of something still to come or only possible; possible: it is no more than possible ("could").
    places: names of places; sorted. whole: of a whole country or in total. part: "of them", "another 1,500".
    noun: the counted words as they stand; None where the sentence does not give them.
    measured: the figure hangs on no verb of its own, only on one of giving a number or of being so many.
    """

    head: str | None
    noun: str | None
    members: tuple[str, ...]
    acts: tuple[str, ...]
    present: bool
    planned: bool
    possible: bool
    places: tuple[str, ...]
    whole: bool
    part: bool
    measured: bool


@cache
def _listed(table: str, field: str = "words") -> frozenset[str]:
    return frozenset(load_lexicon("ledger_scopes")[table][field])


def find_scope(figure: Figure, sentence: AnnotatedSentence) -> Scope:
    """Read what the figure covers from the parse of its sentence."""
    noun = counted_noun(figure, sentence)
    head = _head(figure, sentence, noun)
    toll = _toll(figure, sentence, noun) if figure.kind is FigureKind.COUNT else None
    if noun is not None and head is None and figure.kind is FigureKind.COUNT:
        noun = number_word(figure, sentence)
    trailing = tuple(_trailing(figure, sentence)) if head is None else ()
    verbs = trailing or (tuple(verbs_over(sentence, noun)) if noun else ())
    acts = sorted({_act(sentence, verb) for verb in verbs if not _only_gives(verb)} - _listed("light_acts"))
    terms = () if toll else _counted_terms(figure, sentence)
    people = toll is not None or (head is None and _befell(figure, sentence, acts))
    agents = load_lexicon("ledger_scopes")["agents"]
    if not acts and head is not None and noun is not None and lemma_of(noun) in agents:
        acts, people = [str(agents[lemma_of(noun)])], True
    return Scope(
        head="people" if people else head,
        noun=figure.counted if head is not None and not toll else "people" if people else None,
        members=tuple(sorted(set(terms) - {term_of(noun)} if noun else set(terms))),
        acts=(toll,) if toll else tuple(acts),
        present=any(term_of(verb) in _listed("presence_acts") for verb in verbs),
        planned=any(is_planned(sentence, verb) for verb in verbs) or any(is_plan_word(verb) for verb in trailing),
        possible=any(is_possible(sentence, verb) for verb in verbs),
        places=tuple(sorted(_places(figure, sentence, noun, verbs))),
        whole=says_whole(sentence),
        part=_says_part(figure, sentence),
        measured=all(_only_gives(verb) or lemma_of(verb) in _listed("measuring") for verb in verbs),
    )


def _toll(figure: Figure, sentence: AnnotatedSentence, noun: Word | None) -> str | None:
    """Return what befell those whom a toll counts: death in "put the death toll at 14"; None if it is no toll."""
    tolls = load_lexicon("ledger_scopes")["tolls"]
    own = next((word for word in counted_words(figure, sentence) if lemma_of(word) in tolls), None)
    number = number_word(figure, sentence)
    over = (
        next((verb for verb in verbs_over(sentence, number) if not verb.dep.startswith("acl")), None)
        if number
        else None
    )
    named = noun is not None and noun is not number and own is None
    if own is None and over is not None and not named:
        things = sentence.children(over, "nsubj", "nsubjpass", "dobj")
        own = next((word for word in things if lemma_of(word) in tolls), None)
    if own is None:
        return None
    before = {lemma_of(word) for word in sentence.children(own, "compound", "amod")}
    return next((str(tolls[word]) for word in sorted(before) if word in tolls), str(tolls[lemma_of(own)]))


def _befell(figure: Figure, sentence: AnnotatedSentence, acts: Sequence[str]) -> bool:
    """Say whether a bare number is of those whom something befell: "the blast killed 13", "nine were wounded"."""
    number = number_word(figure, sentence)
    if figure.kind is not FigureKind.COUNT or number is None or number.dep not in ("dobj", "nsubjpass"):
        return False
    return bool(set(acts) & _listed("casualty_acts")) and term_of(sentence.head(number)) in acts


def _only_gives(verb: Word) -> bool:
    return is_giving(verb) and verb.tag not in ("VBN",)


def _act(sentence: AnnotatedSentence, verb: Word) -> str:
    """Return the term of what is done: of "face charges" the charge, of "being prepared" the training."""
    if lemma_of(verb) in _listed("support_verbs"):
        for thing in sentence.children(verb, "dobj"):
            return term_of(thing)
    first = next(iter(find_terms(sentence.words[verb.i : verb.i + LONGEST_PHRASE])), None)
    if first is not None and first.first == 0 and first.last > 1:
        return first.name
    preparing = lemma_of(verb) in load_lexicon("counted")["preparing"]["words"] and verb.tag in ("VBN", "VBG", "JJ")
    return "train" if preparing else term_of(verb)


def _trailing(figure: Figure, sentence: AnnotatedSentence) -> Iterator[Word]:
    """Yield the participle behind a figure without a noun: "10,000 trained", "1,500 already shipped", "in training"."""
    behind = [word for word in sentence.words if word.start >= figure.passage.end][:REACH]
    for word in behind:
        if word.pos == "PUNCT" or (word.pos in ("NOUN", "PROPN") and lemma_of(word) not in _listed("act_nouns")):
            return
        if word.tag == "VBN" or lemma_of(word) in _listed("act_nouns"):
            yield word


def _counted_terms(figure: Figure, sentence: AnnotatedSentence) -> tuple[str, ...]:
    return tuple(term.name for term in find_terms(counted_words(figure, sentence)))


def _head(figure: Figure, sentence: AnnotatedSentence, noun: Word | None) -> str | None:
    """Return the term of what is counted; a percentage, measure or sum is of its subject."""
    if figure.kind is FigureKind.COUNT:
        return _counted_head(figure, sentence, noun)
    counted = counted_words(figure, sentence)
    heads = [word for word in counted if word.pos == "NOUN" and not is_light(lemma_of(word))]
    if heads:
        return term_of(heads[-1])
    return _subject_term(figure, sentence, noun)


def _counted_head(figure: Figure, sentence: AnnotatedSentence, noun: Word | None) -> str | None:
    """Return the term of a counted noun; a name counts nothing: in "Kyiv put it at 11,000" the noun is not said."""
    if noun is None or noun.pos not in ("NOUN", "PROPN"):
        return None
    named = noun.pos == "PROPN" and (noun.tag == "NNP" or noun.start < figure.passage.start)
    vague = (
        lemma_of(noun) in load_lexicon("counted")["vague_heads"]["words"]
        or is_light(lemma_of(noun))
        or not any(map(str.isalpha, noun.text))
    )
    if named or vague or _gives_or_acts(figure, sentence, noun):
        return None
    return str(load_lexicon("ledger_scopes")["head_terms"].get(lemma_of(noun), term_of(noun)))


def _gives_or_acts(figure: Figure, sentence: AnnotatedSentence, noun: Word) -> bool:
    """Say whether a noun before the figure is who gives it or acts on it: "prosecutors have charged 12"."""
    if noun.start >= figure.passage.start or noun.dep != "nsubj":
        return False
    return lemma_of(sentence.head(noun)) not in _listed("measuring")


def _subject_term(figure: Figure, sentence: AnnotatedSentence, noun: Word | None) -> str | None:
    for verb in verbs_over(sentence, noun) if noun else ():
        for subject in sentence.children(verb, "nsubj", "nsubjpass"):
            unit = figure.passage.start <= subject.start < figure.passage.end
            if not unit and (subject.pos == "NOUN" or _only_capitalised(subject)):
                return subject.text.casefold() if subject.pos == "PROPN" else term_of(subject)
    return None


def _only_capitalised(word: Word) -> bool:
    """Say whether a word is read as a name only because it opens its sentence: "Turnout was 48 percent"."""
    return word.pos == "PROPN" and word.i == 0 and word.text.casefold() in _listed("quantities")


def _places(figure: Figure, sentence: AnnotatedSentence, noun: Word | None, verbs: Sequence[Word]) -> Iterator[str]:
    """Yield the names of the figure's own place; where it has none, those that hang on its noun or its verbs."""
    own = _words_of(figure.place, sentence) if figure.place else []
    if own:
        yield from _names(own) if sentence.words[own[0].i - 1].text.casefold() != "from" else ()
        return
    number = number_word(figure, sentence)
    over = {verb.i for verb in verbs if not is_giving(verb)} | {word.i for word in (noun, number) if word}
    for word in sentence.words:
        preposition = sentence.head(word)
        placed = word.dep == "pobj" and lemma_of(preposition) in _listed("place_prepositions")
        if word.pos == "PROPN" and placed and preposition.head in over:
            yield from _names([word])


def _names(words: Sequence[Word]) -> Iterator[str]:
    """Yield the names among the words, of "Russia's Kursk region" only Kursk."""
    names = [word for word in words if word.pos == "PROPN"]
    narrower = [word for word in names if word.dep != "poss"] or names
    yield from (term.name for term in find_terms(narrower) if _is_place_term(term))


def _words_of(phrase: str, sentence: AnnotatedSentence) -> list[Word]:
    start = sentence.text.find(phrase)
    if start < 0:
        return []
    first, last = sentence.start + start, sentence.start + start + len(phrase)
    return [word for word in sentence.words if first <= word.start and word.end <= last and word.pos == "PROPN"]


def _is_place_term(term: Term) -> bool:
    return term.weight >= 1.0


def _says_part(figure: Figure, sentence: AnnotatedSentence) -> bool:
    openings = tuple(sorted(_listed("part", "phrases")))
    before = sentence.text[: figure.passage.start - sentence.start].rstrip().casefold()
    if figure.kind is FigureKind.COUNT and before.endswith(tuple(f" {word}" for word in _listed("part"))):
        return True
    after = sentence.text[figure.passage.end - sentence.start :].lstrip().casefold()
    return after.startswith(openings) or (figure.counted or "").casefold().startswith(openings)
