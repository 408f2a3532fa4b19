"""Rules for nouns and adjectives that attribute."""

from collections.abc import Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.clause_rules import in_statement
from reportedly.claims.cues import Cue, adjective_cue, noun_cue, verb_cue
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import draft_of
from reportedly.claims.phrases import noun_group, subject_of, verb_group
from reportedly.claims.voices import can_hold_views
from reportedly.lexicon import load_lexicon

__all__ = ["adjectives", "nouns"]


def nouns(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A noun with a that-clause: "his claim that the vote was rigged"."""
    for word in sentence.words:
        cue = noun_cue(word.lemma.lower()) if word.pos == "NOUN" else None
        verb = sentence.head(sentence.head(word))
        if cue is None or (verb_cue(verb.lemma.lower()) is not None and in_statement(sentence, word, verb)):
            continue
        parts = [
            c
            for c in sentence.children(word, "acl", "ccomp", "relcl")
            if c.i > word.i and _says_that(sentence, word, c, cue)
        ]
        parts += [c for c in sentence.children(word, "prep") if c.i > word.i and c.text.lower() in cue.preps]
        if not parts:
            continue
        owner = _owner(sentence, word)
        if owner is None and not any(_opens_with_that(sentence, part) for part in parts):
            continue
        span = noun_group(sentence, owner) if owner is not None else None
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c)) - {c.i for c in parts if c.dep == "prep"}
        yield from draft_of("nouns", number, sentence, word, indexes, cue=(word.start, word.end), source=(owner, span))


def _owner(sentence: AnnotatedSentence, noun: Word) -> Word | None:
    """Whose claim it is: "his claim", "a claim by the union", "made the claim"."""
    for owner in sentence.children(noun, "poss"):
        return owner
    for prep in sentence.children(noun, "prep", "agent"):
        for owner in sentence.children(prep, "pobj") if prep.text.lower() in ("by", "from") else ():
            if can_hold_views(sentence, owner):
                return owner
    verb = sentence.head(noun)
    if noun.dep == "dobj" and verb.lemma.lower() in load_lexicon("cues")["light_verbs"]["words"]:
        owner_or_none = subject_of(sentence, verb)
        return owner_or_none if owner_or_none is not None and can_hold_views(sentence, owner_or_none) else None
    return None


def _opens_with_that(sentence: AnnotatedSentence, clause: Word) -> bool:
    return sentence.subtree(clause)[0].text.lower() == "that"


def _says_that(sentence: AnnotatedSentence, noun: Word, clause: Word, cue: Cue) -> bool:
    first = sentence.subtree(clause)[0]
    if first.text.lower() == "that":
        return first.dep == "mark" or not any(
            w.dep in ("nsubj", "dobj") and w.i == first.i for w in sentence.children(clause)
        )
    return cue.infinitive and any(w.tag == "TO" for w in sentence.children(clause, "aux"))


def adjectives(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A state of mind with a clause: "was confident that they would win"."""
    for word in sentence.words:
        cue = adjective_cue(word.lemma.lower()) if word.pos in ("ADJ", "VERB") else None
        if cue is None or word.head == word.i:
            continue
        if word.dep != "acomp":
            continue
        verb = sentence.head(word)
        clauses = (*sentence.children(word, "ccomp"), *sentence.children(verb, "ccomp"))
        parts = [*(c for c in clauses if c.i > word.i), *_leads_to(sentence, word, cue)]
        if not parts:
            continue
        subject = subject_of(sentence, verb)
        if subject is None or subject.text.lower() == "it":
            continue
        if not any(c.dep == "ccomp" for c in parts) and not can_hold_views(sentence, subject):
            continue
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c)) - {c.i for c in parts if c.dep == "prep"}
        group = verb_group(sentence, verb)
        before = word.i < verb.i  # how sure they are that it will rain
        yield from draft_of(
            "adjectives",
            number,
            sentence,
            word,
            indexes,
            cue=(word.start if before else group[0], word.end),
            source=(subject, noun_group(sentence, subject, stop=verb.i)),
        )


def _leads_to(sentence: AnnotatedSentence, word: Word, cue: Cue) -> list[Word]:
    """What an adjective leads to by a preposition or "to": "critical of the delay", "willing to talk"."""
    preps = [c for c in sentence.children(word, "prep") if c.i > word.i and c.text.lower() in cue.preps]
    wishes = [c for c in sentence.children(word, "xcomp") if cue.infinitive and c.i > word.i]
    return [*preps, *(c for c in wishes if any(w.tag == "TO" for w in sentence.children(c, "aux")))]
