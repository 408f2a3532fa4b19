"""Where a figure is of, and over what time."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.claims.figures.site import Site, cut_words
from reportedly.lexicon import load_lexicon
from reportedly.records import Change, ChangeRole, Passage

__all__ = ["find_period", "find_place"]

PLACES = ("GPE", "LOC", "FAC")
SUBJECTS = ("nsubj", "nsubjpass")


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


def find_place(site: Site) -> str | None:
    """Return the nearest "in Kursk" that belongs to the amount's clause, as written."""
    found = [entity for entity in site.sentence.entities if entity.label in PLACES]
    phrases = list(_phrases(site.sentence, found, _words("place_prepositions")))
    phrases += _kinds_of_place(site.sentence)
    phrases = phrases or [*_unnamed_places(site.sentence), *_opening_place(site.sentence), *_sides(site.sentence)]
    return _nearest(site, [phrase for phrase in phrases if not _seats_the_doer(site, phrase)])


def _seats_the_doer(site: Site, phrase: "Phrase") -> bool:
    """Say whether a capital tells whose people act, not where: of "prosecutors in Kyiv have charged 100,000"."""
    _, last, doer = phrase
    if doer.dep not in SUBJECTS or last.text.lower() not in _seats() or doer.text.lower() not in _people_of_bodies():
        return False
    below = {word.i for word in site.sentence.subtree(doer)}
    return not any(word.i in below for word in site.words)


@cache
def _seats() -> frozenset[str]:
    cities = (*load_lexicon("titles")["capitals"], *load_lexicon("capitals")["capitals"])
    return frozenset(name.lower() for name in cities)


@cache
def _people_of_bodies() -> frozenset[str]:
    return frozenset(load_lexicon("counted")["people_of_bodies"]["words"])


def _sides(sentence: AnnotatedSentence) -> Iterator["Phrase"]:
    """Yield "in the north", "in the south-east"."""
    for word in sentence.words:
        prep = sentence.head(word)
        if word.dep == "pobj" and prep.text.lower() == "in" and word.text.lower() in _words("sides"):
            yield prep, word, sentence.head(prep)


def _unnamed_places(sentence: AnnotatedSentence) -> Iterator["Phrase"]:
    """Yield "in Lyon" where the parse names no place but the words look like one."""
    guesses = ("PERSON", "ORG", "PRODUCT")
    taken = {i for entity in sentence.entities if entity.label not in guesses for i in range(entity.first, entity.last)}
    for word in sentence.words:
        prep = sentence.head(word)
        named = word.pos == "PROPN" and word.dep == "pobj" and word.i not in taken
        sure = prep.text.lower() in ("in", "near", "across")
        known = word.text.lower() in _lands() and prep.text.lower() in _words("place_prepositions")
        if named and (sure or known) and prep.i < word.i <= prep.i + 4:
            yield prep, word, sentence.head(prep)


def _kinds_of_place(sentence: AnnotatedSentence) -> Iterator["Phrase"]:
    """Yield "in the village of Tuma", whatever the parse takes the name for."""
    for word in sentence.words:
        of = sentence.head(word)
        kind = sentence.head(of)
        prep = sentence.head(kind)
        named = word.pos == "PROPN" and word.dep == "pobj" and of.text.lower() == "of"
        if (
            named
            and kind.lemma.lower() in _words("kinds_of_place")
            and prep.text.lower() in _words("place_prepositions")
        ):
            yield prep, word, sentence.head(prep)


def _opening_place(sentence: AnnotatedSentence) -> Iterator["Phrase"]:
    """Yield "In neighbouring Ketra" of "In neighbouring Ketra 20 houses fell", which the parse makes one phrase of."""
    words = sentence.words
    if not words or words[0].text.lower() not in ("in", "near"):
        return
    last = next((i for i in range(1, min(5, len(words))) if words[i].pos not in ("ADJ", "VERB", "PROPN")), 1) - 1
    dates = [entity for entity in sentence.entities if entity.label == "DATE" and entity.first <= last < entity.last]
    if words[last].pos == "PROPN" and words[last + 1].pos == "NUM" and not dates:
        yield words[0], words[last], sentence.head(words[0])


@cache
def _lands() -> frozenset[str]:
    """Countries and capitals of one word, which the parse now and then takes for people."""
    lists = load_lexicon("capitals")
    names = [entry["name"] for entry in load_lexicon("demonyms")["country"]]
    cities = [*load_lexicon("titles")["capitals"], *lists["capitals"]]
    return frozenset(name.lower() for name in (*names, *cities) if " " not in name)


def find_period(site: Site, change: Change | None = None) -> str | None:
    """Return the nearest "since January", "in the past week", "on Tuesday" of the amount's clause, as written."""
    start, end = _offsets(site)
    times = [time.passage for time in site.times if time.passage.end <= start or end <= time.passage.start]
    phrases = [phrase for passage in times if (phrase := _timed(site.sentence, passage)) is not None]
    role = change.role if change else None
    return _nearest(site, [phrase for phrase in phrases if _may_time(site, phrase, role)])


