"""Why two entries are related, in plain words: who gives what."""

from collections import Counter
from collections.abc import Sequence

from reportedly.ledger.said import Measured, Said

__all__ = ["figures_differ", "figures_revised", "one_denies", "words_differ"]

REPORT = "one report"


def figures_differ(one: Said, first: Measured, other: Said, second: Measured, why: str | None = None) -> str:
    """Return "Zelensky gives 12,000, the Pentagon around 10,000", with why they need not exclude each other."""
    names = _name(one, first), _name(other, second)
    later = "another" if names[0] == names[1] == REPORT else names[1]
    told = f"{names[0]} gives {first.figure.passage.text}, {later} {second.figure.passage.text}"
    return f"{told}: {why}" if why else told


def figures_revised(one: Said, first: Measured, other: Said, second: Measured) -> str:
    """Return "The coast guard gave 27, later 33"."""
    name = _name(other, second)
    before = "an earlier report" if name == REPORT else name
    return f"{before} gave {first.figure.passage.text}, later {second.figure.passage.text}"


def words_differ(one: Said, other: Said, why: str) -> str:
    """Return "the mayor and the ministry: one says it is so, the other that it is not"."""
    names = [said.claimant or REPORT for said in (one, other)]
    return why if names[0] == names[1] else f"{names[0]} against {names[1]}: {why}"


def one_denies(denials: Sequence[Said]) -> str:
    """Return "Russia denies it", by the name given most often."""
    names = Counter(said.claimant for said in denials if said.claimant)
    who = min(names, key=lambda name: (-names[name], name), default=REPORT)
    return f"{who} denies it"


def _name(said: Said, measured: Measured) -> str:
    return said.claimant or (measured.giver.name if measured.giver else REPORT)
