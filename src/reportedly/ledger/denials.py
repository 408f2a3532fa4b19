"""Denials, and the claims they deny."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reportedly.annotate import Word
from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.phrases import Phrases
from reportedly.ledger.said import Said
from reportedly.ledger.terms import find_terms, lemma_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty

__all__ = ["find_denied", "is_denial"]

DENIED_SHARE = 0.5
"""Share of a denial's own weight that the denied claim must hold."""

LEAST_TERMS = 3
"""Terms below which a denial says too little itself and points back at what stands before it."""

LOOK_BACK = 5
"""Claims before a pointing denial, in its article, that it can be about."""

MOST_DENIED = 4
"""Groups one denial is tied to, those it is most like."""

NOT_CLAIMED = frozenset({Certainty.DENIED, Certainty.DECLINED, Certainty.CONDITIONAL, Certainty.EXPECTED})
"""What is said with these is not claimed to be so, and cannot be denied."""

Group = tuple[Said, ...]


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_denials")[table]["words"])


def is_denial(said: Said) -> bool:
    """Say whether a named speaker denies: with a verb of denying, or by calling something false.

    "Did not know" and "was not expected" are no denials, though what they hold is not said to be so.
    """
    return said.keep("denial", lambda: _is_denial(said))


def _is_denial(said: Said) -> bool:
    if said.claimant is None:
        return False
    if _untrue().search(said.content_text) is not None:
        return True
    if said.negated:
        return False
    if said.claim.certainty is Certainty.DENIED and any(lemma_of(word) in _words("verbs") for word in _framed(said)):
        return True
    return any(lemma_of(word) in _words("untrue") for word in _framed(said))


def _framed(said: Said) -> Iterator[Word]:
    """Yield the words of the content, and those of the cue ("called it fake")."""
    yield from said.words
    cue = said.claim.cue
    if cue is not None and cue.part == said.sentence.part:
        yield from (word for word in said.sentence.words if cue.start <= word.start and word.end <= cue.end)


@cache
def _untrue() -> Phrases:
    return Phrases(load_lexicon("ledger_denials")["untrue_phrases"]["phrases"])


def find_denied(groups: Sequence[Group], likeness: Likeness) -> tuple[tuple[int, int], ...]:
    """Return (denying group, denied group) by index, in order."""
    group_of = {said.claim.id: number for number, group in enumerate(groups) for said in group}
    before = _before_in_article(groups)
    shelves = _shelves(groups)
    found: dict[tuple[int, int], None] = {}
    for number, group in enumerate(groups):
        for said in group if is_denial(group[0]) else ():
            if is_denial(said):
                for denied in _denied_by(said, groups, likeness, before, shelves, group_of):
                    if denied != number:
                        found[number, denied] = None
    return tuple(sorted(found))


def _denied_by(
    said: Said,
    groups: Sequence[Group],
    likeness: Likeness,
    before: Mapping[str, tuple[Said, ...]],
    shelves: Mapping[str, Sequence[int]],
    group_of: Mapping[str, int],
) -> Iterator[int]:
    own = _own_terms(said, likeness)
    if len(own) < LEAST_TERMS and _looks_further_back(said):
        return
    if len(own) < LEAST_TERMS:
        earlier = [other for other in before[said.claim.id] if other.claimant and _can_be_denied(said, other)]
        yield from (group_of[other.claim.id] for other in earlier[:1])
        if earlier or not own:
            return
        own |= _speaker_terms(said, likeness)
        if len(own) < LEAST_TERMS:
            return
    near, total = dict.fromkeys(number for term in own for number in shelves.get(term, ())), sum(own.values())
    shares = {number: _held(own, groups[number][0]) / total for number in near}
    alike = [
        number for number, share in shares.items() if share >= DENIED_SHARE and _can_be_denied(said, groups[number][0])
    ]
    yield from sorted(alike, key=lambda number: (-shares[number], number))[:MOST_DENIED]


def _own_terms(said: Said, likeness: Likeness) -> dict[str, float]:
    """Return the terms of what is denied, without those that only call it untrue or point at it."""
    passed = _words("untrue") | _words("pointers")
    return {term: weight for term, weight in likeness.weighted(said).items() if term not in passed}


def _speaker_terms(said: Said, likeness: Likeness) -> dict[str, float]:
    """Return the terms of the names in who denies: a minister's office mostly denies what is said of the minister."""
    cue_words = [word for word in said.sentence.words if word.pos == "PROPN" and word not in said.words]
    return {term.name: term.weight * likeness.rarity(term.name) for term in find_terms(cue_words)}


def _looks_further_back(denial: Said) -> bool:
    """Say whether a denial that only points was made before what stands there: "had already dismissed it"."""
    words = denial.sentence.words
    return any(word.text.casefold() in _words("earlier") for word in words)


def _can_be_denied(denial: Said, other: Said) -> bool:
    if is_denial(other) or other.negated or other.claim.certainty in NOT_CLAIMED or other.planned or _demands(other):
        return False
    made_before = other.order[0] <= denial.order[0]
    return made_before and not same_claimant(denial.claimant, other.claimant)


def _demands(said: Said) -> bool:
    """Say whether a claim only asks for something: "urged both to end it" is not said to be so."""
    return bool(said.words) and said.words[0].tag == "TO"


def _held(own: Mapping[str, float], other: Said) -> float:
    """Return the weight of a claim's terms that another has."""
    weights = other.weights
    return sum([weight for term, weight in own.items() if term in weights])


def _before_in_article(groups: Sequence[Group]) -> dict[str, tuple[Said, ...]]:
    """Map each denial to the claims that stand before it in its part of the article, the nearest first."""
    articles: dict[tuple[str, str], list[Said]] = {}
    for said in sorted((said for group in groups for said in group), key=lambda said: said.order):
        articles.setdefault((said.claim.article_id, said.sentence.part), []).append(said)
    return {
        said.claim.id: tuple(other for other in reversed(listed[:at]) if other.sentence != said.sentence)[:LOOK_BACK]
        for listed in articles.values()
        for at, said in enumerate(listed)
        if is_denial(said)
    }


def _shelves(groups: Sequence[Group]) -> dict[str, list[int]]:
    shelves: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for term in group[0].weights:
            shelves.setdefault(term, []).append(number)
    return shelves
