"""Whether two speakers are one: by names, by what they are called, by country."""

from collections.abc import Sequence
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.check.meaning import country_of, known_meanings, pair_meanings, same_stem, small_set
from reportedly.check.statement import Statement
from reportedly.ledger.terms import find_terms, is_nation, term_of
from reportedly.lexicon import load_lexicon
from reportedly.records import Claim, ClaimKind, Speaker, SpeakerKind

__all__ = ["head_of", "is_inside", "is_pronoun", "named_in", "same_speaker", "speaker_terms", "words_beside"]


def speaker_terms(words: str, names: str | None = None, role: str | None = None) -> frozenset[str]:
    parts = f"{words} {names or ''} {role or ''}".casefold().replace("’s", "").replace("'s", "")
    small = load_lexicon("check_names")["small"]["words"]
    initials = frozenset(part.casefold() for part in f"{words} {names or ''}".split() if part.isupper())
    found = frozenset(part.strip(".,") for part in parts.split() if len(part) > 2 or part in initials)
    return found.difference(small) or found - {"the", "and"}


def _of_other_nations(own: Speaker, claim: Claim, statement: Statement, evidence: Sequence[Statement]) -> bool:
    """Say whether the two speakers belong to different countries: the ministry of Oman, and Iran's."""
    mine = _nations(own, statement)
    theirs = frozenset(n for other in evidence if claim.speaker for n in _nations(claim.speaker, other, claim))
    shared = own.text.casefold() in (speaker.text.casefold().removeprefix("the ") for speaker in claim.chain)
    alike = any(same_stem(one.casefold(), other.casefold()) for one in mine for other in theirs)
    return bool(mine and theirs) and not (mine & theirs or alike or shared)


def _nations(speaker: Speaker, statement: Statement, claim: Claim | None = None) -> frozenset[str]:
    """Return the countries in a speaker's name; for "its ministry" those the claim itself is of."""
    sentence = statement.sentence
    if not statement.passage.overlaps(speaker.passage):
        return frozenset()
    words = statement.words_in([speaker.passage])
    below = {w.i: w for word in words for w in sentence.subtree(word) if word.pos in ("NOUN", "PROPN")}
    places = {i for e in sentence.entities if e.label in ("GPE", "NORP") for i in range(e.first, e.last)}
    every = (*words, *below.values())
    found = {country_of(w) or term_of(w) for w in every if w.i in places or is_nation(term_of(w))}
    owned = any(word.tag == "PRP$" for word in words)
    if owned and claim is not None and not found:
        told = statement.words_in(claim.content)
        found = {country_of(w) or term_of(w) for w in told if w.dep in ("nsubj", "nsubjpass") and w.i in places}
    return frozenset(found)


def same_speaker(own: Speaker, claim: Claim, statement: Statement, evidence: Sequence[Statement]) -> bool:
    said_by = {speaker.text.casefold() for speaker in claim.chain}
    if is_pronoun(own) or own.text.casefold() in said_by:
        return True
    mine = speaker_terms(own.text, own.name, own.role) | words_beside(own, [statement])
    if _of_other_nations(own, claim, statement, evidence):
        return False
    for speaker in claim.chain or ((claim.speaker,) if claim.speaker else ()):
        if _is_one_for_several(own, statement, speaker, evidence):
            continue
        theirs = speaker_terms(speaker.text, speaker.name, speaker.role) | words_beside(speaker, evidence)
        if _are_two_names(own, statement, speaker, evidence):
            continue
        if (mine & theirs or _called(own, mine) & _called(speaker, theirs)) and not _only_belongs(
            own, statement, speaker, evidence
        ):
            return True
        if _may_stand_for(own, speaker, evidence):
            return True
        if _made_by(own, statement, speaker, evidence) or any(
            _made_by(speaker, where, own, [statement]) for where in evidence if _is_document(where, speaker)
        ):
            return True
    if _speaks_within(own, claim, evidence) and all(speaker_terms(s.text) & statement.forms for s in claim.chain):
        return True
    unnamed = [
        s
        for s in claim.chain
        if is_pronoun(s) or (claim.kind == ClaimKind.DIRECT and s.text.casefold() in small_set("third_persons"))
    ]
    meant = [known for s in unnamed for other in evidence if (known := _meant_by(s, other))]
    if meant:
        return any(known & (mine | _synonyms(mine)) for known in meant)
    return bool(unnamed) and named_in(own, evidence)


