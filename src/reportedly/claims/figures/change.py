"""What part a figure has in a change: rose by 5, from 3, to 8."""

from collections.abc import Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.figures.bounds import Limit
from reportedly.claims.figures.site import Site
from reportedly.claims.figures.tokens import Token, phrase_before
from reportedly.lexicon import load_lexicon
from reportedly.records import Change, ChangeDirection, ChangeRole, FigureKind

__all__ = ["find_change", "tells_change"]

NEAR = 8
"""Tokens in front of "from" among which the word of change is looked for."""

RISE, FALL = ChangeDirection.RISE, ChangeDirection.FALL


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("changes")[table]["words"])


def find_change(site: Site, limit: Limit) -> Change | None:
    """Return the part the amount has in a change; None where nothing changes."""
    if site.amount.kind == FigureKind.MULTIPLE or _halved(site):
        return _multiplied(site)
    return _noun_change(site) or _adverb_change(site, limit) or _by_change(site, limit) or _verb_change(site, limit)


def tells_change(sentence: AnnotatedSentence, tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word of change stands close before token `place`: "grew", "the rise", "up"."""
    last = tokens[place].start + sentence.start
    first = tokens[max(0, place - NEAR)].start + sentence.start
    near = [word for word in sentence.words if first <= word.start < last]
    return any(
        (_direction(word) is not None and word.pos == "VERB")
        or (_noun_direction(word.lemma.lower()) is not None and word.pos == "NOUN")
        or word.lemma.lower() in _words("neutral_verbs")
        or word.text.lower() in _words("rise_words") | _words("fall_words")
        for word in near
    )


def _halved(site: Site) -> bool:
    return site.tokens[site.amount.first_number].lower in ("halved", "halves", "halving")


def _multiplied(site: Site) -> Change | None:
    token = site.tokens[site.amount.first_number]
    if _halved(site):
        return Change(role=ChangeRole.BY, direction=FALL)
    verb = _governor(site)
    if token.lower.endswith(("ed", "ing")) or (token.lower.endswith("s") and not token.lower.endswith("times")):
        return Change(role=ChangeRole.BY, direction=RISE) if token.lower != "halves" else None
    direction = _direction(verb) if verb is not None and token.lower.endswith("fold") else None
    return Change(role=ChangeRole.BY, direction=direction) if direction else None


def _governor(site: Site) -> Word | None:
    """The verb the amount hangs on."""
    if not site.words:
        return None
    start = site.words[-1]
    if start.pos == "VERB" and start.dep == "ROOT":
        return start
    return next((word for word in site.sentence.ancestors(start) if word.pos in ("VERB", "AUX")), None)


def _direction(word: Word) -> ChangeDirection | None:
    lemma = word.lemma.lower()
    if lemma in _words("rise_verbs"):
        return RISE
    return FALL if lemma in _words("fall_verbs") else None


def _noun_direction(lemma: str) -> ChangeDirection | None:
    if lemma in _words("rise_nouns"):
        return RISE
    return FALL if lemma in _words("fall_nouns") else None


def _noun_change(site: Site) -> Change | None:
    """Read "a 25% increase", "a rise of 5%"."""
    if site.amount.kind not in (FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY, FigureKind.MULTIPLE):
        return None
    after = site.after
    if after is not None and (direction := _noun_direction(after.lower)):
        return Change(role=ChangeRole.BY, direction=direction)
    place = site.amount.first - 1
    while place > 0 and site.tokens[place].lower not in ("of",):
        if site.amount.first - place > 4:
            return None
        place -= 1
    lemma = site.tokens[place - 1].lower if place > 0 else ""
    direction = _noun_direction(lemma) if lemma != "loss" else None
    return Change(role=ChangeRole.BY, direction=direction) if direction else None


def _adverb_change(site: Site, limit: Limit) -> Change | None:
    """Read "up 4%", "down 2.3%", "up from 12", "down to 31"."""
    place = _past_marks(site, limit.first) - 1
    word, role = site.tokens[place].lower if place >= 0 else "", ChangeRole.BY
    if word in ("from", "to", "by", "at") and place:
        role = ChangeRole(word) if word != "at" else ChangeRole.TO
        place -= 1
        word = site.tokens[place].lower
    if (direction := _adverb(word)) and not _particle(site, place):
        return Change(role=role, direction=direction)
    behind = site.after.lower if site.after is not None else ""
    sized = _sizes(site) or site.amount.unit is not None or site.amount.kind == FigureKind.MONEY
    direction = _behind(behind) if sized and role == ChangeRole.BY else None
    direction = direction or (_against_earlier(site) if role == ChangeRole.BY else None)
    return Change(role=role, direction=direction) if direction else None


def _past_marks(site: Site, first: int) -> int:
    """Step over "a peak of" in "down from a peak of 120"; elsewhere the place stays."""
    start = phrase_before(site.tokens, first, _words("marks"))
    if start and site.tokens[start - 1].lower in ("from", "to", "by"):
        return start
    return _past_adjectives(site, first)


LONGEST = 4
"""Words between "to a" and its number: "to a seasonally adjusted 218,000"."""


def _past_adjectives(site: Site, first: int) -> int:
    """Step over "an inflated" in "from an inflated 40"; elsewhere the place stays."""
    for place in range(first - 1, max(0, first - 1 - LONGEST), -1):
        if site.tokens[place].lower in ("a", "an", "the"):
            return place if site.tokens[place - 1].lower in ("from", "to", "by") else first
        word = site.word_of(site.tokens[place])
        if word is None or (word.pos not in ("ADJ", "ADV") and word.tag not in ("VBN", "JJ", "JJR", "JJS")):
            return first
    return first


def _against_earlier(site: Site) -> ChangeDirection | None:
    """Read "4% less than a year before", "4% more cars were sold"; "4% more than men" is no change."""
    near = [token.lower for token in site.tokens[site.amount.last : site.amount.last + 10]]
    counts = site.amount.kind == FigureKind.COUNT and (near[:1] == ["fewer"] or near[:2] == ["more", "than"])
    if not near or not (site.amount.kind == FigureKind.PERCENT or counts):
        return None
    other_side = "than" in near[1:4] or "compared" in near
    if other_side and not _words("earlier") & set(near) and not _own_earlier(near):
        return None
    if not other_side and near[1:2] == ["of"]:
        return None
    if near[0] in _words("more_words"):
        return RISE
    return FALL if near[0] in _words("less_words") else None


def _own_earlier(near: Sequence[str]) -> bool:
    """Whether the other side is what the same one gave before: "than he gave", "than it had reported"."""
    behind = near[near.index("than") + 1 :] if "than" in near else []
    return behind[:1] != [] and behind[0] in _words("givers") and not _words("gave").isdisjoint(behind[1:3])


def _particle(site: Site, place: int) -> bool:
    """Whether "up" belongs to a verb that changes nothing: "make up", "sign up"."""
    word = site.word_of(site.tokens[place])
    if word is None or word.dep not in ("prt", "prep"):
        return False
    verb = site.sentence.head(word)
    known = _direction(verb) is not None or verb.lemma.lower() in _words("neutral_verbs") or verb.lemma == "be"
    return verb.pos == "VERB" and not known


def _adverb(word: str) -> ChangeDirection | None:
    if word in _words("rise_words"):
        return RISE
    return FALL if word in _words("fall_words") else None


def _behind(word: str) -> ChangeDirection | None:
    """The direction in "4% higher", "4% cheaper"."""
    if word in _words("rise_behind"):
        return RISE
    return FALL if word in _words("fall_behind") else _adverb(word)


def _by_change(site: Site, limit: Limit) -> Change | None:
    """Read "decrease by 1", "a fall by 40": the word of change stands right in front."""
    first = _past_marks(site, limit.first)
    if first < 2 or site.tokens[first - 1].lower != "by":
        return None
    word = site.word_of(site.tokens[first - 2])
    if word is None or word.pos not in ("VERB", "NOUN"):
        return None
    direction = _direction(word) or _noun_direction(word.lemma.lower())
    return Change(role=ChangeRole.BY, direction=direction) if direction else None


def _verb_change(site: Site, limit: Limit) -> Change | None:
    verb = _governor(site)
    if verb is None:
        return None
    direction = _direction(verb)
    neutral = verb.lemma.lower() in _words("neutral_verbs")
    if direction is None and not neutral:
        return None
    role = _role(site, limit, verb)
    if role is None or (neutral and role == ChangeRole.BY) or _part_of_them(site):
        return None
    if neutral:
        direction = _turned(site, verb)
        if direction is None and not _has_pair(site):
            return None
    return Change(role=role, direction=direction)


def _role(site: Site, limit: Limit, verb: Word) -> ChangeRole | None:
    """What the word in front of the amount, or its place in the parse, makes of it."""
    first = _past_marks(site, limit.first)
    before = site.tokens[first - 1].lower if first else ""
    if before == "to" and _is_supplied(site, verb):
        return None
    if before in ("by", "from", "to"):
        return ChangeRole(before)
    wording = site.tokens[limit.first].lower
    if wording in ("below", "above", "under", "over", "beyond") and before == verb.text.lower():
        return ChangeRole.TO
    if not _hangs_on(site, verb) or verb.start > site.words[0].start:
        return None
    if verb.lemma.lower() in _words("count_objects") and not _sizes(site) and not _reaches(site):
        return None
    return ChangeRole.BY if _sizes(site) or site.amount.kind != FigureKind.COUNT else None


def _part_of_them(site: Site) -> bool:
    """ "Half of them": a part of those told of before."""
    near = [token.lower for token in site.tokens[site.amount.last : site.amount.last + 2]]
    return site.amount.kind == FigureKind.FRACTION and near in (["of", "them"], ["of", "those"], ["of", "whom"])


def _is_supplied(site: Site, verb: Word) -> bool:
    """Whether the number counts who gets or loses something: "cut power to 9,000 homes"."""
    objects = site.sentence.children(verb, "dobj", "nsubjpass")
    return site.amount.kind == FigureKind.COUNT and any(word.lemma.lower() in _words("supplied") for word in objects)


BARRIERS = ("nsubj", "nsubjpass", "conj", "appos", "relcl", "acl", "ccomp", "advcl")


def _hangs_on(site: Site, verb: Word) -> bool:
    """Whether the amount is the verb's own object or measure, with no preposition between."""
    for word in (site.words[0], *site.sentence.ancestors(site.words[0])):
        if word.i == verb.i:
            return True
        if word.dep in BARRIERS or (word.dep == "prep" and site.sentence.head(word).text.lower() != "average"):
            return False
    return False


def _sizes(site: Site) -> bool:
    """Whether the amount measures how much, rather than counting what is gained or lost."""
    points = site.after is not None and site.after.lower in ("point", "points", "positions", "places")
    return points or site.amount.kind in (FigureKind.PERCENT, FigureKind.FRACTION) or site.amount.unit == "basis point"


def _reaches(site: Site) -> bool:
    """Whether a price follows that the sum leads to: "added 15 cents to $2.70"."""
    following = site.tokens[site.amount.last : site.amount.last + 4]
    money = site.amount.kind == FigureKind.MONEY
    return money and [token.lower for token in following[:1]] == ["to"] and any(token.number for token in following)


def _turned(site: Site, verb: Word) -> ChangeDirection | None:
    """Read the direction of "revised down", "went up"."""
    near = [word.text.lower() for word in site.sentence.words[verb.i + 1 : verb.i + 4]]
    return next((direction for word in near if (direction := _adverb(word))), None)


def _has_pair(site: Site) -> bool:
    """Whether the sentence says both from and to in front of numbers."""
    words = [token.lower for token in site.tokens]
    return "from" in words and "to" in words
