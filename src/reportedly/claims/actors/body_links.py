"""Which names of bodies are one body's: acronyms, countries said or not, company endings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reportedly.claims.actors.bodies import BodySighting, initials_of, is_acronym
from reportedly.claims.actors.folding import fold_word
from reportedly.claims.actors.vocabulary import listed

__all__ = ["Body", "link_bodies"]


class Body:
    """Sightings that are of one body. country: "" as long as no article says one."""

    def __init__(self, key: tuple[str, ...], country: str) -> None:
        self.key = key
        self.country = country
        self.sightings: list[BodySighting] = []


def link_bodies(
    sightings: Sequence[BodySighting], taken: frozenset[tuple[str, str, int]], families: frozenset[str]
) -> list[Body]:
    """Bring the sightings of a story together, body by body.

    Args:
        sightings: by article, each in reading order.
        taken: (article id, part, start) of names that are a person's. families: folded family names of the story.
    """
    free = [
        s
        for s in sightings
        if (s.passage.article_id, s.passage.part, s.passage.start) not in taken
        and not (len(s.key) == 1 and fold_word(s.passage.text) in families)
    ]
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
    longer = _longer_names(bodies)
    short = [_stands_for(body, longer) for body in bodies]
    for i, target in enumerate(short):
        while target is not None and short[target] is not None:
            target = short[target]
        if target is not None:
            bodies[target].sightings += bodies[i].sightings
    return [body for body, target in zip(bodies, short, strict=True) if target is None]


def _longer_names(bodies: Sequence[Body]) -> dict[object, list[int]]:
    """Return for initials, and for names with one usual word less, the bodies they can stand for."""
    found: dict[object, list[int]] = defaultdict(list)
    for i, body in enumerate(bodies):
        if len(body.key) > 1:
            for initials in sorted(frozenset().union(*(initials_of(s.passage.text) for s in body.sightings))):
                found[initials].append(i)
        for word in dict.fromkeys(body.key):
            if len(body.key) > 2 and word in listed("bodies"):
                rest = tuple(other for other in body.key if other != word)
                found[rest, body.country].append(i)
    return found


def _stands_for(body: Body, longer: dict[object, list[int]]) -> int | None:
    """Return the only body whose name is the longer form of this one's."""
    texts = dict.fromkeys(s.passage.text for s in body.sightings)
    acronyms = [text.replace(".", "").replace("&", "") for text in texts if is_acronym(text)]
    if acronyms and len(body.key) == 1:
        found = dict.fromkeys(i for acronym in acronyms for i in longer.get(acronym, ()))
    else:
        found = dict.fromkeys(longer.get((body.key, body.country), ()))
    return next(iter(found)) if len(found) == 1 else None
