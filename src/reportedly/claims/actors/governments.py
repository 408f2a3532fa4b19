"""Governments: countries, capitals and seats of government where they act or speak, not where they are a place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.actors.countries import (
    capital_countries,
    country_names,
    country_of_people,
    first_words,
    opening_words,
    seat_countries,
)
from reportedly.claims.actors.phrases import governor, is_source, leading_conjunct
from reportedly.claims.actors.vocabulary import listed
from reportedly.claims.reading import Reading
from reportedly.records import Part, Passage

__all__ = ["Form", "GovernmentSighting", "find_governments"]

LONGEST = 6
"""Words of the longest country name."""
FEWEST = 4
"""Letters from which a name all in capitals is the place a report was sent from."""


class Form(IntEnum):
    """How a government is named; the lower, the better as its name."""

    COUNTRY = 0
    GOVERNMENT = 1
    SEAT = 2
    CAPITAL = 3


@dataclass(frozen=True, slots=True)
class GovernmentSighting:
    """A government named where it acts. acting: False where a country is only a place."""

    country: str
    form: Form
    passage: Passage
    order: int
    acting: bool


def find_governments(reading: Reading) -> Iterator[GovernmentSighting]:
    """Yield each naming of a country, capital or seat in reading order, and whether it acts there."""
    speaking = {(s.passage.part, s.passage.end) for claim in reading.claims for s in claim.chain}
    for order, sentence in enumerate(reading.annotated.sentences):
        i = 0
        while i < len(sentence.words):
            text = sentence.words[i].text
            if not text[0].isupper() or text.casefold() not in _begin_names():
                i += 1
                continue
            found = _government_at(sentence, i) or _place_at(sentence, i, speaking)
            if found is None:
                i += 1
                continue
            last, country, form, acting = found
            end = sentence.words[last - 1].end
            yield GovernmentSighting(country, form, sentence.cut(sentence.words[i].start, end), order, acting)
            i = last


@cache
def _begin_names() -> frozenset[str]:
    return opening_words() | first_words()


def _government_at(sentence: AnnotatedSentence, i: int) -> tuple[int, str, Form, bool] | None:
    """Read "Danish government" or "Denmark's government"."""
    if sentence.words[i].text.casefold() not in opening_words():
        return None
    for count in (2, 1):
        words = sentence.words[i : i + count]
        plain = " ".join(word.text for word in words).casefold()
        after = i + count
        country = country_of_people().get(plain)
        if country is None:
            country, after = country_names().get(plain), after + _follows(sentence, after, "POS")
        if country is not None and after < len(sentence.words):
            noun = sentence.words[after]
            if noun.lemma.casefold() in listed("governments") and noun.tag in ("NN", "NNP"):
                return after + 1, country, Form.GOVERNMENT, not _is_modifier(noun)
    return None


def _follows(sentence: AnnotatedSentence, i: int, tag: str) -> bool:
    return i < len(sentence.words) and sentence.words[i].tag == tag


def _is_modifier(word: Word) -> bool:
    return word.dep in ("compound", "nmod", "amod") and word.head > word.i


def _place_at(
    sentence: AnnotatedSentence, i: int, speaking: set[tuple[Part, int]]
) -> tuple[int, str, Form, bool] | None:
    words = sentence.words
    if words[i].text.casefold() not in first_words():
        return None
    if i and words[i - 1].tag in ("NNP", "HYPH") and _touch(sentence, i - 1, i):
        return None
    for last in range(min(i + LONGEST, len(words)), i, -1):
        text = sentence.text[words[i].start - sentence.start : words[last - 1].end - sentence.start]
        found = _country(text)
        if found is None:
            continue
        if last < len(words) and words[last].tag in ("NNP", "NNPS") and _touch(sentence, last - 1, last):
            return None  # Washington Post, Paris Hilton
        country, form = found
        return last, country, form, _acting(sentence, i, last, form, speaking)
    return None


def _touch(sentence: AnnotatedSentence, one: int, other: int) -> bool:
    """Say whether nothing but a space or a dash stands between two words of one name."""
    words = sentence.words
    return words[other].text[:1].isupper() and words[one].text[:1].isupper() and words[one].dep != "punct"


def _country(text: str) -> tuple[str, Form] | None:
    plain = text.casefold().replace("’", "'")
    if len(text) < 3 and not text.isupper():
        return None
    for table, form in (
        (country_names(), Form.COUNTRY),
        (seat_countries(), Form.SEAT),
        (capital_countries(), Form.CAPITAL),
    ):
        if plain in table:
            return table[plain], form
    return None


def _acting(sentence: AnnotatedSentence, first: int, last: int, form: Form, speaking: set[tuple[Part, int]]) -> bool:
    words = sentence.words
    head = next((w for w in words[first:last] if not first <= w.head < last or w.head == w.i), words[last - 1])
    text = sentence.text[words[first].start - sentence.start : head.end - sentence.start]
    if text.isupper() and sum(map(str.isalpha, text)) >= FEWEST and first == 0 and form == Form.CAPITAL:
        return False
    if last < len(words) and first == 0 and words[last].text == ":" and sentence.part == Part.TITLE:
        return True
    if last < len(words) and words[last].tag == "POS":
        return _holds(sentence.head(head), form)
    if _is_modifier(head):
        return False
    return _acts(sentence, leading_conjunct(sentence, head), form, head, speaking)


def _holds(owned: Word, form: Form) -> bool:
    return owned.lemma.casefold() in listed("holdings", "capitals")


def _acts(sentence: AnnotatedSentence, word: Word, form: Form, named: Word, speaking: set[tuple[Part, int]]) -> bool:
    if is_source(sentence, word):
        return True
    verb = sentence.head(word)
    if word.dep == "nsubj" and verb.i != word.i:
        return (named.dep != "pobj" and (sentence.part, named.end) in speaking) or _does(sentence, verb, form)
    if word.dep in ("nsubjpass", "dobj", "dative"):
        return verb.lemma in listed("suffers", "capitals") or (word.dep == "dative" and form != Form.CAPITAL)
    preposition, above = governor(sentence, word)
    if above is None or preposition.text.casefold() in listed("place_prepositions", "capitals"):
        return False
    about = preposition.text in ("of", "about") or (
        preposition.text == "on" and above.lemma not in ("sanction", "pressure")
    )
    return above.pos == "NOUN" and above.lemma in listed("holdings", "capitals") and not about


def _does(sentence: AnnotatedSentence, verb: Word, form: Form) -> bool:
    if form != Form.CAPITAL:
        return verb.pos == "VERB"
    lemma = verb.lemma.casefold()
    if lemma in listed("acts", "capitals") and lemma not in listed("light", "capitals"):
        return True
    return any(child.dep == "xcomp" and child.lemma in listed("acts", "capitals") for child in sentence.children(verb))
