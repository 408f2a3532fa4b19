"""From the readings of a story to its actors."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import is_

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.actors.actor import Actor, Role
from reportedly.claims.actors.body_links import Body, link_bodies
from reportedly.claims.actors.descriptions import description_key, own_office
from reportedly.claims.actors.governments import GovernmentSighting
from reportedly.claims.actors.names import read_name
from reportedly.claims.actors.persons import Person, link_persons
from reportedly.claims.actors.registry import Actors, Known, Site
from reportedly.claims.actors.sighted import Sighted, find_sighted
from reportedly.claims.reading import Reading
from reportedly.records import Part, Passage, SpeakerKind, content_id

__all__ = ["link_actors"]

PARTS = (Part.TITLE, Part.STANDFIRST, Part.TEXT)
BIG_NAME = 4
"""Words; a longer form of a person's name is rather a name with something else."""


@dataclass(frozen=True)
class _Draft:
    """An actor before its record. places: of each article, by its time. said: (role, passage of its words)."""

    kind: SpeakerKind
    name: str
    mentions: tuple[Passage, ...]
    roles: tuple[Role, ...]
    known: Known


def link_actors(readings: Sequence[Reading]) -> Actors:
    """Return the people, bodies and governments of a story, each once, under every name the articles give.

    The order of the readings makes no difference. Takes time in proportion to their length; ledger and brief ask
    for the same readings, which are linked once.
    """
    ordered = sorted({reading.article.id: reading for reading in readings}.values(), key=_time)
    if not ordered:
        return _linked(ordered)
    of, known = ordered[0].keep("actors", lambda: (ordered, _linked(ordered)))
    same = len(of) == len(ordered) and all(map(is_, of, ordered))
    return known if same else _linked(ordered)


def _linked(ordered: Sequence[Reading]) -> Actors:
    sighted = [find_sighted(reading) for reading in ordered]
    persons = link_persons([sighting for own in sighted for sighting in own.persons])
    drafts = [_of_person(person) for person in persons.people if person.sightings]
    taken = frozenset((m.article_id, m.part, m.start) for draft in drafts for m in draft.mentions)
    drafts += _governments(sighted, taken)
    taken = frozenset((m.article_id, m.part, m.start) for draft in drafts for m in draft.mentions)
    families = frozenset(name.words[-1] for person in persons.people for name in person.names)
    bodies = link_bodies([sighting for own in sighted for sighting in own.bodies], taken, families)
    drafts += [_of_body(body) for body in bodies]
    place = {reading.article.id: number for number, reading in enumerate(ordered)}
    return _registered(_apart(drafts), place, ordered)


def _time(reading: Reading) -> tuple[str, str]:
    return reading.article.published or "", reading.article.id


def _of_person(person: Person) -> _Draft:
    own = sorted(person.sightings, key=lambda s: (PARTS.index(s.part), s.start))
    by_article: dict[str, list[Passage]] = defaultdict(list)
    roles: dict[tuple[str, str], Role] = {}
    for sighting in own:
        passage = Passage(
            article_id=sighting.article_id,
            part=sighting.part,
            start=sighting.start,
            end=sighting.end,
            text=sighting.text,
        )
        by_article[sighting.article_id].append(passage)
        for role in sighting.roles:
            roles.setdefault((sighting.article_id, role.text), role)
    mentions = tuple(passage for found in by_article.values() for passage in found)
    known = Known(
        full=tuple(person.names),
        held=frozenset(person.held),
        genders=frozenset(person.genders),
        described=tuple(dict.fromkeys(description_key(role.text) for role in roles.values())),
        offices=tuple(dict.fromkeys(description_key(own_office(role.text)) for role in roles.values())),
    )
    return _Draft(SpeakerKind.PERSON, _fullest([s.text for s in own]), mentions, tuple(roles.values()), known)


def _fullest(texts: Sequence[str]) -> str:
    """Return the name with the most words that ends as most full names do: no "Anna Lind Day"."""
    counts = Counter(texts)
    ends = Counter(_family(text) for text in texts if " " in text)
    usual = max(ends, key=lambda end: (ends[end], end)) if ends else None

    def fullness(text: str) -> tuple[bool, int, int, int, str]:
        words = len(text.split())
        usually = usual is None or _family(text) == usual
        return usually, words if words <= BIG_NAME and not text.isupper() else 0, counts[text], len(text), text

    return max(counts, key=fullness)


def _family(text: str) -> str:
    name = read_name(text)
    return name.words[0 if name.family_leads else -1] if name.words else ""