def _meant_by(speaker: Speaker, statement: Statement) -> frozenset[str]:
    """Return the words for whom a "who" or "which" stands; nothing for another pronoun."""
    words = statement.words_in([speaker.passage]) if statement.passage.overlaps(speaker.passage) else ()
    sentence = statement.sentence
    nouns = [
        sentence.head(sentence.head(w)) for w in words if w.tag in ("WP", "WDT") and sentence.head(w).dep == "relcl"
    ]
    near = [w for noun in nouns for w in (noun, *sentence.children(noun, "compound", "appos"))]
    near += [sentence.head(noun) for noun in nouns if noun.dep == "appos"]
    return (
        speaker_terms(" ".join(w.text for w in near)) | _synonyms(speaker_terms(" ".join(w.text for w in near)))
        if near
        else frozenset()
    )


def _is_one_for_several(own: Speaker, statement: Statement, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether one whom the passages name elsewhere stands for several without a name: a governor for officials."""
    heads = [head for other in evidence if (head := head_of(other, speaker)) is not None]
    if own.kind != SpeakerKind.PERSON or speaker.name is not None or not any(head.tag == "NNS" for head in heads):
        return False
    mine = head_of(statement, own)
    if mine is None or mine.tag in ("NNS", "NNPS"):
        return False
    names = _own_names(own, [statement])
    return any(names & other.forms for other in evidence) and not names & speaker_terms(speaker.text)


def _speaks_within(own: Speaker, claim: Claim, evidence: Sequence[Statement]) -> bool:
    """Say whether the speaker says it within what was read as the claim: "Two men said …, the judge told the court"."""
    wanted = speaker_terms(own.text, own.name)
    for other in evidence:
        for word in other.words_in(claim.content) if claim.content and other.passage.overlaps(claim.content[0]) else ():
            said = word.dep == "nsubj" and other.sentence.head(word).text.casefold() in small_set("said")
            if said and wanted & {word.text.casefold(), word.lemma.casefold()}:
                return True
    return False


def _are_two_names(own: Speaker, statement: Statement, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether both have names, of one kind, and no word of theirs is shared: Norpress and Bering Lines."""
    mine, theirs = _own_names(own, [statement]), _own_names(speaker, evidence)
    if not mine or not theirs or own.kind != speaker.kind:
        return False
    said = [speaker_terms(one.text, one.name, one.role) for one in (own, speaker)]
    shared = said[0] & said[1] or any(same_stem(one, other) for one in mine for other in theirs)
    return not mine & theirs and not shared and not _initials(mine) & _initials(theirs)


def _own_names(speaker: Speaker, statements: Sequence[Statement]) -> frozenset[str]:
    """Return the names in the speaker's words and those set beside them, without countries and honorifics."""
    where = [statement for statement in statements if statement.passage.overlaps(speaker.passage)]
    words = [w for s in where for w in s.words_in([speaker.passage]) if not _is_of_house(s, w, speaker)]
    words += [w for s in where for v in s.words_in([speaker.passage]) for w in _set_beside(s, v)]
    titles = load_lexicon("check_names")["honorifics"]["words"]
    named = [w for w in words if w.pos == "PROPN" and not country_of(w) and w.text.casefold() not in titles]
    return frozenset(word.text.casefold() for word in named)


def _is_of_house(statement: Statement, word: Word, speaker: Speaker) -> bool:
    """Say whether a name of a speaker's words is that of what he heads: the head of Polaris has another name."""
    head = head_of(statement, speaker)
    return head is not None and head.pos == "NOUN" and is_inside(statement, word, head)


def _set_beside(statement: Statement, word: Word) -> list[Word]:
    sentence = statement.sentence
    beside = [*sentence.children(word, "appos"), *([sentence.head(word)] if word.dep == "appos" else [])]
    return [w for name in beside for w in (name, *sentence.children(name, "compound"))]


def _initials(names: frozenset[str]) -> frozenset[str]:
    whole = "".join(sorted(name[0] for name in names))
    return frozenset({whole} if len(whole) > 1 else ()) | frozenset("".join(sorted(n)) for n in names if len(n) < 6)


def _only_belongs(own: Speaker, statement: Statement, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether the one is a person who only stands in the other's words: an aide to President Horvatin."""
    if any(_is_document(at, one) for at, one in ((statement, own), *((where, speaker) for where in evidence))):
        return False  # a memo from the head of the port carries the head's words
    pairs = [(own, statement, speaker, where) for where in evidence if where.passage.overlaps(speaker.passage)]
    for one, at, other, where in [*pairs, *((c, d, a, b) for a, b, c, d in pairs)]:
        words, head = where.words_in([other.passage]), head_of(at, one)
        if head is None or not _is_person(at, head):
            continue
        inner = [w for w in words if w.text == head.text]
        outer = head_of(where, other)
        if inner and outer is not None and all(is_inside(where, w, outer) for w in inner):
            return True
    return False


def _is_document(statement: Statement, speaker: Speaker) -> bool:
    head = head_of(statement, speaker)
    return head is not None and head.lemma.casefold() in load_lexicon("check_names")["documents"]["words"]


def _made_by(own: Speaker, at: Statement, other: Speaker, where: Sequence[Statement]) -> bool:
    """Say whether the one is a document, and the words about it name the other: figures the office gave."""
    head = head_of(at, own)
    if head is None or not _is_document(at, own):
        return False
    above = [at.sentence.head(w) for w in (head, at.sentence.head(head)) if w.dep == "relcl"]
    maker = [w for noun in above for w in (noun, *at.sentence.children(noun, "compound", "appos"))]
    near = speaker_terms(" ".join(w.text for w in (*at.sentence.subtree(head), *maker)))
    theirs = speaker_terms(other.text, other.name, other.role) | words_beside(other, where)
    documents = any(_is_document(place, other) for place in where)
    return bool(near & theirs) or documents


def head_of(statement: Statement, speaker: Speaker) -> Word | None:
    """Return the word that a speaker's words stand on; None where they stand in another sentence."""
    return statement.keep(("head", speaker.passage), lambda: _head_of(statement, speaker))


def _head_of(statement: Statement, speaker: Speaker) -> Word | None:
    words = statement.words_in([speaker.passage]) if statement.passage.overlaps(speaker.passage) else ()
    inside = {word.i for word in words}
    return next((word for word in words if word.head not in inside or word.head == word.i), None)


def _is_person(statement: Statement, word: Word) -> bool:
    return any(e.label == "PERSON" and e.first <= word.i < e.last for e in statement.sentence.entities)


def is_inside(statement: Statement, word: Word, outer: Word) -> bool:
    """Say whether a name hangs on the outer noun by a preposition or as its owner."""
    if word.i == outer.i:
        return False
    path = [word]
    for above in statement.sentence.ancestors(word):
        if above.i == outer.i:
            break
        path.append(above)
    return any(step.dep in ("pobj", "poss") for step in path)


def _may_stand_for(own: Speaker, speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    """Say whether "the charity" may stand for a name, as no other speaker of the passages is one."""
    parts = own.text.casefold().split()
    if parts[0] not in small_set("meaning_one") or speaker.name is None or own.name is not None:
        return False
    if parts[-1] not in load_lexicon("check_names")["anybody"]["words"]:
        return False
    rivals = [c.speaker for other in evidence for c in other.attributed if c.speaker is not None]
    return not any(parts[-1] in rival.text.casefold().split() for rival in rivals)


def words_beside(speaker: Speaker, evidence: Sequence[Statement]) -> frozenset[str]:
    """Return the terms of another name that stands beside the speaker's: her foreign minister, Jan Keld."""
    for other in evidence:
        words = other.words_in([speaker.passage]) if other.passage.overlaps(speaker.passage) else ()
        near = [w for word in words for w in other.sentence.children(word, "appos", "compound")]
        near += [other.sentence.head(word) for word in words if word.dep in ("appos", "compound")]
        named = [w for w in near if w.pos in ("NOUN", "PROPN")]
        every = [w.text for name in named for w in (name, *other.sentence.children(name, "compound"))]
        if every:
            return speaker_terms(" ".join(every))
    return frozenset()


def _called(speaker: Speaker, parts: frozenset[str]) -> frozenset[str]:
    """Return what the terms of a speaker may be known by, and what two words in a row may be: the aid group."""
    found = _synonyms(parts)
    return found.union(*(pair_meanings(a, b) for a, b in pairwise(speaker.text.casefold().split())))


def _synonyms(parts: frozenset[str]) -> frozenset[str]:
    words = [Word(0, 0, len(part), part, part, "NOUN", "NN", "dep", 0) for part in sorted(parts)]
    return frozenset(term.name for word in words for term in find_terms([word])) | known_meanings(words)


def is_pronoun(speaker: Speaker) -> bool:
    pronouns = load_lexicon("check_names")["pronouns"]["words"]
    text = speaker.text.casefold()
    return text in small_set("relatives") or (speaker.name is None and text in pronouns)


def named_in(speaker: Speaker, evidence: Sequence[Statement]) -> bool:
    wanted = speaker_terms(speaker.text)
    return any(wanted & (other.forms | other.lemmas) for other in evidence)
