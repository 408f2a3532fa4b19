"""The body that spoke in a sentence: who "it" is in the next one, whatever else acted before."""

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import noun_cue, verb_cue
from reportedly.claims.voices import word_set
from reportedly.lexicon import load_lexicon

__all__ = ["speaking_body"]

SUBJECTS = ("nsubj", "nsubjpass")
BODIES = frozenset({"ORG", "GPE"})


def speaking_body(sentence: AnnotatedSentence) -> tuple[str, str] | None:
    """Return name and label of the only subject of a sentence, where it is a body that says something.

    It is the subject of a verb of saying ("The agency said"), it is told to have a statement ("In its own statement
    the agency went less far"), or its count or its statement is the subject ("Orvania's count is lower").
    """
    subjects = [word for word in sentence.words if word.dep in SUBJECTS and word.pos in ("NOUN", "PROPN", "PRON")]
    main = [word for word in subjects if sentence.head(word).dep == "ROOT"]
    if len(main) != 1 or any(_is_person_like(sentence, word) for word in subjects):
        return None
    [subject] = main
    if _is_statement(subject):
        owners = [owner for owner in sentence.children(subject, "poss") if owner.pos == "PROPN"]
        return _body(sentence, owners[0]) if len(owners) == 1 else None
    says = verb_cue(sentence.head(subject).lemma.lower()) is not None
    return _body(sentence, subject) if says or _has_statement(sentence) else None


def _is_statement(word: Word) -> bool:
    lemma = word.lemma.lower()
    return noun_cue(lemma) is not None or lemma in load_lexicon("ledger_givers")["counts"]["words"]


def _has_statement(sentence: AnnotatedSentence) -> bool:
    """Say whether something "of its own" in the sentence is a statement."""
    return any(
        _is_statement(word) and any(owner.text.lower() == "its" for owner in sentence.children(word, "poss"))
        for word in sentence.words
    )


def _is_person_like(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether a subject may be meant by "it" as well, or nobody knows what it is."""
    return word.pos == "PROPN" and _label(sentence, word) not in BODIES and sentence.head(word).dep == "ROOT"


def _label(sentence: AnnotatedSentence, word: Word) -> str | None:
    return next((e.label for e in sentence.entities if e.first <= word.i < e.last), None)


def _body(sentence: AnnotatedSentence, word: Word) -> tuple[str, str] | None:
    """Return the name of a body, or the words for one: "the spy agency"; None for what is none."""
    for entity in sentence.entities:
        if entity.first <= word.i < entity.last and entity.label in BODIES:
            text = entity.text.removesuffix("'s").removesuffix("’s")
            return text.removeprefix("the ").removeprefix("The "), entity.label
    definite = any(child.text.lower() == "the" for child in sentence.children(word, "det"))
    if word.pos == "NOUN" and definite and word.lemma.lower() in word_set("organisations"):
        before = [w.text for w in sentence.children(word, "amod", "compound")]
        return " ".join([*before, word.text]), "ORG"
    return None
