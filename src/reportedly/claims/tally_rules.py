"""Rules for a number somebody gives: "put the toll at 42", "gives a figure of 1,200", "Kyiv counts 10,000"."""

from collections.abc import Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import draft_of, indexes_of, source_of
from reportedly.claims.phrases import noun_group, verb_group
from reportedly.claims.voices import can_hold_views, is_body, is_document
from reportedly.lexicon import load_lexicon

__all__ = ["counted", "own_total", "put_at"]


def put_at(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A quantity put at a number: "The ministry put the death toll at 42", "The cost was put at 3 million"."""
    for verb in _verbs(sentence, "placing"):
        at = [prep for prep in sentence.children(verb, "prep") if prep.text.lower() == "at" and prep.i > verb.i]
        at = [prep for prep in at if _numbered(sentence, prep)]
        passive = bool(sentence.children(verb, "auxpass"))
        quantities = sentence.children(verb, *(("nsubjpass",) if passive else ("dobj",)))
        quantities = tuple(noun for noun in quantities if _is_one_of(noun, "quantities"))
        if not at or not quantities:
            continue
        indexes = _below(sentence, quantities[0], at[0])
        if not passive:
            yield from _by_subject("put_at", number, sentence, verb, indexes)
            continue
        agents = [noun for by in sentence.children(verb, "agent") for noun in sentence.children(by, "pobj")]
        source = (agents[0], noun_group(sentence, agents[0])) if agents else (None, None)
        yield from draft_of(
            "put_at",
            number,
            sentence,
            verb,
            indexes,
            cue=verb_group(sentence, verb),
            source=source,
            certainty=None if agents else "hedged",
        )


def counted(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A number of things counted, given or spoken of: "Kyiv counts 10,000", "gives a figure of 60", "spoke of 40"."""
    for verb in _verbs(sentence, "counting"):
        needs_event = load_lexicon("tallies")["counting"][verb.lemma.lower()].get("events", False)
        for noun in sentence.children(verb, "dobj"):
            fits = _is_one_of(noun, "events") if needs_event else not sentence.children(verb, "prep")
            head = source_of(sentence, verb)[0]
            if fits and _counts(sentence, noun) and head is not None and is_body(sentence, head):
                yield from _by_subject("counted", number, sentence, verb, _below(sentence, noun))
    for verb in _verbs(sentence, "giving"):
        for noun in sentence.children(verb, "dobj"):
            of = [prep for prep in sentence.children(noun, "prep") if prep.text.lower() == "of"]
            if _is_one_of(noun, "totals") and any(_numbered(sentence, prep) for prep in of):
                strayed = [w for w in sentence.children(verb, "dobj") if w.i == sentence.subtree(noun)[-1].i + 1]
                yield from _by_subject("counted", number, sentence, verb, _below(sentence, noun, *strayed))
    for verb in _verbs(sentence, "speaking"):
        for prep in sentence.children(verb, "prep"):
            if prep.text.lower() == "of" and prep.i > verb.i and _number_after(sentence, prep):
                indexes = frozenset(range(prep.i + 1, sentence.subtree(prep)[-1].i + 1))
                yield from _by_subject("counted", number, sentence, verb, indexes)


def own_total(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """Somebody's own total: "raised its toll to 40", "The ministry's count stands at 40", "estimate is that ..."."""
    for verb in _verbs(sentence, "revising"):
        to = [p for p in sentence.children(verb, "prep") if p.text.lower() in ("to", "from") and _numbered(sentence, p)]
        for noun in sentence.children(verb, "dobj"):
            if to and _is_one_of(noun, "totals") and sentence.children(noun, "poss"):
                certainty = _certainty_of(noun)
                indexes = _below(sentence, noun, *to)
                yield from _by_subject("own_total", number, sentence, verb, indexes, certainty=certainty)
    for noun in sentence.words:
        verb = sentence.head(noun)
        if noun.dep == "nsubj" and _is_one_of(noun, "totals") and verb.lemma in _words("standing"):
            yield from _standing(number, sentence, noun, verb)


def _standing(number: int, sentence: AnnotatedSentence, noun: Word, verb: Word) -> Iterator[Draft]:
    owners = [w for w in sentence.children(noun, "poss") if can_hold_views(sentence, w) and is_body(sentence, w)]
    clauses = [c for c in sentence.children(verb, "ccomp") if sentence.children(c, "mark")]
    numbers = [
        p for p in sentence.children(verb, "attr", "prep", "dobj") if _number_below(sentence, p) and p.i > verb.i
    ]
    if not owners or not (clauses or numbers):
        return
    indexes = frozenset(w.i for w in sentence.subtree(clauses[0] if clauses else verb))
    yield from draft_of(
        "own_total",
        number,
        sentence,
        noun,
        indexes,
        cue=(noun.start, verb.end) if clauses else (noun.start, noun.end),
        source=(owners[0], noun_group(sentence, owners[0], stop=noun.i)),
        certainty=_certainty_of(noun),
    )


def _by_subject(
    rule: str,
    number: int,
    sentence: AnnotatedSentence,
    verb: Word,
    indexes: frozenset[int],
    *,
    certainty: str | None = None,
) -> Iterator[Draft]:
    """Yield the draft of a verb whose subject can speak."""
    head, span, below = source_of(sentence, verb)
    if head is None or not (can_hold_views(sentence, head) or is_document(head)):
        return
    group = verb_group(sentence, verb)
    indexes -= below | indexes_of(sentence, group)
    yield from draft_of(rule, number, sentence, verb, indexes, cue=group, source=(head, span), certainty=certainty)


def _verbs(sentence: AnnotatedSentence, table: str) -> Iterator[Word]:
    known = load_lexicon("tallies")[table]
    for word in sentence.words:
        if word.pos == "VERB" and word.lemma.lower() in known:
            yield word


def _words(table: str) -> frozenset[str]:
    return frozenset(load_lexicon("tallies")[table]["words"])


def _is_one_of(noun: Word, table: str) -> bool:
    return noun.lemma.lower() in _words(table) or noun.text.lower() in _words(table)


def _certainty_of(noun: Word) -> str | None:
    known = load_lexicon("tallies")["accounts"].get(noun.lemma.lower())
    return None if known is None else known.get("certainty")


def _below(sentence: AnnotatedSentence, *heads: Word) -> frozenset[int]:
    return frozenset(word.i for head in heads for word in sentence.subtree(head))


def _numbered(sentence: AnnotatedSentence, prep: Word) -> bool:
    """Say whether a preposition leads straight to a number or a counted thing, not to a time."""
    times = {i for e in sentence.entities if e.label == "TIME" for i in range(e.first, e.last)}
    return any(_counts(sentence, noun) and noun.i not in times for noun in sentence.children(prep, "pobj", "pcomp"))


def _number_below(sentence: AnnotatedSentence, word: Word) -> bool:
    return _numbered(sentence, word) if word.dep == "prep" else _counts(sentence, word)


def _number_after(sentence: AnnotatedSentence, prep: Word) -> bool:
    return any(_is_number(word) for word in sentence.words[prep.i + 1 : prep.i + 4])


def _counts(sentence: AnnotatedSentence, noun: Word) -> bool:
    return _is_number(noun) or any(_is_number(word) for word in sentence.children(noun, "nummod", "quantmod"))


def _is_number(word: Word) -> bool:
    return word.tag == "CD" or word.lemma.lower() in _words("vague")
