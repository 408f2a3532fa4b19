"""The title of a person: of the same office, with its limits, of the same house.

A word of the title is doubted where the passages do not have it by the person's name: an office or a limit that they
have nowhere or by another name, and the name of another house or country.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from reportedly.annotate import AnnotatedSentence, Entity, Word
from reportedly.check.checks.claim_pairs import pairs_of
from reportedly.check.checks.speakers import head_of
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, meanings, means_one_of, same_stem, small_set
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_title"]

NEAR = 4
"""Words to either side of a name that may be its title, however they are read."""

DESCRIBING = ("compound", "amod", "appos", "nmod", "poss", "prep", "pobj", "conj")

Mention = tuple[Statement, Entity]


def check_title(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A person's title is another than the passage gives, or loses or gains a word that limits it."""
    for entity in statement.sentence.entities:
        mentions = list(_mentions(entity, evidence)) if entity.label == "PERSON" else []
        title = _title_of(statement.sentence, entity) if mentions else ()
        if not title:
            continue
        strange = [word for word in title if _is_strange(word, statement, mentions, evidence)]
        strange += [word for word in _portfolio(title, statement, mentions) if word not in strange]
        lost = _lost(title, statement, mentions)
        if strange or lost:
            words = ", ".join(word.text for word in strange)
            why = f"No passage calls {entity.text} so: {words}." if strange else f"The title is limited: {lost}."
            yield Doubt(
                words=entity.text,
                verdict=Verdict.CONTRADICTED,
                rule="R4",
                why=why,
                evidence=tuple(other.passage for other, _ in mentions),
            )
    yield from _of_unnamed(statement, evidence)


