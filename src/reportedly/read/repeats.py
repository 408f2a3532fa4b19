"""Lines that say once more what stands elsewhere in the article: its title, byline, standfirst, pull quotes."""

from collections.abc import Sequence

from reportedly.read.letters import letters_of
from reportedly.records import Article

__all__ = ["without_repeats"]

FEWEST_WORDS = 5
MOST_PARAGRAPHS = 1_000
MOST_BESIDE_NAMES = 8
LONGEST_SIGNATURE = 8
DASHES = "—–-"


def without_repeats(paragraphs: Sequence[str], facts: Article, standfirst: str | None) -> list[str]:
    """Return the paragraphs without the title, the byline, the standfirst's own and pull quotes, in order.

    A claim that a pull quote repeats would count twice, and without its speaker.
    """
    told = {facts.title, *(standfirst or "").split("\n\n")}
    kept = [line for line in paragraphs if line not in told and not _is_byline(line, facts.byline)]
    return _without_pull_quotes(kept) if len(kept) <= MOST_PARAGRAPHS else kept


def _is_byline(line: str, names: tuple[str, ...]) -> bool:
    """A line of names and little else: "By Ana Souza, Transport Correspondent"."""
    named = [name for name in names if name in line]
    words = sum(len(name.split()) for name in named)
    return bool(named) and len(line.split()) <= words + MOST_BESIDE_NAMES and line[-1:] not in '.!?…”":'


def _without_pull_quotes(paragraphs: list[str]) -> list[str]:
    kept: list[str] = []
    letters = [letters_of(line) for line in paragraphs]
    everything = "\n".join(letters)
    dropped = False
    for line, bare in zip(paragraphs, letters, strict=True):
        repeated = len(line.split()) >= FEWEST_WORDS and _stands_twice(bare, everything, letters, kept, line)
        signature = dropped and line[:1] in DASHES and len(line.split()) <= LONGEST_SIGNATURE
        dropped = repeated
        if not repeated and not signature:
            kept.append(line)
    return kept


def _stands_twice(bare: str, everything: str, letters: list[str], kept: list[str], line: str) -> bool:
    """Tell whether a longer paragraph holds the line, or the same stood before."""
    first = everything.find(bare)
    if everything.find(bare, first + 1) < 0:
        return False
    return line in kept or any(bare in other and len(other) > len(bare) for other in letters)
