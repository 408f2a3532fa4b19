"""Claims taken back: retracted by who made them, or corrected by the outlet that told them."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.annotate import Word
from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.said import Said, voices
from reportedly.ledger.terms import find_terms, lemma_of
from reportedly.lexicon import load_lexicon
from reportedly.records import ClaimKind

__all__ = ["find_withdrawn", "takes_back"]

HELD = 0.5
"""Share of the weight of what a withdrawal names that the claim taken back must hold."""

Group = tuple[Said, ...]


@cache
def _words(field: str) -> frozenset[str]:
    return frozenset(load_lexicon("ledger_denials")["withdrawals"][field])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(verb.split()[0] for verb in _words("verbs"))


def find_withdrawn(groups: Sequence[Group], likeness: Likeness) -> tuple[tuple[int, int], ...]:
    """Return (group that takes back, group taken back) by index.

    A group counts as taken back only if everybody named in it is the one who takes it back: what others
    say as well still stands.
    """
    found: dict[tuple[int, int], None] = {}
    for number, group in enumerate(groups):
        for said in group:
            for who, words in _withdrawals(said):
                taken = _taken_back(said, who, words, groups, number, likeness)
                if taken is not None:
                    found[number, taken] = None
    return tuple(found)


def takes_back(said: Said) -> bool:
    """Say whether a claim is of taking back another."""
    return bool(_withdrawals(said))


Withdrawal = tuple[tuple[str, ...], Sequence[Word]]


def _withdrawals(said: Said) -> tuple[Withdrawal, ...]:
    """Return who takes something back, and the words of the sentence that name it, for each verb of withdrawing."""
    return said.keep("withdrawals", lambda: tuple(_find_withdrawals(said)))


def _find_withdrawals(said: Said) -> Iterator[Withdrawal]:
    verbs = [word for word in said.sentence.words if word.pos == "VERB" and lemma_of(word) in _first_words()]
    for verb in verbs:
        if _verb(said, verb) not in _words("verbs"):
            continue
        objects = said.sentence.children(verb, "dobj", "nsubjpass")
        things = [word for word in objects if lemma_of(word) in _words("objects")]
        named = [word for thing in things for word in said.sentence.subtree(thing)]
        if named and not said.negated and not said.planned:
            yield _who(said, verb), named


def _verb(said: Said, verb: Word) -> str:
    particles = [word.text.casefold() for word in said.sentence.children(verb, "prt", "advmod") if word.i == verb.i + 1]
    return " ".join([lemma_of(verb), *particles]) if particles and particles[0] == "back" else lemma_of(verb)


def _who(said: Said, verb: Word) -> tuple[str, ...]:
    """Return the names of who takes back: the subject of the verb, or for a pronoun the claim's speaker."""
    for subject in said.sentence.children(verb, "nsubj", "agent"):
        if subject.pos != "PRON":
            return (" ".join(word.text for word in said.sentence.subtree(subject)),)
    return voices(said)


def _taken_back(
    said: Said, who: tuple[str, ...], named: Sequence[Word], groups: Sequence[Group], own: int, likeness: Likeness
) -> int | None:
    """Return the group made before by the same claimant, or the outlet itself, that holds most of what is named."""
    terms = {term.name: term.weight * likeness.rarity(term.name) for term in find_terms(named)}
    terms = {name: weight for name, weight in terms.items() if name not in _words("objects")}
    total = sum(terms.values())
    shares: dict[int, float] = {}
    for number, group in enumerate(groups):
        if number != own and all(_is_theirs(said, who, other) for other in group):
            held = sum(weight for name, weight in terms.items() if name in group[0].weights)
            shares[number] = held / total if total else 0.0
    best = min(shares, key=lambda number: (-shares[number], groups[number][0].order), default=None)
    if best is None or (shares[best] < HELD and (terms or len(shares) > 1)):
        return None
    return best


def _is_theirs(said: Said, who: tuple[str, ...], other: Said) -> bool:
    """Say whether an earlier claim is of who takes something back; of an outlet, its own narration."""
    if other.order >= said.order or other.sentence == said.sentence:
        return False
    outlet = said.reading.article.outlet
    own = other.claim.kind is ClaimKind.NARRATION and other.reading.article.outlet == outlet and outlet is not None
    if own and any(same_claimant(name, outlet) for name in who):
        return True
    return any(same_claimant(name, voice) for name in who for voice in voices(other))
