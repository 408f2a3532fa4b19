"""What a figure counts where its own words do not say: "Seoul 3,000", "he now speaks of 12,000"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.claims.figures import Known
from reportedly.claims.figures.intervals import same_number, stated_number
from reportedly.claims.figures.senses import is_difference
from reportedly.ledger.givers import is_giving
from reportedly.ledger.scopes import Scope
from reportedly.ledger.terms import find_terms, is_nation, lemma_of, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind, Part

__all__ = ["Counted", "Found", "complete_scopes", "count_nouns", "known_of"]

LOOK_BACK = 2
"""Sentences before a figure in which its noun is looked for."""

PASSING = ("relcl", "acl")
"""Clauses that say something in passing; their nouns are passed over."""

LEAST = 10
"""Below this a bare number may count anything; its noun is not looked for."""

NOT_COUNTED = ("compound", "npadvmod", "poss", "agent")

POINTERS = frozenset({"their", "them", "they", "those", "these"})


@dataclass(frozen=True)
class Found:
    """A figure with its sentence and what its own words say it covers."""

    figure: Figure
    sentence: AnnotatedSentence
    scope: Scope


@dataclass(frozen=True)
class Counted:
    """The nouns that a story counts.

    heads: their terms. of_nation: the head counted most for each nation ("north", "korea").
    """

    heads: frozenset[str]
    of_nation: Mapping[tuple[str, ...], str]


def count_nouns(found: Iterable[Found]) -> Counted:
    """Return the nouns counted in the figures of a whole story."""
    seen: Counter[str] = Counter()
    nations: dict[tuple[str, ...], Counter[str]] = {}
    for one in found:
        scope = one.scope
        if one.figure.kind is not FigureKind.COUNT or scope.head is None or _is_demonym(one):
            continue
        seen[scope.head] += 1
        if scope.head in _persons():
            nations.setdefault(nation_of(scope.members), Counter())[scope.head] += 1
    of_nation = {nation: min(heads, key=lambda head: (-heads[head], head)) for nation, heads in nations.items()}
    return Counted(frozenset(seen), of_nation)


@cache
def _persons() -> frozenset[str]:
    return frozenset(load_lexicon("ledger_scopes")["person_heads"]["words"])


def nation_of(members: Sequence[str]) -> tuple[str, ...]:
    """Return those terms of a counted phrase that name a country or its people."""
    return tuple(term for term in members if is_nation(term))


def complete_scopes(annotated: AnnotatedArticle, found: Sequence[Found], counted: Counted) -> dict[str, Scope]:
    """Return the scope of each figure by its id, what its own words leave out filled in from the article.

    A noun is looked for in this order: the same number elsewhere in the article; a noun that the story
    counts, in the sentence before the figure or the two sentences before; the title.
    """
    known = sorted(found, key=lambda one: (one.sentence.part is not Part.TEXT, one.figure.passage.start))
    for at, one in enumerate(known):
        known[at] = replace(one, scope=_complete(one, known, annotated, counted))
    return {one.figure.id: one.scope for one in known}


def known_of(one: Found, scope: Scope) -> Known:
    """Return what the article adds to a figure: its noun, and with it what is said of that."""
    if _is_demonym(one) and scope.head is not None and one.figure.counted:
        return Known(counted=f"{one.figure.counted.removesuffix('s')} {scope.head}")
    if one.scope.head is not None or scope.head is None:
        return Known()
    return Known(scope.noun, frozenset(scope.acts), scope.planned, scope.possible)


def _complete(one: Found, found: Sequence[Found], annotated: AnnotatedArticle, counted: Counted) -> Scope:
    scope = one.scope
    if one.figure.kind is not FigureKind.COUNT:
        return scope
    if is_difference(one.figure, one.sentence):
        return replace(scope, head=None, noun=None)
    if _is_demonym(one):
        nation = nation_of([*scope.members, scope.head or ""])
        head = counted.of_nation.get(nation)
        return scope if head is None else replace(scope, head=head, members=nation)
    if scope.head is not None:
        return _with_nation(one, scope, found)
    if not _may_be_completed(one, found):
        return scope
    return _restated(one, found) or _from_words(one, found, annotated, counted)


def _is_demonym(one: Found) -> bool:
    """Say whether people are counted by their nation alone: "12,000 North Koreans"."""
    words = (one.figure.counted or "").split()
    if one.scope.head is None or not words or not words[-1][:1].isupper() or not words[-1].endswith("s"):
        return False
    return is_nation(one.scope.head) or nation_of(one.scope.members) == one.scope.members != ()


def _may_be_completed(one: Found, found: Sequence[Found]) -> bool:
    """Leave alone small numbers, changes and parts of a counted whole."""
    small = one.figure.low is not None and stated_number(one.figure) < LEAST
    if one.figure.change is not None or small:
        return False
    return not (one.scope.part and any(_just_before(other, one) for other in found))


def _just_before(other: Found, one: Found) -> bool:
    """Say whether a figure that counts something stands up to a paragraph before another."""
    near = one.sentence.part is other.sentence.part and one.sentence.paragraph - other.sentence.paragraph <= 1
    return near and other.scope.head is not None and other.figure.passage.end <= one.figure.passage.start


def _with_nation(one: Found, scope: Scope, found: Sequence[Found]) -> Scope:
    """Add the nation that the article gives to the same number of the same noun."""
    if nation_of(scope.members):
        return scope
    for other in found:
        nation = nation_of(other.scope.members)
        if nation and other.scope.head == scope.head and same_number(one.figure, other.figure):
            return replace(scope, members=tuple(sorted({*scope.members, *nation})))
    return scope


def _restated(one: Found, found: Sequence[Found]) -> Scope | None:
    """Take noun, acts and plan from the same number where the article gives them, the same wording first."""
    alike = [
        other
        for other in found
        if other.scope.head is not None and not _is_demonym(other) and same_number(one.figure, other.figure)
    ]
    alike.sort(key=lambda other: (other.figure.bound is not one.figure.bound, other.sentence.part is not Part.TEXT))
    if not alike:
        return None
    meant = alike[0].scope
    own = one.scope
    return replace(
        own,
        head=meant.head,
        noun=meant.noun,
        members=meant.members,
        acts=own.acts if own.acts or not own.measured else meant.acts,
        planned=own.planned or (own.measured and meant.planned),
        possible=own.possible or (own.measured and meant.possible),
        places=own.places or meant.places,
        part=False,
    )


def _from_words(one: Found, found: Sequence[Found], annotated: AnnotatedArticle, counted: Counted) -> Scope:
    """Take the noun from the words before the figure, or else from the title."""
    for sentence, words in _search(one, annotated):
        noun = next((word for word in words if _is_counted_noun(sentence, word, counted)), None)
        if noun is not None:
            phrase = _phrase(sentence, noun)
            members = nation_of([term.name for term in find_terms(phrase)])
            return replace(
                one.scope,
                acts=one.scope.acts or (_acts_of(sentence, noun, found) if one.scope.measured else ()),
                head=term_of(noun),
                noun=" ".join(word.text for word in phrase),
                members=tuple(sorted(members or nation_of(_owner_terms(sentence, noun)))),
                part=False,
            )
    return one.scope


def _acts_of(sentence: AnnotatedSentence, noun: Word, found: Sequence[Found]) -> tuple[str, ...]:
    """Return what is said of a noun that another figure counts: "it may be 200,000" is of those charged."""
    for other in found:
        if other.sentence is sentence and other.scope.head == term_of(noun):
            return other.scope.acts
    return ()


def _search(one: Found, annotated: AnnotatedArticle) -> Iterator[tuple[AnnotatedSentence, Sequence[Word]]]:
    """Yield where the noun may stand: each sentence with its words, the nearest to the figure first."""
    sentences = annotated.sentences_of(one.sentence.part)
    at = sentences.index(one.sentence)
    start = one.figure.passage.start
    yield one.sentence, [word for word in reversed(one.sentence.words) if word.end <= start]
    before = sentences[max(0, at - LOOK_BACK) : at][::-1]
    points_back = any(word.text.casefold() in POINTERS for word in one.sentence.words)
    for sentence in before:
        words = sentence.words[::-1]
        yield sentence, words if points_back else [word for word in words if not _in_passing(sentence, word)]
    for sentence in annotated.sentences_of(Part.TITLE):
        yield sentence, sentence.words


def _is_counted_noun(sentence: AnnotatedSentence, word: Word, counted: Counted) -> bool:
    plural = word.tag == "NNS" or word.text.casefold() == lemma_of(word)
    if word.pos != "NOUN" or not plural or term_of(word) not in counted.heads:
        return False
    return word.dep not in NOT_COUNTED and not _says(sentence, word)


def _says(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether the noun is who says or gives something: "officials say", "a lawmaker's estimate"."""
    verb = sentence.head(word)
    return word.dep == "nsubj" and (is_giving(verb) or bool(sentence.children(verb, "ccomp")))


def _in_passing(sentence: AnnotatedSentence, word: Word) -> bool:
    return any(above.dep in PASSING for above in (word, *sentence.ancestors(word)))


def _phrase(sentence: AnnotatedSentence, noun: Word) -> list[Word]:
    """Return the noun with the adjectives and names before it."""
    before = [word for word in sentence.subtree(noun) if word.i < noun.i and word.pos in ("ADJ", "PROPN", "NOUN")]
    kept = [noun]
    for word in reversed(before):
        if word.i != kept[0].i - 1 or word.dep == "poss":
            break
        kept.insert(0, word)
    return kept


def _owner_terms(sentence: AnnotatedSentence, noun: Word) -> list[str]:
    owners = [word for owner in sentence.children(noun, "poss") for word in sentence.subtree(owner)]
    return [term.name for term in find_terms(owners)]
