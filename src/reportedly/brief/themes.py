"""What the chosen sentences are about, in groups: the sections and their headings."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.brief.candidates import Candidate
from reportedly.brief.choose import likeness
from reportedly.brief.people import Person
from reportedly.brief.phrases import phrases
from reportedly.brief.terms import term_of

__all__ = ["find_themes", "heading_of"]

FEWEST = 2
MOST = 6
LONGER_PAYS = 1.0
TOO_COMMON = 0.4
"""Share of the chosen sentences above which a term tells no theme."""

Theme = tuple[str, list[Candidate]]


def find_themes(chosen: Sequence[Candidate], weights: Mapping[str, float], count: int) -> list[Theme]:
    """Group the chosen sentences by terms they share; FEWEST to MOST in a group, `count` groups at most.

    Returns each group with its term, in the order of each group's first sentence; order within is that of choice.
    """
    if len(chosen) < 2 * FEWEST or count < 2:
        return [(_best_term(chosen, weights), list(chosen))] if chosen else []
    groups = _seed(chosen, weights, count)
    rest = [c for c in chosen if not any(c in members for _, members in groups)]
    if not groups:
        return [(_best_term(chosen, weights), list(chosen))]
    for candidate in rest:
        open_groups = [group for group in groups if len(group[1]) < MOST] or groups
        max(open_groups, key=lambda group: sum(likeness(candidate, m) for m in group[1]) / len(group[1]))[1].append(
            candidate
        )
    rank = {id(candidate): i for i, candidate in enumerate(chosen)}
    for _, members in groups:
        members.sort(key=lambda candidate: rank[id(candidate)])
    return sorted(groups, key=lambda group: rank[id(group[1][0])])


def _seed(chosen: Sequence[Candidate], weights: Mapping[str, float], count: int) -> list[Theme]:
    """Take the term that ties the most sentences not yet grouped, again and again; nouns before names."""
    groups: list[Theme] = []
    left = list(chosen)
    share = -(-len(chosen) // count)
    nouns = {term_of(word) for candidate in chosen for word in candidate.words if word.pos == "NOUN"}
    while len(groups) < count:
        uses = Counter(term for candidate in left for term in candidate.terms)
        taken = {term for term, _ in groups}
        usable = [t for t, n in uses.items() if n >= FEWEST and _telling(t, chosen) and t not in taken]
        if not usable:
            break
        term = max(usable, key=lambda t: (min(uses[t], share) + (t in nouns), weights.get(t, 0.0), t))
        members = [candidate for candidate in left if term in candidate.terms][: min(MOST, max(FEWEST, share))]
        groups.append((term, members))
        left = [candidate for candidate in left if candidate not in members]
    return groups


def _telling(term: str, chosen: Sequence[Candidate]) -> bool:
    if term in phrases("brief_headings", "generic"):
        return False
    return sum(term in candidate.terms for candidate in chosen) <= max(FEWEST, TOO_COMMON * len(chosen))


def _best_term(chosen: Sequence[Candidate], weights: Mapping[str, float]) -> str:
    uses = Counter(term for candidate in chosen for term in candidate.terms)
    telling = [term for term in uses if term not in phrases("brief_headings", "generic")]
    return max(telling, key=lambda t: (uses[t], weights.get(t, 0.0), t), default="")


def heading_of(term: str, members: Sequence[Candidate], pool: Sequence[Candidate], people: Mapping[str, Person]) -> str:
    """Return the noun phrase of the term that the sources write most, in words of the section's own sentences."""
    person = next((person for short, person in people.items() if short.casefold() == term), None)
    if person is not None:
        return person.full
    own = {phrase for candidate in members for phrase in _phrases(candidate, term)}
    found = Counter(phrase for candidate in pool for phrase in _phrases(candidate, term) if phrase in own)
    if not found:
        return "The story"
    best = max(found, key=lambda phrase: (found[phrase] * len(phrase.split()) ** LONGER_PAYS, phrase))
    return best[:1].upper() + best[1:]


def _phrases(candidate: Candidate, term: str) -> Iterator[str]:
    for word in candidate.sentence.words:
        if term_of(word) == term:
            yield _phrase(candidate.sentence, word)


def _phrase(sentence: AnnotatedSentence, word: Word) -> str:
    """The word with its compounds and adjectives, as far as they stand next to it."""
    head = word
    while head.dep == "compound" and sentence.head(head).i == head.i + 1:
        head = sentence.head(head)
    first = head.i
    while first > 0:
        before = sentence.words[first - 1]
        if before.dep not in ("compound", "amod", "nmod") or not before.text[:1].isalpha() or head.i - first >= 3:
            break
        first -= 1
    return sentence.text[sentence.words[first].start - sentence.start : head.end - sentence.start]
