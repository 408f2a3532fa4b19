"""Every name of an article, as far as the article alone tells what it is."""

from dataclasses import dataclass

from reportedly.claims.actors.bodies import BodySighting, find_bodies
from reportedly.claims.actors.governments import GovernmentSighting, find_governments
from reportedly.claims.actors.runs import find_runs
from reportedly.claims.actors.sightings import Sighting, find_sightings
from reportedly.claims.reading import Reading

__all__ = ["Sighted", "find_sighted", "take_sighted"]


@dataclass(frozen=True, slots=True)
class Sighted:
    """The names of one article, each kind in reading order; who is who, all articles of a story tell together."""

    persons: tuple[Sighting, ...]
    bodies: tuple[BodySighting, ...]
    governments: tuple[GovernmentSighting, ...]


def find_sighted(reading: Reading) -> Sighted:
    """Return the names of an article; found once for each reading."""
    return reading.keep("sighted", lambda: _find_sighted(reading))


def take_sighted(reading: Reading, sighted: Sighted) -> None:
    """Have a reading keep what was found in it before."""
    reading.keep("sighted", lambda: sighted)


def _find_sighted(reading: Reading) -> Sighted:
    runs = [tuple(find_runs(sentence)) for sentence in reading.annotated.sentences]
    return Sighted(
        persons=tuple(find_sightings(reading, runs)),
        bodies=tuple(find_bodies(reading, runs)),
        governments=tuple(find_governments(reading)),
    )
