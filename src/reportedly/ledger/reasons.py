"""Why two entries are related, in plain words: who gives what."""

from collections import Counter
from collections.abc import Sequence

from reportedly.ledger.said import Measured, Said, giver_of

__all__ = ["figures_differ", "figures_revised", "one_denies", "words_differ"]

REPORT = "one report"


def figures_differ(one: Said, first: Measured, other: Said, second: Measured, why: str | None = None) -> str:
    """Return "12,000 (Zelensky), around 10,000 (Pentagon)", with why they need not exclude each other."""
    names = _name(one, first), _name(other, second)
    later = "another" if names[0] == names[1] == REPORT else names[1]
    told = f"{first.figure.passage.text} ({names[0]}), {second.figure.passage.text} ({later})"
    return f"{told}: {why}" if why else told


def figures_revised(one: Said, first: Measured, other: Said, second: Measured) -> str:
    """Return "27, later 33 (the coast guard)"."""
    name = _name(other, second)
    told = f"{first.figure.passage.text}, later {second.figure.passage.text}"
    return told if name == REPORT else f"{told} ({name})"


def words_differ(one: Said, other: Said, why: str) -> str:
    """Return "the mayor and the ministry: one says it is so, the other that it is not"."""
    names = [said.claimant or REPORT for said in (one, other)]
    return why if names[0] == names[1] else f"{names[0]} against {names[1]}: {why}"


def one_denies(denials: Sequence[Said]) -> str:
    """Return "denied by Russia", by the name given most often."""
    names = Counter(said.claimant for said in denials if said.claimant)
    who = min(names, key=lambda name: (-names[name], name), default=REPORT)
    return f"denied by {who}"


def _name(said: Said, measured: Measured) -> str:
    who = giver_of(said, measured)
    return REPORT if who is None else who.name
