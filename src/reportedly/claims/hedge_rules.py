"""Rules for hedges that name no source: their claims have no speaker, and are never given one."""

from collections.abc import Iterator

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.drafts import Draft
from reportedly.claims.frame import clause_of, draft_of, indexes_of
from reportedly.claims.phrases import subject_of, verb_group
from reportedly.lexicon import load_lexicon

__all__ = ["adverb_hedge", "passive_hedge", "raising"]


def passive_hedge(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A passive that names no source: "The firm is reported to have sold the plant"."""
    passives = load_lexicon("hedges")["passives"]
    for verb in sentence.words:
        entry = passives.get(verb.text.lower())
        if entry is None or verb.tag not in ("VBN", "VBD", "JJ") or sentence.children(verb, "agent"):
            continue
        if not sentence.children(verb, "auxpass") or _is_active(sentence, verb):
            continue
        parts = [c for c in sentence.children(verb, "xcomp", "ccomp", "oprd", "acomp", "prep") if c.i > verb.i]
        parts = [c for c in parts if c.dep != "prep" or c.lemma in ("as", "of")]
        if not parts:
            continue
        group = verb_group(sentence, verb)
        subject = subject_of(sentence, verb)
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        if subject is not None and subject.head == verb.i and subject.text.lower() != "it":
            indexes |= frozenset(w.i for w in sentence.subtree(subject))
        yield from draft_of(
            "passive_hedge",
            number,
            sentence,
            verb,
            indexes - indexes_of(sentence, group),
            cue=group,
            source=(None, None),
            certainty=entry["certainty"],
        )


def _is_active(sentence: AnnotatedSentence, verb: Word) -> bool:
    """ "He's said he'll fight": the short form is that of "has", for a clause of its own follows."""
    short = any(word.text in ("'s", "’s") for word in sentence.children(verb, "auxpass"))
    clauses = [c for c in sentence.children(verb, "ccomp") if sentence.children(c, "nsubj", "nsubjpass")]
    subject = subject_of(sentence, verb)
    return short and bool(clauses) and subject is not None and subject.text.lower() != "it"


def adverb_hedge(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """An adverb that reports without a source: "The plant has reportedly been sold"."""
    adverbs = load_lexicon("hedges")["reporting_adverbs"]
    for word in sentence.words:
        entry = adverbs.get(word.text.lower())
        if entry is not None:
            root = clause_of(sentence, word)
            indexes = frozenset(w.i for w in sentence.subtree(root)) - {word.i}
            yield from draft_of(
                "adverb_hedge",
                number,
                sentence,
                word,
                indexes,
                cue=(word.start, word.end),
                source=(None, None),
                certainty=entry["certainty"],
            )


def raising(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "Appears to", "seems that": the outlet's own doubt, with no speaker."""
    verbs = load_lexicon("hedges")["raising"]
    for verb in sentence.words:
        entry = verbs.get(verb.lemma.lower())
        if entry is None or verb.pos != "VERB":
            continue
        leads = entry.get("leads", ("xcomp", "ccomp", "oprd", "acomp"))
        parts = [c for c in sentence.children(verb, *leads) if c.i > verb.i]
        if not parts:
            continue
        group = verb_group(sentence, verb)
        subject = subject_of(sentence, verb)
        indexes = frozenset(w.i for c in parts for w in sentence.subtree(c))
        if subject is not None and subject.head == verb.i and subject.text.lower() not in ("it", "there"):
            indexes |= frozenset(w.i for w in sentence.subtree(subject))
        yield from draft_of(
            "raising",
            number,
            sentence,
            verb,
            indexes - indexes_of(sentence, group),
            cue=group,
            source=(None, None),
            certainty=entry["certainty"],
        )