def _governments(sighted: Iterable[Sighted], taken: frozenset[tuple[str, Part, int]]) -> list[_Draft]:
    by_country: dict[str, list[GovernmentSighting]] = defaultdict(list)
    for own in sighted:
        for sighting in own.governments:
            place = (sighting.passage.article_id, sighting.passage.part, sighting.passage.start)
            if place not in taken:
                by_country[sighting.country].append(sighting)
    return [_of_government(country, found) for country, found in by_country.items() if any(s.acting for s in found)]


def _of_government(country: str, found: Sequence[GovernmentSighting]) -> _Draft:
    counts = Counter((s.form, s.passage.text) for s in found)
    _, name = min(counts, key=lambda k: (k[0], -len(k[1]), -counts[k]))
    mentions = tuple(s.passage for s in found if s.acting)
    return _Draft(SpeakerKind.GOVERNMENT, name, mentions, (), Known(country=country))


def _of_body(body: Body) -> _Draft:
    counts = Counter(s.passage.text for s in body.sightings)
    name = max(counts, key=lambda text: (*_largeness(text), counts[text]))
    mentions = tuple(s.passage for s in body.sightings)
    return _Draft(SpeakerKind.ORGANISATION, name, mentions, (), Known(key=body.key, country=body.country))


def _largeness(text: str) -> tuple[int, int, int]:
    """Return how much of a body's name is written large, and how long it is."""
    words = text.split()
    return sum(word[0].isupper() for word in words), len(words), len(text)


def _apart(drafts: Iterable[_Draft]) -> list[_Draft]:
    """Give every place to one actor only: what comes first keeps it."""
    taken: dict[tuple[str, Part], set[int]] = defaultdict(set)
    found = []
    for draft in drafts:
        mentions = []
        for mention in draft.mentions:
            covered, places = taken[mention.article_id, mention.part], range(mention.start, mention.end)
            if covered.isdisjoint(places):
                covered.update(places)
                mentions.append(mention)
        if mentions:
            found.append(_Draft(draft.kind, draft.name, tuple(mentions), draft.roles, draft.known))
    return found


def _registered(drafts: Sequence[_Draft], place: dict[str, int], readings: Sequence[Reading]) -> Actors:
    def at(passage: Passage) -> tuple[int, int, int]:
        return place[passage.article_id], PARTS.index(passage.part), passage.start

    ordered = sorted(drafts, key=lambda d: (-len(d.mentions), min(map(at, d.mentions))))
    actors = []
    for draft in ordered:
        mentions = tuple(sorted(draft.mentions, key=at))
        roles = tuple(sorted(draft.roles, key=lambda role: at(role.passage)))
        first = mentions[0]
        actors.append(
            Actor(
                id=content_id("actor", draft.kind, draft.name, first.article_id, first.part, first.start),
                name=draft.name,
                kind=draft.kind,
                roles=roles,
                names=_variants(draft.name, mentions),
                mentions=mentions,
            )
        )
    named: dict[tuple[str, Part], list[Site]] = defaultdict(list)
    described: dict[tuple[str, Part], list[Site]] = defaultdict(list)
    for number, actor in enumerate(actors):
        for mention in actor.mentions:
            named[mention.article_id, mention.part].append(Site(mention.start, mention.end, number))
        for role in actor.roles:
            passage = role.passage
            described[passage.article_id, passage.part].append(Site(passage.start, passage.end, number))
    known, sentences = tuple(draft.known for draft in ordered), _sentences(readings)
    plain = Actors(tuple(actors), known, _sorted(named), _sorted(described), sentences)
    meant: dict[int, list[Passage]] = defaultdict(list)
    for number, passage in plain.references():
        meant[number].append(passage)
        described[passage.article_id, passage.part].append(Site(passage.start, passage.end, number))
    full = (replace(actor, described=tuple(sorted(meant[n], key=at))) for n, actor in enumerate(actors))
    return Actors(tuple(full), known, _sorted(named), _sorted(described), sentences)


def _variants(name: str, mentions: Iterable[Passage]) -> tuple[str, ...]:
    counts = Counter(mention.text for mention in mentions)
    rest = sorted((text for text in counts if text != name), key=lambda t: (-len(t.split()), -counts[t], t))
    return (name, *rest)


def _sorted(sites: dict[tuple[str, Part], list[Site]]) -> dict[tuple[str, Part], Sequence[Site]]:
    return {key: sorted(found, key=lambda site: (site.start, site.end)) for key, found in sites.items()}


def _sentences(readings: Iterable[Reading]) -> dict[tuple[str, Part], Sequence[AnnotatedSentence]]:
    return {(r.article.id, part): r.annotated.sentences_of(part) for r in readings for part in PARTS}