def _may_time(site: Site, phrase: "Phrase", role: ChangeRole | None) -> bool:
    """Whether a time may be that of the amount: in "to 5%, from 4% in March", March is the month of the 4%."""
    _, end = _offsets(site)
    first = phrase[0]
    if _is_compared(site.sentence, phrase):
        return False
    if role == ChangeRole.FROM:
        return first.start >= end
    if role != ChangeRole.TO or first.start < end:
        return True
    between = site.sentence.text[end - site.sentence.start : first.start - site.sentence.start]
    return not re.search(r"\bfrom\b[^.;]*\d", between)


def _is_compared(sentence: AnnotatedSentence, phrase: "Phrase") -> bool:
    """Whether a time is what something is set against: "the lowest since 2019", "as many as in 2020"."""
    first, _, above = phrase
    before = sentence.words[first.i - 1] if first.i else first
    if first.text.lower() == "since":
        near = (before, above, *sentence.children(above, "amod"))
        return any(word.tag in ("JJS", "RBS") for word in near)
    return first.text.lower() in ("in", "on") and before.text.lower() == "as"


def _offsets(site: Site) -> tuple[int, int]:
    tokens, amount = site.tokens, site.amount
    return site.sentence.start + tokens[amount.first].start, site.sentence.start + tokens[amount.last - 1].end


def _timed(sentence: AnnotatedSentence, passage: Passage) -> "Phrase | None":
    """The words of a time with the preposition in front, and the word it hangs on."""
    inside = [word for word in sentence.words if word.start < passage.end and passage.start < word.end]
    if not inside:
        return None
    first = inside[0]
    if first.i and sentence.words[first.i - 1].text.lower() in _words("period_prepositions"):
        first = sentence.words[first.i - 1]
    span = range(first.i, inside[-1].i + 1)
    top = next((word for word in sentence.words[first.i : inside[-1].i + 1] if word.head not in span), first)
    return _reckoned_from(sentence, (first, inside[-1], sentence.head(top)))


def _reckoned_from(sentence: AnnotatedSentence, phrase: "Phrase") -> "Phrase":
    """Widen a time that dates what a longer time begins or ends with: "since the invasion in February 2022"."""
    first, last, _ = phrase
    for word in reversed(sentence.words[max(0, first.i - NAMED_WITHIN) : first.i]):
        if word.text.lower() in _words("reckoned_from"):
            return word, last, sentence.head(word)
        if word.pos not in NAMING:
            break
    return phrase


NAMED_WITHIN = 8
"""Words that a happening may be named in, between what opens a time and the day of the happening."""

NAMING = ("DET", "ADJ", "NOUN", "PROPN", "PART", "PRON", "ADP")
"""What these words are: a verb, a comma or a number ends the name of a happening."""

Phrase = tuple[Word, Word, Word]


def _phrases(sentence: AnnotatedSentence, entities: Sequence[Entity], prepositions: Container[str]) -> Iterator[Phrase]:
    """Yield (first word, last word, word it hangs on) of each entity with its preposition."""
    for entity in entities:
        last = sentence.words[entity.last - 1]
        top = _top(sentence, entity)
        noun, first = top, sentence.words[entity.first]
        prep = sentence.head(noun)
        for _ in range(2):
            placed = noun.dep == "poss" or prep.pos == "PROPN" or prep.lemma.lower() in _words("kinds_of_place")
            if not placed and prep.pos == "NOUN" and sentence.head(prep).dep == "prep":
                prep = sentence.head(prep)  # "in Oros blast" is in Oros
            elif prep.dep != "prep" and prep.pos in ("NOUN", "PROPN") and noun.dep in ("poss", "compound", "nmod"):
                noun, prep = prep, sentence.head(prep)
        last = noun if noun.i > last.i else last
        if prep.pos in ("ADP", "SCONJ") and prep.text.lower() in prepositions and prep.i < first.i <= prep.i + 5:
            yield prep, last, sentence.head(prep)


def _top(sentence: AnnotatedSentence, entity: Entity) -> Word:
    inside = range(entity.first, entity.last)
    words = sentence.words[entity.first : entity.last]
    return next((word for word in words if word.head not in inside), words[-1])


def _nearest(site: Site, phrases: Sequence[Phrase]) -> str | None:
    """Return the words of the phrase of the amount's own clause that stands nearest behind it, else before it."""
    clause = _clause(site)
    own = [phrase for phrase in phrases if _same_clause(site.sentence, phrase[2], clause)]
    if not own or not site.words:
        return None
    here = site.words[-1].i
    best = min(own, key=lambda phrase: (abs(phrase[0].i - here), phrase[0].i))
    return cut_words(site.sentence, best[0], best[1])


def _clause(site: Site) -> Word | None:
    if not site.words:
        return None
    return _verb_above(site.sentence, site.words[-1])


def _verb_above(sentence: AnnotatedSentence, word: Word) -> Word:
    """The verb of the clause; a joined verb without a subject of its own counts with the one it is joined to."""
    above = word
    for above in (word, *sentence.ancestors(word)):
        joined = above.dep == "conj" and not sentence.children(above, *SUBJECTS)
        if above.pos in ("VERB", "AUX") and above.dep not in ("amod", "acl") and not joined:
            return sentence.head(above) if above.dep in ("aux", "auxpass") else above
    return above


def _same_clause(sentence: AnnotatedSentence, word: Word, clause: Word | None) -> bool:
    return clause is not None and _verb_above(sentence, word).i == clause.i
