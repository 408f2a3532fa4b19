"""What a figure counts, where, and over what time."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.claims.figures.bounds import Limit
from reportedly.claims.figures.site import Site
from reportedly.lexicon import load_lexicon
from reportedly.records import Change, ChangeRole, FigureKind, Passage

__all__ = ["find_counted", "find_period", "find_place"]

MODIFIERS = ("ADJ", "NOUN", "PROPN")
OPENERS = ("amod", "compound", "nmod", "poss")
PLACES = ("GPE", "LOC", "FAC")
SUBJECTS = ("nsubj", "nsubjpass")


def find_counted(site: Site, limit: Limit) -> str | None:
    """Return the noun phrase that is counted, as written; None where there is none."""
    if site.amount.kind == FigureKind.MULTIPLE:
        return _subject(site)
    hyphened = limit.last > site.amount.last and site.tokens[site.amount.last].text == "-"  # "sixty-odd villagers"
    behind = None if hyphened else _phrase_behind(site, site.amount.last)
    behind = behind or _phrase_behind(site, limit.last)
    return behind or _head_noun(site) or _owner(site) or _subject(site)


def _words_from(site: Site, place: int) -> tuple[Word, ...]:
    """The words of the parse from token `place` on, up to a time: "five primaries next week" counts primaries."""
    if place >= len(site.tokens):
        return ()
    start = site.tokens[place].start + site.sentence.start
    end = min((time.passage.start for time in site.times if time.passage.start >= start), default=site.sentence.end)
    return tuple(word for word in site.sentence.words if start <= word.start < end)


def _phrase_behind(site: Site, place: int) -> str | None:
    words = list(_words_from(site, place))
    if not words:
        return None
    if words[0].text.lower() == "of":
        return _partitive(site, words)
    if site.amount.kind in (FigureKind.MONEY, FigureKind.PERCENT):
        return None
    if _names_victims(words):
        return words[0].text
    if words[0].text == "-" or words[0].tag == "HYPH":
        words = words[1:]
    end = _noun_phrase_end(words)
    return _cut(site.sentence, words[0], words[end]) if end is not None else None


def _names_victims(words: Sequence[Word]) -> bool:
    """ "40 wounded", "three dead": people named by what became of them."""
    following = words[1].pos if len(words) > 1 else ""
    return words[0].text.lower() in _words("victims") and following not in MODIFIERS


def _partitive(site: Site, words: Sequence[Word]) -> str | None:
    """Read "of people" as people, "of them" and "of the soldiers" with their "of": a part of something named."""
    rest = words[1:]
    if not rest:
        return None
    if rest[0].pos == "PRON" and rest[0].tag in ("PRP", "DT", "WP", "WDT"):
        return _cut(site.sentence, words[0], rest[0])
    definite = rest[0].pos in ("DET", "PRON")
    numbered = definite or rest[0].pos == "NUM"
    skip = next((i for i, word in enumerate(rest) if word.pos not in ("DET", "PRON", "NUM", "SYM", "ADV")), None)
    end = _noun_phrase_end(rest[skip:]) if skip is not None and skip < 7 else None
    if end is None or skip is None:
        return None
    return _cut(site.sentence, words[0] if numbered else rest[0], rest[skip + end])


def _noun_phrase_end(words: Sequence[Word]) -> int | None:
    """Return the index of the last noun of the phrase that begins here; None if it holds no noun."""
    end = None
    for i, word in enumerate(words[:10]):
        if word.pos in ("NOUN", "PROPN"):
            end = i
        elif not _inside_phrase(word, words, i):
            break
    return end


def _inside_phrase(word: Word, words: Sequence[Word], i: int) -> bool:
    following = words[i + 1].pos if i + 1 < len(words) else ""
    if i + 1 < len(words) and words[i + 1].text == "-" and words[i + 1].start == word.end:  # "two in-person talks"
        return True
    if word.text == "-":  # "bomb-making kits", not "the scholars - Mr Tarn"
        return i == 0 or words[i - 1].end == word.start
    if word.pos == "ADJ" or word.tag in ("POS", "HYPH"):
        return True
    if word.pos == "VERB":
        return word.dep == "amod" and following in MODIFIERS
    if word.pos == "CCONJ":
        return i > 0 and words[i - 1].pos in ("ADJ", "PROPN") and following in ("ADJ", "PROPN")
    return word.pos == "ADV" and (following == "ADJ" or (following == "VERB" and words[i + 1].dep == "amod"))


def _cut(sentence: AnnotatedSentence, first: Word, last: Word) -> str:
    return sentence.text[first.start - sentence.start : last.end - sentence.start]


def _head_noun(site: Site) -> str | None:
    """Read "the 10,000 or so troops", "a $500m aid package": the noun the number modifies, further on."""
    if not site.words:
        return None
    last = site.words[-1]
    head = next((word for word in (last, *site.sentence.ancestors(last)) if word.i > last.i), None)
    if head is None or head.pos not in ("NOUN", "PROPN") or head.i - last.i > 6 or _verb_between(site, last, head):
        return None
    if any(time.passage.start <= head.start < time.passage.end for time in site.times):  # "more than 20 last year"
        return None
    first = next((word for word in site.sentence.words[last.i + 1 : head.i + 1] if word.pos in MODIFIERS), head)
    return _cut(site.sentence, first, head)


def _verb_between(site: Site, first: Word, last: Word) -> bool:
    return any(
        word.pos in ("VERB", "AUX", "ADP", "SCONJ", "CCONJ", "DET")
        for word in site.sentence.words[first.i + 1 : last.i]
    )


def _owner(site: Site) -> str | None:
    """Read "a fine of $5m", "put the number of soldiers at 11,000", "fined the firm $5m"."""
    if not site.words:
        return None
    for word in (site.words[0], *site.sentence.ancestors(site.words[0])):
        above = site.sentence.head(word)
        if word.dep == "prep" and word.text.lower() == "of" and above.pos == "NOUN" and above.i < site.words[0].i:
            if _points_back(site) or above.lemma.lower() in _words("marks"):
                return None
            return _short(site.sentence, above, of=False)
        if word.pos == "VERB" and site.amount.kind == FigureKind.DURATION:
            return None
        if word.pos == "VERB":
            objects = [w for w in site.sentence.children(word, "dobj", "dative") if w.i < _opening(site).i]
            found = [w for w in objects if w.pos in ("NOUN", "PROPN") and w.lemma.lower() not in _words("marks")]
            found = [w for w in found if not _is_suffix(site.sentence, w)]
            return _short(site.sentence, found[0]) if found else None
        if word.dep in ("nsubj", "nsubjpass", "conj"):
            return None
    return None


def _points_back(site: Site) -> bool:
    """Whether "the other two" names some told before, of whom the noun in front says something else."""
    before = site.tokens[max(0, site.amount.first - 2) : site.amount.first]
    return any(token.lower in _words("pointing") for token in before)


def _opening(site: Site) -> Word:
    """The first word of the amount, a currency sign in front of the number with it."""
    return site.word_of(site.tokens[site.amount.first]) or site.words[0]


def _subject(site: Site) -> str | None:
    """Read "the death toll" in "the death toll rose to 40"; a verb of doing has its number for an object."""
    if not site.words:
        return None
    start = site.words[-1]
    for word in (start, *site.sentence.ancestors(start)):
        found = site.sentence.children(word, *SUBJECTS) if word.pos in ("VERB", "AUX") else ()
        if not found:
            continue
        subject = found[-1]
        measured = word.lemma.lower() in _words("measuring") | _moving() or subject.dep == "nsubjpass"
        measured = measured or (site.amount.kind == FigureKind.PERCENT and _measures_share(site, word))
        if site.amount.kind == FigureKind.DURATION:
            measured = word.lemma.lower() in _words("lasting")
        inside = start.i in {w.i for w in site.sentence.subtree(subject)}
        measured = measured and not _held_aside(site, start, word)
        apart = inside or subject.pos == "PRON" or subject.i > start.i or not measured
        return None if apart else _short(site.sentence, subject)
    return None


def _held_aside(site: Site, start: Word, verb: Word) -> bool:
    """Whether a preposition keeps a number from being the subject's: "no stranger to deals, with more than 20"."""
    between = [word for word in (start, *site.sentence.ancestors(start)) if word.i > verb.i]
    return any(word.dep == "prep" and word.text.lower() in _words("aside") for word in between)


