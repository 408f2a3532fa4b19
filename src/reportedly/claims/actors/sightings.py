"""Every place where an article names somebody, with what stands around the name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.claims.actors.actor import Role
from reportedly.claims.actors.countries import country_of_people, is_country_word
from reportedly.claims.actors.names import Name, read_name
from reportedly.claims.actors.runs import Run, Token, is_headline
from reportedly.claims.actors.titles import Description, find_descriptions, offices_in
from reportedly.claims.actors.vocabulary import listed, person_words, title_words
from reportedly.claims.reading import Reading
from reportedly.claims.voices import word_set
from reportedly.records import Part

__all__ = ["Sighting", "find_sightings"]

MOST_WORDS = 6
MARKS = "-‐‑.'’‘ʼ"
NO_NAMES = frozenset({"ADP", "VERB", "AUX", "DET", "PRON", "CCONJ", "SCONJ", "ADV", "PART", "NUM"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name in an article that may be a person's.

    order: place in reading order. start, end: of the name alone, in its part.
    offices: what titles and appositions here call the person, limited ones ("former president") left out.
    held: those and the former ones.
    evidence: how much here speaks for a person, against one where it is negative.
    opens: the first of its words opens the sentence, and is large for that.
    """

    article_id: str
    part: Part
    order: int
    start: int
    end: int
    text: str
    name: Name
    offices: frozenset[str]
    held: frozenset[str]
    titled: bool
    gender: str | None
    roles: tuple[Role, ...]
    evidence: int
    opens: bool


def find_sightings(reading: Reading, runs_of: Sequence[Sequence[Run]]) -> Iterator[Sighting]:
    """Yield every name that may be a person's, in reading order.

    Args:
        runs_of: the runs of each sentence of the article.
    """
    published = reading.article.published
    speaking = {(s.passage.part, s.passage.end) for claim in reading.claims for s in claim.chain}
    for order, (sentence, runs) in enumerate(zip(reading.annotated.sentences, runs_of, strict=True)):
        headline = is_headline(sentence)
        for run in runs:
            sighting = _sighting(sentence, run, order, published, _shared(sentence, run, runs))
            if sighting is not None:
                speaks = (sighting.part, sighting.end) in speaking
                evidence = min(sighting.evidence, 0) if headline else sighting.evidence + speaks
                yield sighting if evidence == sighting.evidence else replace(sighting, evidence=evidence)


def _shared(sentence: AnnotatedSentence, run: Run, runs: Sequence[Run]) -> str | None:
    """Return the family name of the next run where two share it: "Bill" in "Bill and Anna Lind"."""
    words = sentence.words
    if len(run.tokens) != 1 or run.last >= len(words) or words[run.last].text not in ("and", "&"):
        return None
    after = next((other for other in runs if other.first == run.last + 1), None)
    if after is None or len(after.tokens) != 2 or run.tokens[0].plain not in listed("given"):
        return None
    known = after.tokens[0].plain in listed("given") or _person_from(sentence, after) == 0
    return after.tokens[-1].text if known else None


def _sighting(
    sentence: AnnotatedSentence, run: Run, order: int, published: str | None, shared: str | None
) -> Sighting | None:
    title = _title_of(sentence, run)
    cut = _name_start(sentence, run) if title == run.first else max(1, _person_from(sentence, run) or 0)
    tokens = run.tokens[cut:]
    if not tokens or not _can_name(tokens) or (cut and len(tokens) == 1 and tokens[0].plain in listed("bodies")):
        return None
    first, last = tokens[0].first, tokens[-1].last
    if sentence.words[first].pos in NO_NAMES and _entity_over(sentence, first, last) is None:
        return None
    descriptions = list(find_descriptions(sentence, title, first, last))
    bare = len(tokens) == 1
    if _names_a_place(sentence, last):
        return None
    if bare and not descriptions and _is_modifier(sentence, first, last, owned=run.owned):
        return None
    before = [token.plain for token in run.tokens[:cut]]
    start, end = sentence.words[first].start, sentence.words[tokens[-1].first].start + len(tokens[-1].text)
    text = sentence.text[start - sentence.start : end - sentence.start]
    roles = tuple(_role(sentence, found, first, last, published) for found in descriptions if found.alone)
    return Sighting(
        article_id=sentence.article_id,
        part=sentence.part,
        order=order,
        start=start,
        end=end,
        text=text,
        name=read_name(f"{text} {shared}" if shared else text),
        offices=_offices(roles, listed("limits")),
        held=_offices(roles, listed("limits") - listed("past")),
        titled=bool(roles) or any(word in word_set("honorifics") for word in before),
        gender=_gender([*before, *(sentence.words[found.head].text.casefold() for found in descriptions)], roles),
        roles=roles,
        evidence=_evidence(sentence, tokens, courteous=bool(before), described=bool(descriptions)),
        opens=first == 0 and _is_plain(sentence.words[0]),
    )


