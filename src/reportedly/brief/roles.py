"""What the articles say a person is: the role a first mention gives, with the sentence that says it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.brief.phrases import phrases
from reportedly.claims import Reading
from reportedly.claims.actors import Actor, Role
from reportedly.records import Passage

__all__ = ["Office", "find_offices"]

LONGEST = 8
"""Words; a longer description is the story's, not a role."""

ENOUGH = 2
"""Articles that make a role sure."""

ARTICLE = re.compile(r",\s+(the|an?)\s", re.IGNORECASE)
QUOTING = re.compile(r"[“”\"‘;()]|(?<!\w)['’]")


@dataclass(frozen=True, slots=True)
class Office:
    """A role as a brief words it: before the name ("German Chancellor"), or after it with its article.

    passage: the sentence that says so.
    """

    words: str
    before: bool
    passage: Passage


def find_offices(actors: Sequence[Actor], readings: Sequence[Reading]) -> Mapping[str, Sequence[Office]]:
    """Return for each person, by the actor's id, the roles a reader can place, the best attested first.

    A role that more articles give comes first, then one that says of what ("NATO's secretary general"), then the
    newest. What belongs to nobody who is named ("the alliance's secretary general", "spokesman") is none.
    """
    by_id = {reading.article.id: reading for reading in readings}
    found: dict[str, list[Office]] = {}
    for actor in actors:
        worded = [(office, role) for role in actor.roles if (office := _office(role, by_id)) is not None]
        counts = Counter(_key(office) for office, _ in worded)
        worded.sort(key=lambda pair: (pair[1].published or "", pair[0].words), reverse=True)
        worded.sort(key=lambda pair: (min(counts[_key(pair[0])], ENOUGH), _tells_of_what(pair[0])), reverse=True)
        found[actor.id] = [office for office, _ in worded]
    return found


def _key(office: Office) -> str:
    return office.words.casefold().removeprefix("the ")


def _tells_of_what(office: Office) -> bool:
    return len(office.words.removeprefix("the ").split()) > 1


def _office(role: Role, by_id: Mapping[str, Reading]) -> Office | None:
    text = role.text
    if len(text.split()) > LONGEST or QUOTING.search(text) or not _is_somebodys(text):
        return None
    reading = by_id.get(role.passage.article_id)
    sentence = reading and reading.annotated.sentence_at(role.passage.part, role.passage.start)
    if not sentence:
        return None
    told = role.passage.text
    if told.startswith(text) and not told[len(text) :].lstrip().startswith(","):
        words = " ".join(_titled(text.split()))
        return Office(words, True, sentence.passage) if words else None
    ahead = sentence.text[: role.passage.start - sentence.start].casefold()
    article = ARTICLE.search(told)
    the = "the " if ahead.endswith("the ") or (article and article.group(1).casefold() == "the") else ""
    a = f"{article.group(1).casefold()} " if article and not the else ""
    return Office(f"{the or a}{_small(text)}", False, sentence.passage)


def _is_somebodys(text: str) -> bool:
    """Say whether a reader can place the role: an office written large, or one of somebody who is named."""
    words = text.split()
    if words[0].casefold() in phrases("brief_headings", "owners") or not any(word[:1].isupper() for word in words):
        return False
    owner = next((word for word in words if word.endswith(("'s", "’s", "s'", "s’"))), None)
    return owner is None or owner[:1].isupper() or any(word[:1].isupper() for word in words[: words.index(owner)])


def _titled(words: Sequence[str]) -> Iterator[str]:
    """Yield an office before a name without what else stands there: newly confirmed Secretary of State."""
    large = next((i for i, word in enumerate(words) if word[:1].isupper()), 0)
    yield from (word for word in words[:large] if word.casefold() in phrases("brief_headings", "limiting"))
    yield from _small(" ".join(words[large:])).split()


def _small(text: str) -> str:
    """Return a role without the capital that opens its sentence: "Former mayor", but not "Foreign Secretary"."""
    first, _, rest = text.partition(" ")
    of_title = rest[:1].isupper() and first.casefold() not in phrases("brief_names", "past")
    small = first.casefold() in phrases("brief_headings", "limiting") and rest and not of_title
    return f"{first.lower()} {rest}" if small else text