def _measures_share(site: Site, verb: Word) -> bool:
    """ "The stock lost 7 per cent", "homes became 3% cheaper": the share is that of the subject."""
    by_more = any(word.dep == "npadvmod" and site.sentence.head(word).tag == "JJR" for word in site.words)
    return by_more or verb.lemma.lower() in _words("losing_shares")


@cache
def _moving() -> frozenset[str]:
    changes = load_lexicon("changes")
    objects = frozenset(changes["count_objects"]["words"])
    return frozenset([*changes["rise_verbs"]["words"], *changes["fall_verbs"]["words"]]) - objects | {
        "expand",
        "shrink",
    }


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("counted")[table]["words"])


def _short(sentence: AnnotatedSentence, noun: Word, *, of: bool = True) -> str:
    """The noun with its modifiers and, where wanted, its "of" phrase: of "people killed in the crash" the people."""
    words = _own_words(sentence, noun)
    for prep in sentence.children(noun, "prep") if of else ():
        below = sentence.children(prep, "pobj")
        if prep.text.lower() == "of" and len(sentence.subtree(prep)) <= 8:
            words += sentence.subtree(prep)
        elif prep.text.lower() == "of" and below:
            words += [prep, *_own_words(sentence, below[0])]
    return _cut(sentence, min(words, key=lambda w: w.i), max(words, key=lambda w: w.i))


def _own_words(sentence: AnnotatedSentence, noun: Word) -> list[Word]:
    """A noun and its modifiers."""
    words = [noun, *(w for child in sentence.children(noun, *OPENERS) for w in sentence.subtree(child))]
    return [word for word in words if word.i == noun.i or not _is_suffix(sentence, word)]


def _is_suffix(sentence: AnnotatedSentence, word: Word) -> bool:
    """The m of "1.9m passengers", which the parse makes a word of its own."""
    return sentence.text[: word.start - sentence.start][-1:].isdigit()


def find_place(site: Site) -> str | None:
    """Return the nearest "in Kursk" that belongs to the amount's clause, as written."""
    found = [entity for entity in site.sentence.entities if entity.label in PLACES]
    phrases = list(_phrases(site.sentence, found, _words("place_prepositions")))
    phrases += _kinds_of_place(site.sentence)
    phrases = phrases or [*_unnamed_places(site.sentence), *_opening_place(site.sentence), *_sides(site.sentence)]
    return _nearest(site, phrases)


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
    return first, inside[-1], sentence.head(top)


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
    return _cut(site.sentence, best[0], best[1])


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
