"""Rules for phrases that name whose word something is: "by the ministry's count", "in the words of X", "per X"."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.clause_rules import is_set_off
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import clause_of, draft_of
from reportedly.claims.phrases import noun_group, subject_of
from reportedly.claims.voices import can_hold_views, is_document
from reportedly.lexicon import load_lexicon

__all__ = ["by_account", "per"]


def by_account(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A phrase that names whose count, estimate, view or words these are, with all of its clause."""
    accounts = load_lexicon("tallies")["accounts"]
    for noun in sentence.words:
        entry = accounts.get(noun.lemma.lower())
        prep = sentence.head(noun)
        if entry is None or noun.dep != "pobj" or prep.text.lower() not in entry["preps"]:
            continue
        owner = _owner(sentence, noun)
        if owner is None or not is_set_off(sentence, prep):
            continue
        root = _clause(sentence, prep)
        own = frozenset(word.i for word in sentence.subtree(prep))
        source = _whose(sentence, owner, noun, root)
        if source is None:
            continue
        yield from draft_of(
            "by_account",
            number,
            sentence,
            noun,
            frozenset(word.i for word in sentence.subtree(root)) - own,
            cue=(noun.start, noun.end),
            source=(source, noun_group(sentence, source, stop=noun.i)),
            certainty=entry.get("certainty"),
        )


def _owner(sentence: AnnotatedSentence, noun: Word) -> Word | None:
    """Whose it is: "the union's estimate", "the words of one aide"."""
    of = [
        word
        for prep in sentence.children(noun, "prep")
        if prep.text == "of"
        for word in sentence.children(prep, "pobj")
    ]
    found = [w for w in (*sentence.children(noun, "poss"), *of) if can_hold_views(sentence, w) or is_document(w)]
    pronouns = [w for w in sentence.children(noun, "poss") if w.tag == "PRP$"]
    return next(iter([*pronouns, *found]), None)


def _whose(sentence: AnnotatedSentence, owner: Word, noun: Word, root: Word) -> Word | None:
    """Return who speaks: "by its own account" is the subject's of the clause."""
    if owner.tag != "PRP$" or not any(word.text.lower() == "own" for word in sentence.children(noun, "amod")):
        return owner
    subject = subject_of(sentence, root)
    return subject if subject is not None and can_hold_views(sentence, subject) else None


def per(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "Per X" and "as per X" set off by a comma: "Nine people drowned, per the coastguard"."""
    for prep in sentence.words:
        if prep.text.lower() != "per" or prep.pos not in ("ADP", "SCONJ"):
            continue
        nouns = [w for w in sentence.children(prep, "pobj") if can_hold_views(sentence, w) or is_document(w)]
        before = sentence.words[prep.i - 1] if prep.i else prep
        opening = before if before.text.lower() == "as" else prep
        if not nouns or not is_set_off(sentence, opening):
            continue
        own = frozenset(word.i for word in sentence.subtree(prep)) | {opening.i}
        yield from (
            replace(draft, lemma="")
            for draft in draft_of(
                "per",
                number,
                sentence,
                prep,
                frozenset(word.i for word in sentence.subtree(_clause(sentence, prep))) - own,
                cue=(opening.start, prep.end),
                source=(nouns[0], noun_group(sentence, nouns[0])),
            )
        )


def _clause(sentence: AnnotatedSentence, prep: Word) -> Word:
    return sentence.root if is_set_off(sentence, prep) else clause_of(sentence, prep)
