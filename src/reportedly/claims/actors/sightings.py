"""Every place where an article names somebody, with what stands around the name."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence, Entity
from reportedly.claims.actors.actor import Role
from reportedly.claims.actors.countries import country_of_people, is_country_word
from reportedly.claims.actors.names import Name, read_name
from reportedly.claims.actors.runs import Run, Token, find_runs
from reportedly.claims.actors.titles import Description, find_descriptions, offices_in
from reportedly.claims.actors.vocabulary import listed
from reportedly.claims.reading import Reading
from reportedly.claims.voices import word_set
from reportedly.records import Part

__all__ = ["Sighting", "find_sightings"]

MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in an article that may be a person's.

    order: place in reading order. start, end: of the name alone, in its part.
    offices: what titles and appositions here call the person, limited ones ("former president") left out.
    evidence: how much here speaks for a person, against one where it is negative.
    first: the first word of the name in its sentence.
    """

    article_id: str
    part: Part
    order: int
    start: int
    end: int
    text: str
    name: Name
    offices: frozenset[str]
    titled: bool
    gender: str | None
    roles: tuple[Role, ...]
    evidence: int


def find_sightings(reading: Reading) -> Iterator[Sighting]:
    """Yield every name that may be a person's, in reading order."""
    published = reading.article.published
    for order, sentence in enumerate(reading.annotated.sentences):
        runs = list(find_runs(sentence))
        for run in runs:
            sighting = _sighting(sentence, run, order, published, _shared(sentence, run, runs))
            if sighting is not None:
                yield sighting


def _shared(sentence: AnnotatedSentence, run: Run, runs: list[Run]) -> str | None:
    """Return the family name of the next run where two share it: "Bill" in "Bill and Anna Lind"."""
    words = sentence.words
    if len(run.tokens) != 1 or run.last >= len(words) or words[run.last].text not in ("and", "&"):
        return None
    after = next((other for other in runs if other.first == run.last + 1), None)
    if after is None or len(after.tokens) != 2 or run.tokens[0].plain not in listed("given"):
        return None
    return after.tokens[-1].text if after.tokens[0].plain in listed("given") else None


def _sighting(
    sentence: AnnotatedSentence, run: Run, order: int, published: str | None, shared: str | None
) -> Sighting | None:
    cut = _name_start(sentence, run)
    tokens = run.tokens[cut:]
    if not tokens or not _can_name(tokens):
        return None
    first, last = tokens[0].first, tokens[-1].last
    descriptions = list(find_descriptions(sentence, run.first, first, last))
    bare = len(tokens) == 1
    if bare and not descriptions and _is_modifier(sentence, first, last, owned=run.owned):
        return None
    before = [token.plain for token in run.tokens[:cut]]
    start, end = sentence.words[first].start, sentence.words[tokens[-1].first].start + len(tokens[-1].text)
    text = sentence.text[start - sentence.start : end - sentence.start]
    roles = tuple(_role(sentence, found, first, last, published) for found in descriptions)
    offices = _offices(roles)
    return Sighting(
        article_id=sentence.article_id,
        part=sentence.part,
        order=order,
        start=start,
        end=end,
        text=text,
        name=read_name(f"{text} {shared}" if shared else text),
        offices=offices,
        titled=bool(roles) or any(word in word_set("honorifics") for word in before),
        gender=_gender(before, roles),
        roles=roles,
        evidence=_evidence(sentence, tokens, courteous=bool(before), described=bool(descriptions)),
    )


def _name_start(sentence: AnnotatedSentence, run: Run) -> int:
    """Return how many tokens of the run stand before the name: titles, courtesies and what they belong to."""
    tokens = run.tokens
    person = _person_from(sentence, run)
    start = 0
    for i, token in enumerate(tokens[:-1]):
        if token.plain in word_set("honorifics") | word_set("persons") and tokens[0].plain not in listed("given"):
            start = i + 1
    while start < len(tokens) - 1 and _is_suffix(tokens[start:]):
        start -= 1
    if person is not None and person > start and tokens[start].plain not in listed("given") | listed("family_first"):
        start = person
    return start if start == person else start + _people_in_front(tokens[start:])


def _people_in_front(tokens: tuple[Token, ...]) -> int:
    """Return how many tokens before a name say where somebody is from: "South Korean" in front of a name."""
    for count in (2, 1):
        if len(tokens) > count and " ".join(token.plain for token in tokens[:count]) in country_of_people():
            return count
    return 0


def _is_suffix(tokens: tuple[Token, ...]) -> bool:
    return all(token.plain in listed("suffixes") for token in tokens)


def _person_from(sentence: AnnotatedSentence, run: Run) -> int | None:
    """Return the token at which the parse sees a person's name begin that ends with the run."""
    for entity in sentence.entities:
        if entity.label == "PERSON" and run.first <= entity.first and run.tokens[-1].first < entity.last:
            return next((i for i, token in enumerate(run.tokens) if token.first >= entity.first), None)
    return None


def _can_name(tokens: tuple[Token, ...]) -> bool:
    if len(tokens) > MOST_WORDS or any(token.plain in listed("never") for token in tokens):
        return False
    if any(c.isdigit() for token in tokens for c in token.text):
        return False
    words = " ".join(token.text for token in tokens)
    if is_country_word(words) or words.casefold() in country_of_people():
        return False
    return len(tokens) == 1 or tokens[-1].plain not in listed("bodies")


def _is_modifier(sentence: AnnotatedSentence, first: int, last: int, *, owned: bool) -> bool:
    """Say whether a lone word stands before a noun it belongs to, or after an article: "the Lind bill"."""
    words = sentence.words
    head = words[last - 1]
    if first > 0 and words[first - 1].pos == "DET":
        return True
    return not owned and head.dep in ("compound", "nmod", "amod") and head.head >= last


def _role(sentence: AnnotatedSentence, found: Description, first: int, last: int, published: str | None) -> Role:
    words = sentence.words
    begin, end = words[found.first].start, words[found.last - 1].end
    passage = sentence.cut(min(begin, words[first].start), max(end, words[last - 1].end))
    return Role(sentence.text[begin - sentence.start : end - sentence.start], published, passage)


def _offices(roles: tuple[Role, ...]) -> frozenset[str]:
    full = [role.text for role in roles if not _is_limited(role.text)]
    return frozenset().union(*map(offices_in, full)) - listed("kin")


def _is_limited(role: str) -> bool:
    return any(word in listed("limits") for word in role.casefold().replace("-", " ").split())


def _gender(before: list[str], roles: tuple[Role, ...]) -> str | None:
    words = {*before, *(word for role in roles for word in role.text.casefold().split())}
    female, male = bool(words & word_set("female")), bool(words & word_set("male"))
    return None if female == male else ("f" if female else "m")


def _evidence(sentence: AnnotatedSentence, tokens: tuple[Token, ...], *, courteous: bool, described: bool) -> int:
    first, last = tokens[0].first, tokens[-1].last
    entity = _entity_over(sentence, first, last)
    score = 2 * (courteous or described)
    if len(tokens) > 1 and tokens[0].plain in listed("given"):
        score += 2
    if entity is not None:
        score += 1 if entity.label == "PERSON" else -1
    if len(tokens) == 1 and tokens[0].text.isupper() and len(tokens[0].text) > 1:
        score -= 2
    return score


def _entity_over(sentence: AnnotatedSentence, first: int, last: int) -> Entity | None:
    return next((e for e in sentence.entities if e.first < last and first < e.last), None)