def _of_unnamed(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Somebody without a name who says it has another office than in the passage: chief of police, spokeswoman."""
    for pair in pairs_of(statement, evidence):
        told = pair.claim
        if pair.own.speaker is None or told is None or told.speaker is None or not pair.is_sure:
            continue
        mine, theirs = head_of(statement, pair.own.speaker), head_of(pair.where, told.speaker)
        if mine is None or theirs is None or mine.pos != "NOUN" or theirs.pos != "NOUN" or mine.tag != theirs.tag:
            continue
        offices = [word.lemma.casefold() for word in (mine, theirs)]
        if not set(offices) <= _listed("roles") or meanings(mine) & meanings(theirs):
            continue
        said = any(means_one_of(mine, other.told) for other in evidence)
        if said or _is_one_office(offices[0], statement, known_meanings([theirs])):
            continue
        yield Doubt(
            words=mine.text,
            verdict=Verdict.CONTRADICTED,
            rule="R4",
            why=f"The passage's {theirs.text} says this, no {mine.text}.",
            evidence=(pair.where.passage,),
        )
        return


def _portfolio(title: Sequence[Word], statement: Statement, mentions: Sequence[Mention]) -> Iterator[Word]:
    """Yield the nouns that tell of which field an office is, where the passages name another: mining minister."""
    for office in title:
        if office.lemma.casefold() not in _listed("roles"):
            continue
        mine = _fields(office, statement)
        same = [
            (w, other) for other, _ in mentions for w in other.words if w.lemma.casefold() == office.lemma.casefold()
        ]
        theirs = [field for word, other in same for field in _fields(word, other)]
        if mine and theirs and not known_meanings(mine) & known_meanings(theirs):
            yield from mine


def _fields(office: Word, statement: Statement) -> list[Word]:
    """Return the nouns before an office that are no limit and no name: environment minister."""
    words = statement.sentence.children(office, "compound", "amod", "nmod")
    fields = [w for w in words if w.pos in ("NOUN", "ADJ") or w.lemma.casefold() in _listed("roles")]
    return [w for w in fields if w.lemma.casefold() not in _listed("limits")]


def _mentions(entity: Entity, evidence: Sequence[Statement]) -> Iterator[Mention]:
    surname = _surname(entity)
    for statement in evidence:
        for other in statement.sentence.entities:
            if other.label == "PERSON" and surname in other.text.casefold().split():
                yield statement, other
        yield from ((statement, name) for name in _unread_names(statement, surname))


def _unread_names(statement: Statement, surname: str) -> Iterator[Entity]:
    """Yield the name where it was not read as somebody's: the capitalised words up to the surname, titles left out."""
    inside = {i for e in statement.sentence.entities for i in range(e.first, e.last)}
    for word in statement.words:
        if word.pos != "PROPN" or word.text.casefold() != surname or word.i in inside:
            continue
        first = word.i
        while first and statement.words[first - 1].pos == "PROPN" and not _is_of_title(statement.words[first - 1]):
            first -= 1
        words = statement.words[first : word.i + 1]
        text = statement.sentence.text[words[0].start - statement.sentence.start : word.end - statement.sentence.start]
        yield Entity(first, word.i + 1, words[0].start, word.end, text, "PERSON")


def _is_of_title(word: Word) -> bool:
    return word.lemma.casefold() in _listed("roles") | _listed("limits") | _listed("honorifics")


def _surname(entity: Entity) -> str:
    return entity.text.removesuffix("’s").removesuffix("'s").split()[-1].casefold()


def _title_of(sentence: AnnotatedSentence, entity: Entity) -> tuple[Word, ...]:
    """Return the words of the title beside a name: before it, or set beside it between commas."""
    head = sentence.words[entity.last - 1]
    found = [*sentence.children(head, "compound", "amod", "appos", "nmod")]
    if head.dep in ("appos", "compound") and sentence.head(head).pos in ("NOUN", "PROPN"):
        found += _described(sentence, sentence.head(head))
    houses = [n for p in sentence.children(head, "prep") if p.text == "of" for n in sentence.children(p, "pobj")]
    found += [w for noun in houses for w in (noun, *sentence.children(noun, "appos")) if w.pos == "PROPN"]
    heads = [word for word in found if word.pos in ("NOUN", "PROPN", "ADJ")]
    below = [word for noun in heads for word in _below(sentence, noun)]
    own = [*found, *below, *_before(sentence, entity)]
    own += [
        word for word in sentence.words[entity.first : entity.last - 1] if word.lemma.casefold() in _listed("roles")
    ]
    names = {w.i for w in sentence.words[entity.first : entity.last] if w.lemma.casefold() not in _listed("roles")}
    words = {word.i: word for word in own if word.i not in names}
    return tuple(
        word for _, word in sorted(words.items()) if _counts(word, sentence) and not _is_parted(word, entity, sentence)
    )


def _is_parted(word: Word, entity: Entity, sentence: AnnotatedSentence) -> bool:
    """Say whether a semicolon or another person stands between a word and a name: the title is somebody else's."""
    above = sentence.head(word) if word.dep in ("compound", "amod", "nmod") else word
    if any(o.label == "PERSON" and o.text != entity.text and o.first <= above.i < o.last for o in sentence.entities):
        return True  # its supplier Kemo Wood, chief executive Ada Brill said
    first, last = (word.i + 1, entity.first) if word.i < entity.first else (entity.last, word.i)
    people = [other for other in sentence.entities if other.label == "PERSON" and other.text != entity.text]
    return any(w.text == ";" for w in sentence.words[first:last]) or any(
        first <= other.first and other.last <= last for other in people
    )


def _described(sentence: AnnotatedSentence, noun: Word) -> list[Word]:
    """Return the noun a name is set beside, with those it belongs to: the head teacher of Larkhill, Simon Abara."""
    found = [noun]
    while found[-1].dep == "pobj" and sentence.head(found[-1]).text.casefold() == "of":
        found.append(sentence.head(sentence.head(found[-1])))
    return found


def _below(sentence: AnnotatedSentence, noun: Word) -> Iterator[Word]:
    waiting = [noun]
    while waiting:
        for child in sentence.children(waiting.pop(), *DESCRIBING):
            if child.dep != "prep" or child.text.casefold() == "of":
                waiting.append(child)
                yield child


def _before(sentence: AnnotatedSentence, entity: Entity) -> Iterator[Word]:
    """Yield the words right before a name that can only be its title."""
    for word in reversed(sentence.words[max(0, entity.first - NEAR) : entity.first]):
        if word.lemma.casefold() not in _listed("roles") | _listed("limits") and word.text not in ("-", "‑", "‐"):
            return
        yield word


def _counts(word: Word, sentence: AnnotatedSentence) -> bool:
    """Say whether a word of a title tells an office, its limit, or whose office it is; not whose lawyer somebody is."""
    if not word.text.isalpha() or word.tag == "PRP$":
        return False
    person = any(e.label == "PERSON" and e.first <= word.i < e.last for e in sentence.entities)
    return (not person or (word.pos == "PROPN" and word.lemma.casefold() in _listed("roles"))) and (
        word.pos == "PROPN" or word.lemma.casefold() in _listed("roles") | _listed("limits")
    )


def _is_strange(word: Word, statement: Statement, mentions: Sequence[Mention], evidence: Sequence[Statement]) -> bool:
    lemma = word.lemma.casefold()
    if lemma in _listed("honorifics") and word.pos == "PROPN" and lemma not in _listed("roles"):
        return False
    beside = [near for other, entity in mentions for near in _near(other, entity)]
    if lemma in _listed("once") and any((_listed("once") | {"former"}) & other.forms for other in evidence):
        return False
    if _is_told_by_verb(lemma, beside) or _is_deputy(word, statement, beside) or _is_where(word, statement, evidence):
        return False
    ranks = {near.lemma.casefold() for near in beside} & _listed("ranks")
    if lemma in _listed("ranks") and ranks:
        return lemma not in ranks
    known = known_meanings(beside)
    if meanings(word) & known or (word.pos == "PROPN" and means_one_of(word, known)):
        return False  # what the passage calls the person
    if word.pos == "PROPN" and lemma not in _listed("roles"):
        said = any(_names_a_house(other, entity) for other, entity in mentions) and not _is_own_house(word, mentions)
        return said and any(means_one_of(word, known_meanings(other.words)) for other in evidence)
    if _is_one_office(lemma, statement, known):
        return False
    return not _is_elsewhere_of_nobody(word, statement, mentions, evidence)


def _is_one_office(lemma: str, statement: Statement, known: frozenset[str]) -> bool:
    """Say whether an office is the passage's in a plainer word: the federation's head, its president."""
    heads, headed = _listed("heads"), _listed("headed")
    if lemma in heads:
        return bool(known & (heads | headed)) and not (lemma == "chief" and "executive" in statement.lemmas - known)
    return lemma in headed and bool(known & heads) and "executive" not in known


def _is_deputy(office: Word, statement: Statement, beside: Sequence[Word]) -> bool:
    """Say whether the office is that of whose deputy the passage speaks: her deputy, the deputy speaker."""
    before = statement.words[office.i - 1].lemma.casefold() if office.i else ""
    owned = [a for a, b in pairwise(beside) if a.tag in ("PRP$", "POS") and b.lemma.casefold() == before]
    return before == "deputy" and bool(owned)


def _is_where(word: Word, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether a name by a plain noun only tells where somebody works, as in the passage: a chemist in Varn."""
    above = statement.sentence.head(word)
    if word.pos != "PROPN" or above.pos != "NOUN" or word.dep not in ("compound", "amod", "nmod"):
        return False
    known = meanings(above)
    return any(
        meanings(place) & meanings(word)
        for other in evidence
        for noun in other.words
        if noun.pos == "NOUN" and meanings(noun) & known
        for prep in other.sentence.children(noun, "prep")
        if prep.text.casefold() in small_set("where")
        for place in other.sentence.children(prep, "pobj")
    )


def _is_told_by_verb(lemma: str, beside: Sequence[Word]) -> bool:
    """Say whether a verb by the name tells the office: its commander, who commands it; its head, who runs it."""
    verbs = {word.lemma.casefold() for word in beside if word.pos == "VERB"}
    heads = bool(verbs & _listed("heading")) and lemma in _listed("heads") | _listed("headed")
    return heads or any(same_stem(lemma, verb) for verb in verbs)


def _near(statement: Statement, entity: Entity) -> list[Word]:
    """Return the words by a name: those close to it, and what hangs on it."""
    sentence = statement.sentence
    close = sentence.words[max(0, entity.first - NEAR) : entity.last + NEAR]
    return [*close, *_title_words(sentence, entity)]


def _title_words(sentence: AnnotatedSentence, entity: Entity) -> list[Word]:
    head = sentence.words[entity.last - 1]
    around = [*sentence.children(head, *DESCRIBING)]
    if head.dep in ("appos", "compound"):
        around += _described(sentence, sentence.head(head))
    return [word for noun in around for word in (noun, *_below(sentence, noun))]


def _names_a_house(statement: Statement, entity: Entity) -> bool:
    """Say whether the passage gives the name of a house or country with the person's title."""
    sentence = statement.sentence
    near = [*_title_words(sentence, entity), *sentence.words[max(0, entity.first - NEAR) : entity.first]]
    return any(w.pos == "PROPN" and not entity.first <= w.i < entity.last for w in near)


def _is_own_house(word: Word, mentions: Sequence[Mention]) -> bool:
    """Say whether a passage has a name as that of somebody's own house: his club, Rovers."""
    for other, _ in mentions:
        sentence = other.sentence
        owned = [sentence.head(w) for w in other.words if w.tag == "PRP$"]
        named = [n for noun in owned for n in sentence.children(noun, "appos")]
        if any(w.text.casefold() == word.text.casefold() for n in named for w in sentence.subtree(n)):
            return True
    return False


def _is_elsewhere_of_nobody(
    word: Word, statement: Statement, mentions: Sequence[Mention], evidence: Sequence[Statement]
) -> bool:
    """Say whether the passages have the word of the title by no other name: "she", the minister they speak of."""
    if word.lemma.casefold() in _listed("limits"):
        return False
    named = {_surname(entity) for _, entity in mentions}
    for other in evidence:
        for at in other.words:
            if not meanings(word) & known_meanings([at]):
                continue
            people = [e for e in other.sentence.entities if e.label == "PERSON" and abs(e.first - at.i) <= NEAR]
            if not [e for e in people if _surname(e) not in named]:
                return True
    return False


def _lost(title: Sequence[Word], statement: Statement, mentions: Sequence[Mention]) -> str:
    """Return the limits that every title of the passages has and the sentence has not."""
    known = [_limits(other, entity) for other, entity in mentions if _has_office(other, entity)]
    offices = [word for word in title if word.lemma.casefold() in _listed("roles")]
    lost = frozenset.intersection(*known) - statement.forms if known and offices else frozenset()
    lost |= _lost_by_office(offices, statement, mentions) - statement.forms
    if any(form in _listed("once") or form.startswith("ex-") for form in statement.forms):
        lost -= {"former"}
    return ", ".join(sorted(lost))


def _lost_by_office(offices: Sequence[Word], statement: Statement, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the limits that stand right before an office of the person wherever the passages have it: former mayor."""
    where = {id(other): other for other, _ in mentions}.values()
    lost = frozenset[str]()
    for office in offices:
        same = [(w, other) for other in where for w in other.words if w.lemma.casefold() == office.lemma.casefold()]
        limits = [
            frozenset(c.text.casefold() for c in other.sentence.children(w, "amod", "compound")) & _listed("limits")
            for w, other in same
        ]
        if limits and not any(c.text.casefold() in _listed("limits") for c in statement.sentence.children(office)):
            lost |= frozenset.intersection(*limits)
    return lost


def _has_office(statement: Statement, entity: Entity) -> bool:
    return any(word.lemma.casefold() in _listed("roles") for word in _near(statement, entity))


def _limits(statement: Statement, entity: Entity) -> frozenset[str]:
    before = statement.words[max(0, entity.first - NEAR - 2) : entity.first]
    near = [*before, *_title_words(statement.sentence, entity)]
    return frozenset(word.text.casefold() for word in near) & _listed("limits")


@cache
def _listed(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("check_names")[table]["words"])