def _is_plain(word: Word) -> bool:
    """Say whether the parse takes the word for none of a name: "Questioning Lind went on"."""
    return word.tag not in ("NNP", "NNPS") or word.text.endswith("ing")


def _title_of(sentence: AnnotatedSentence, run: Run) -> int:
    """Return where a title begins that goes on into the run: "Secretary of" before "State Ann Lind"; else its start."""
    words, first = sentence.words, run.first
    if first < 2 or len(run.tokens) < 2 or words[first - 1].text != "of":
        return first
    office = words[first - 2].text.casefold() in person_words()
    return first - 2 if office and run.tokens[0].plain in listed("of_offices") else first


def _name_start(sentence: AnnotatedSentence, run: Run) -> int:
    """Return how many tokens of the run stand before the name: titles, courtesies and what they belong to."""
    tokens = run.tokens
    person = _person_from(sentence, run)
    start = 0
    for i, token in enumerate(tokens[:-1]):
        given = tokens[0].plain in listed("given") and tokens[i + 1].plain not in listed("given")
        if _is_title(token.plain) and (i == 0 or not given):
            start = i + 1
    while start < len(tokens) - 1 and _is_suffix(tokens[start:]):
        start -= 1
    if not start and person and _is_entity(sentence, tokens[0].first, tokens[person - 1].last):
        start = person
    return start if start == person else start + _people_in_front(tokens[start:])


def _people_in_front(tokens: tuple[Token, ...]) -> int:
    """Return how many tokens before a name say where somebody is from: "South Korean" in front of a name."""
    if is_country_word(" ".join(token.text for token in tokens)):
        return 0
    for count in (2, 1):
        if len(tokens) > count and " ".join(token.plain for token in tokens[:count]) in country_of_people():
            return count
    return 0


def _is_title(plain: str) -> bool:
    titles = title_words()
    return plain in titles or plain.removesuffix("s") in titles  # Senators Lind and Hale


def _is_entity(sentence: AnnotatedSentence, first: int, last: int) -> bool:
    """Say whether the words are a name of their own: "Kremlin" before a person's name."""
    return any(e.first <= first and last <= e.last and e.label != "PERSON" for e in sentence.entities)


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
    last = tokens[-1]
    if last.plain in word_set("groups") or last.plain in listed("named_after") or tokens[0].plain in listed("storms"):
        return False
    if not all(c.isalpha() or c in MARKS for token in tokens for c in token.text):
        return False
    if (
        last.text.isupper()
        and last.plain not in listed("suffixes")
        and len(last.text) > 1
        and not tokens[0].text.isupper()
    ):
        return False
    if len(tokens) > 1 and any(token.plain in listed("corporate") for token in tokens[1:]):
        return False
    words = " ".join(token.text for token in tokens)
    if is_country_word(words) or words.casefold() in country_of_people():
        return False
    return len(tokens) == 1 or tokens[-1].plain not in listed("bodies")


def _names_a_place(sentence: AnnotatedSentence, last: int) -> bool:
    """Whether what stands right behind is named after somebody: "Ann Lind airport"."""
    behind = sentence.words[last : last + 1]
    return bool(behind) and behind[0].lemma.casefold() in listed("named_after")


def _owns_as_thing(sentence: AnnotatedSentence, last: int) -> bool:
    """Whether a thing stands for the subject: "Lind Stanley cut its forecast"."""
    noun = sentence.words[last - 1]
    if noun.dep != "nsubj":
        return False
    objects = sentence.children(sentence.head(noun), "dobj")
    return any(owner.text == "its" for word in objects for owner in sentence.children(word, "poss"))


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


def _offices(roles: tuple[Role, ...], limits: frozenset[str]) -> frozenset[str]:
    """Return the offices of the roles that none of the limits stands before."""
    if not roles:
        return frozenset()
    full = [role.text for role in roles if not limits & set(role.text.casefold().replace("-", " ").split())]
    return frozenset().union(*map(offices_in, full)) - listed("kin")


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
    if len(tokens) == 1 and not courteous and entity is None and sentence.words[first].pos != "PROPN":
        score -= 2
    if _owns_as_thing(sentence, last):
        score -= 3
    if len(tokens) > 1 and sentence.words[last - 1].tag == "NNPS" and not courteous:
        score -= 1
    if all(token.text.isupper() and len(token.text) > 1 for token in tokens):
        score -= 2
    return score


def _entity_over(sentence: AnnotatedSentence, first: int, last: int) -> Entity | None:
    return next((e for e in sentence.entities if e.first < last and first < e.last), None)
