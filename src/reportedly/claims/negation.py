"""What is left of a claim when its cue is negated: unsaid (declined), open (hedged), or held to be untrue (denied)."""

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.cues import Cue
from reportedly.claims.drafts import Draft
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty

__all__ = ["certainty_if_negated", "is_negated"]


def certainty_if_negated(draft: Draft, cue: Cue) -> Certainty | None:
    """Return what a negation or a refusal makes of the draft's own certainty; None where there is neither."""
    refused = _is_refused(draft)
    if not refused and not is_negated(draft):
        return None
    if cue.certainty == Certainty.DENIED and not _is_second_refused(draft):
        return Certainty.HEDGED  # "has not denied" tells nothing of what is so
    if refused:
        return Certainty.DECLINED
    table = load_lexicon("hedges")
    if _is_second_refused(draft):
        first = draft.sentence.head(draft.head)
        return Certainty.HEDGED if _has_perfect(draft.sentence, first) else Certainty.DECLINED
    if draft.lemma in table["refusals"]:
        is_open = _is_perfect(draft) and "perfect" in table["refusals"][draft.lemma]
        return Certainty.HEDGED if is_open else Certainty.DECLINED
    if draft.lemma in table["negated"]:
        return Certainty(table["negated"][draft.lemma]["certainty"])
    kind = "adjective" if draft.head.pos == "ADJ" else cue.kind
    if kind in table["negated_perfects"]["kinds"] and _is_perfect(draft):
        return Certainty.HEDGED
    return Certainty(table["negated_kinds"][kind]["certainty"])


def is_negated(draft: Draft) -> bool:
    """Say whether the cue's group or its subject holds a "not", "no", "neither" or "yet to"."""
    sentence = draft.sentence
    if any(word.dep == "neg" for word in _near(draft)) or _yet_to(sentence, draft.head):
        return True
    negative = load_lexicon("hedges")["negative_words"]
    beside = sentence.children(draft.head, "preconj", "cc", "det", "advmod")
    if any(word.text.lower() in negative for word in (*beside, *_joined_before(sentence, draft.head))):
        return True
    head = draft.source_head
    if head is None:
        return False
    return any(word.text.lower() in negative for word in (head, *sentence.children(head, "det", "preconj")))


def _near(draft: Draft) -> list[Word]:
    """Words of the cue's group, and what hangs from its head by "not"."""
    words = [word for word in draft.sentence.words if draft.cue[0] <= word.start < draft.cue[1]]
    inside = [word for word in words if word.head == draft.head.i or draft.cue[0] <= draft.sentence.head(word).start]
    return [*inside, *draft.sentence.children(draft.head, "neg")]


def _joined_before(sentence: AnnotatedSentence, verb: Word) -> tuple[Word, ...]:
    """ "Neither confirmed nor denied": what joins the second verb hangs from the first."""
    if verb.dep != "conj":
        return ()
    return sentence.children(sentence.head(verb), "cc", "preconj")


def _is_second_refused(draft: Draft) -> bool:
    """Say whether the cue is the second of "neither confirm nor deny": both are refused."""
    above = draft.sentence.head(draft.head)
    return draft.head.dep == "conj" and above.lemma.lower() in load_lexicon("hedges")["refusals"]


def _yet_to(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the group is "has yet to confirm"."""
    if verb.dep != "xcomp":
        return False
    above = sentence.head(verb)
    adverbs = load_lexicon("hedges")["yet_to"]
    return above.lemma == "have" and any(w.text.lower() in adverbs for w in sentence.children(above, "advmod"))


def _is_refused(draft: Draft) -> bool:
    """Say whether the cue is what somebody refused to do: "declined to confirm"."""
    if draft.head.dep != "xcomp":
        return False
    return draft.sentence.head(draft.head).lemma.lower() in load_lexicon("hedges")["refusing"]


def _is_perfect(draft: Draft) -> bool:
    return _has_perfect(draft.sentence, draft.head) or _yet_to(draft.sentence, draft.head)


def _has_perfect(sentence: AnnotatedSentence, verb: Word) -> bool:
    helpers = sentence.children(verb, "aux")
    return any(word.lemma.lower() == "have" for word in helpers) and not any(word.tag == "MD" for word in helpers)
