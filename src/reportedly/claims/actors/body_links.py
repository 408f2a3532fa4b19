"""Which names of bodies are one body's: acronyms, countries said or not, company endings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reportedly.claims.actors.bodies import BodySighting, initials_of, is_acronym
from reportedly.claims.actors.vocabulary import listed

__all__ = ["Body", "link_bodies"]


class Body:
    """Sightings that are of one body. country: "" as long as no article says one."""

    def __init__(self, key: tuple[str, ...], country: str) -> None:
        self.key = key
        self.country = country
        self.sightings: list[BodySighting] = []


def link_bodies(sightings: Sequence[BodySighting], taken: frozenset[tuple[str, str, int]]) -> list[Body]:
    """Bring the sightings of a story together, body by body.

    Args:
        sightings: by article, each in reading order.
        taken: (article id, part, start) of names that are a person's.
    """
    free = [s for s in sightings if (s.passage.article_id, s.passage.part, s.passage.start) not in taken]
    accepted = _accepted(free)
    bodies = _by_country([s for s in free if s.key in accepted])
    return _with_acronyms(bodies)


def _accepted(sightings: Iterable[BodySighting]) -> frozenset[tuple[str, ...]]:
    """Return the keys that the story as a whole takes for a body's that does or says something."""
    votes: Counter[tuple[str, ...]] = Counter()
    acting: set[tuple[str, ...]] = set()
    certain: set[tuple[str, ...]] = set()
    for sighting in sightings:
        votes[sighting.key] += sighting.evidence
        if sighting.acting:
            acting.add(sighting.key)
        if sighting.evidence > 1:
            certain.add(sighting.key)
    return frozenset(key for key, vote in votes.items() if key and vote > 0 and (key in acting or key in certain))


def _by_country(sightings: Sequence[BodySighting]) -> list[Body]:
    """Bring one name together; without a country it is its own article's, else the only one in the story."""
    countries: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    local: dict[tuple[str, tuple[str, ...]], dict[str, None]] = defaultdict(dict)
    for sighting in sightings:
        if sighting.country:
            countries[sighting.key][sighting.country] = None
            local[sighting.article_id, sighting.key][sighting.country] = None
    bodies: dict[tuple[tuple[str, ...], str], Body] = {}
    for sighting in sightings:
        country = sighting.country
        if not country:
            known = local.get((sighting.article_id, sighting.key)) or countries.get(sighting.key, {})
            if len(known) > 1:
                continue
            country = next(iter(known), "")
        body = bodies.setdefault((sighting.key, country), Body(sighting.key, country))
        body.sightings.append(sighting)
    return list(bodies.values())


def _with_acronyms(bodies: Sequence[Body]) -> list[Body]:
    """Join acronyms with the only name they can stand for, and short names with the only longer one."""
    short = {i: _stands_for(body, bodies) for i, body in enumerate(bodies)}
    for i, longer in short.items():
        while longer is not None and short[longer] is not None:
            longer = short[longer]
        if longer is not None and longer != i:
            bodies[longer].sightings += bodies[i].sightings
    return [body for i, body in enumerate(bodies) if short[i] is None]


def _stands_for(body: Body, bodies: Sequence[Body]) -> int | None:
    texts = list(dict.fromkeys(s.passage.text for s in body.sightings))
    acronyms = {text.replace(".", "").replace("&", "") for text in texts if is_acronym(text)}
    if acronyms and len(body.key) == 1:
        found = [i for i, other in enumerate(bodies) if other is not body and _initials(other) & acronyms]
        return found[0] if len(found) == 1 else None
    found = [i for i, other in enumerate(bodies) if other is not body and _continues(body, other)]
    return found[0] if len(found) == 1 else None


def _initials(body: Body) -> frozenset[str]:
    if len(body.key) == 1:
        return frozenset()
    return frozenset().union(*(initials_of(s.passage.text) for s in body.sightings))


def _continues(body: Body, other: Body) -> bool:
    """Say whether the other has one word more, of those that bodies have: "Lund Police Department"."""
    if len(body.key) < 2 or len(other.key) != len(body.key) + 1 or body.country != other.country:
        return False
    more = set(other.key) - set(body.key)
    return set(body.key) < set(other.key) and more <= listed("bodies")
