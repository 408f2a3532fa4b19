"""Certainty is never above that of the passage (R8, R11)."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import Word
from reportedly.check.checks.claim_pairs import Pair, pairs_of, terms_of
from reportedly.check.checks.counterparts import counterparts_of
from reportedly.check.checks.matching import Told, are_near, matched, tellings_of
from reportedly.check.findings import Doubt
from reportedly.check.meaning import known_meanings, meanings, same_stem, small_set
from reportedly.check.modality import AWAITED, DONE, DOUBTFUL, EXPECTED, is_denying, is_forbidden, listed
from reportedly.check.statement import Statement
from reportedly.ledger.terms import is_negator
from reportedly.records import Certainty, Claim, Verdict

__all__ = ["check_certainty"]

FEWEST = 2
MOST = 0.8
"""Share of a hedged claim's terms that the sentence must hold to tell it."""

SUBJECT = ("nsubj", "nsubjpass")

NOUNS = ("NOUN", "PROPN", "NUM")
HELPING = ("aux", "auxpass")
HEDGES = ("modals", "awaited", "obliged", "adverbs", "adjectives", "hedged", "expected", "conditions", "reports")
"""Tables of the words by which a claim was read as less than sure."""

RANK_OF_FORM = {DONE: 0, AWAITED: 1, EXPECTED: 1, DOUBTFUL: 2}

SUREST_FIRST = (
    (Certainty.STATED,),
    (Certainty.EXPECTED,),
    (Certainty.HEDGED, Certainty.CONDITIONAL),
    (Certainty.DENIED, Certainty.DECLINED),
)


def check_certainty(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """Something in the sentence is told more surely than in the passage."""
    verbs = list(matched(statement, evidence))
    for own, same in verbs:
        near = any(are_near(own, other) or _is_its_only_use(own, same, evidence) for other in same)
        if near and all(_is_surer(own, other) for other in same):
            yield _verb_doubt(own, same[0])
            return
    doubtful = _told_of(statement, evidence, [own for own, same in verbs if any(own.around & o.around for o in same)])
    if doubtful is not None:
        yield _verb_doubt(*doubtful)
        return
    yield from _assured(statement, evidence)
    yield from _undone(statement, evidence)
    yield from _bare_nouns(statement, evidence)
    if len(verbs) == len(tellings_of(statement)) and all(_is_settled(own, same) for own, same in verbs):
        return
    surer = [
        (pair.own, pair.told, pair.where)
        for pair in pairs_of(statement, evidence)
        if pair.is_sure and _meet(pair, statement, verbs)
    ]
    turned = any(own.modality.negated for own in tellings_of(statement))  # not expected to, not likely to
    alike = [
        (pair.own, pair.told, pair.where)
        for pair in counterparts_of(statement, evidence)
        if pair.told.certainty == Certainty.HEDGED and not turned
    ]
    doubt = max((_rank(claim.certainty) for claim in statement.claims), default=0)
    if statement.forms & (listed("adjectives") | listed("adverbs")):
        doubt = max(doubt, _rank(Certainty.HEDGED))  # are the likely source
    for claim, told, where in [*surer, *_swallowed(statement, evidence), *alike]:
        if max(doubt, _rank(claim.certainty), _form_rank(statement, claim)) >= _rank(told.certainty):
            continue
        if told.certainty == Certainty.DENIED and _says_besides(told, where):
            continue
        if told.certainty != Certainty.DENIED and _is_open_elsewhere(claim, statement, told, where):
            continue
        if told.certainty == Certainty.DENIED and any(own.modality.negated for own in tellings_of(statement)):
            continue  # denied that it had, said that it had not
        words = claim.cue.text if claim.cue else " ".join(passage.text for passage in claim.content)
        yield Doubt(
            words=words,
            verdict=Verdict.CONTRADICTED if told.certainty == Certainty.DENIED else Verdict.STRONGER,
            rule="R8",
            why=f"In the passage it is {told.certainty}, here {claim.certainty}; keep the passage's hedge.",
            evidence=(where.passage,),
        )
        return


def _is_its_only_use(own: Told, same: Sequence[Told], evidence: Sequence[Statement]) -> bool:
    """Say whether the passages have the very verb once, of somebody a pronoun or "his client" stands for."""
    lemma = own.verb.lemma.casefold()
    uses = [told for other in evidence for told in tellings_of(other) if told.verb.lemma.casefold() == lemma]
    if len(uses) != 1 or uses[0] not in same:
        return False
    sentence = uses[0].statement.sentence
    subjects = sentence.children(uses[0].verb, *SUBJECT)
    return any(w.tag == "PRP" or any(c.tag == "PRP$" for c in sentence.children(w, "poss")) for w in subjects)


def _meet(pair: Pair, statement: Statement, verbs: Sequence[tuple[Told, list[Told]]]) -> bool:
    """Say whether a verb of the sentence's claim is one of the passage's claim; or it has no verb at all."""
    mine = {word.i for word in statement.words_in(pair.own.content)}
    theirs = {word.i for word in pair.where.words_in(pair.told.content)}
    nouns = known_meanings(w for w in pair.where.words if w.i in theirs and w.dep in SUBJECT and w.pos == "NOUN")
    subjects = (w for w in statement.words if w.i in mine and w.dep in SUBJECT and w.pos == "NOUN")
    if nouns & known_meanings(subjects):
        return True
    told = [(own, same) for own, same in verbs if own.verb.i in mine and own.verb.dep not in ("relcl", "acl")]
    return not any(own.verb.i in mine for own in tellings_of(statement)) or any(
        other.statement is pair.where and other.verb.i in theirs for _, same in told for other in same
    )


def _form_rank(statement: Statement, claim: Claim) -> int:
    """Return how unsure the verbs of a claim are by their form: is to, should, were to, provided that."""
    words = {word.i for word in statement.words_in(claim.content)}
    told = [own for own in tellings_of(statement) if own.verb.i in words]
    ranks = [RANK_OF_FORM[AWAITED if _is_planned(own) else own.modality.rank or DONE] for own in told]
    ranks += [
        RANK_OF_FORM[DOUBTFUL] for own in told if own.modality.negated and is_denying(statement.sentence, own.verb)
    ]
    cue = statement.words_in([claim.cue]) if claim.cue is not None else ()
    nouns = [noun for word in cue for noun in (word, *statement.sentence.children(word, "dobj"))]
    ranks += [RANK_OF_FORM[AWAITED] for noun in nouns if noun.lemma.casefold() in listed("awaiting")]
    return max(ranks, default=0)


def _is_open_elsewhere(claim: Claim, statement: Statement, told: Claim, where: Statement) -> bool:
    """Say whether the passage's claim has its hedges in clauses alone that the sentence says nothing of.

    It was probably linked to two wells, and tablets had been handed out: tablets had been handed out.
    """
    inside = {word.i for word in where.words_in(told.content)}
    hedges = [word for word in where.words if word.i in inside and _is_hedge(word)]
    wanted = known_meanings(w for w in statement.words_in(claim.content) if w.pos in NOUNS)
    left_open = (h for h in hedges if not is_forbidden(where.sentence, where.sentence.head(h)))
    return bool(hedges) and not any(wanted & _meant_by(hedge, where) for hedge in left_open)


def _is_hedge(word: Word) -> bool:
    forms = {word.text.casefold(), word.lemma.casefold()}
    return any(forms & listed(table) for table in HEDGES)


def _meant_by(hedge: Word, where: Statement) -> frozenset[str]:
    """Return what the nouns of the clause may be known by in which a hedge stands."""
    sentence = where.sentence
    over = (w for w in (hedge, *sentence.ancestors(hedge)) if w.pos in ("VERB", "AUX") and w.dep not in HELPING)
    verb = next(over, hedge)
    apart = {w.i for joined in sentence.children(verb, "conj", "advcl") for w in sentence.subtree(joined)}
    return known_meanings(w for w in sentence.subtree(verb) if w.pos in NOUNS and w.i not in apart)


def _says_besides(told: Claim, where: Statement) -> bool:
    """Say whether who denies one thing says another: denied it, saying that the fighting went on."""
    after = told.cue.end if told.cue is not None else 0
    return any(word.tag == "VBG" and word.lemma == "say" and word.start >= after for word in where.words)


def _is_surer(own: Told, other: Told) -> bool:
    mine, theirs = own.modality, other.modality
    if mine.rank is None or theirs.rank is None:
        return False
    if mine.rank == EXPECTED and theirs.rank == DOUBTFUL and mine.negated and theirs.negated:
        return False  # none is expected to die, likely to die
    if mine.rank == DONE and theirs.rank == AWAITED and _is_planned(own):
        return False
    if mine.rank == DONE and theirs.rank in (AWAITED, EXPECTED) and _is_yet_to_be(own):
        return False
    if mine.rank == DONE and theirs.rank == AWAITED and own.verb.lemma.casefold() in listed("planning"):
        return False  # will offer it, plans it
    hangs = mine.conditional or bool(own.statement.forms & listed("conditions"))
    if theirs.conditional:
        return not hangs
    return mine.rank < theirs.rank


def _is_yet_to_be(own: Told) -> bool:
    """Say whether a verb is told as not done so far: has yet to approve it."""
    sentence = own.statement.sentence
    above = sentence.head(own.verb)
    return own.modality.negated and any(w.text.casefold() == "yet" for w in sentence.children(above))


def _is_planned(own: Told) -> bool:
    """Say whether a verb is in the present that tells plans, too: is closing 17 shops, would close them."""
    helpers = own.statement.sentence.children(own.verb, "aux")
    if own.verb.tag in ("VBZ", "VBP") and own.verb.lemma.casefold() in listed("scheduled"):
        return True
    passive = any(w.tag == "VBG" for w in own.statement.sentence.children(own.verb, "auxpass"))  # is being sold
    return (own.verb.tag == "VBG" or passive) and any(w.text.casefold() in listed("present") for w in helpers)


def _told_of(statement: Statement, evidence: Sequence[Statement], found: Sequence[Told]) -> tuple[Told, Told] | None:
    """Return a verb told as done, with the one by which the passage tells of the very same as possible.

    found: the verbs that the passage uses of the same, which are not looked at.
    """
    others = [told for other in evidence for told in tellings_of(other)]
    for own in tellings_of(statement):
        told = _around_below(own)
        if own in found or own.modality.rank not in (DONE, AWAITED) or len(told) < FEWEST or own.verb.dep == "ROOT":
            continue
        same = [other for other in others if all(meanings & other.around for meanings in told)]
        if same and all(other.modality.rank == DOUBTFUL and _is_surer(own, other) for other in same):
            return own, same[0]
    return None


def _around_below(own: Told) -> list[frozenset[str]]:
    """Return the meanings of each word near a verb but its subject when that is a name: who does it may be put so."""
    sentence = own.statement.sentence
    subjects = [noun for noun in sentence.children(own.verb, "nsubj") if noun.pos == "PROPN"]
    names = known_meanings(w for noun in subjects for w in sentence.subtree(noun))
    return [meanings for meanings in own.near if not meanings & names]


def _is_settled(own: Told, same: Sequence[Told]) -> bool:
    """Say whether a verb and its like in the passage are told as surely, in so many words."""
    return any(own.modality == other.modality or own.modality.rank is None for other in same)


def _verb_doubt(own: Told, other: Told) -> Doubt:
    names = {DONE: "as done", AWAITED: "as to come", EXPECTED: "as expected", DOUBTFUL: "as possible"}
    kind = "under a condition" if other.modality.conditional else names[other.modality.rank or DONE]
    return Doubt(
        words=own.verb.text,
        verdict=Verdict.STRONGER,
        rule="R8",
        why=f"The passage tells {other.verb.text!r} {kind}, here {names[own.modality.rank or DONE]}; keep it.",
        evidence=(other.statement.passage,),
    )


def _assured(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The sentence says that there is no doubt, where no passage does: is certain to fall, definitely fell."""
    said = frozenset(form for other in evidence for form in other.forms)
    if said & listed("assured"):
        return
    for word in statement.words:
        if word.text.casefold() not in listed("assured") or word.dep not in ("acomp", "advmod"):
            continue
        above = statement.sentence.head(word)
        if not any(is_negator(w) for w in statement.sentence.children(above)):
            yield Doubt(
                words=word.text,
                verdict=Verdict.STRONGER,
                rule="R8",
                why=f"No passage is so sure; take {word.text!r} out.",
                evidence=tuple(other.passage for other in evidence),
            )
            return


def _undone(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A deed told by its noun is done here, and in every passage only wanted or weighed: considered an appeal."""
    wanting = listed("wanting")
    for own in tellings_of(statement):
        if own.verb.lemma.casefold() not in small_set("doing") or own.modality.rank != DONE or own.modality.negated:
            continue
        for noun in statement.sentence.children(own.verb, "dobj", "nsubjpass"):
            same = [
                (word, other)
                for other in evidence
                for word in other.words
                if word.pos in ("NOUN", "VERB") and word.lemma.casefold() == noun.lemma.casefold()
            ]
            over = [_verb_over(word, other) for word, other in same]
            if same and all(verb is not None and verb.lemma.casefold() in wanting for verb in over):
                word, other = same[0]
                yield Doubt(
                    words=f"{own.verb.text} {noun.text}",
                    verdict=Verdict.STRONGER,
                    rule="R8",
                    why=f"In the passage the {noun.text} is not done: {over[0].text if over[0] else word.text}.",
                    evidence=(other.passage,),
                )
                return


def _verb_over(word: Word, statement: Statement) -> Word | None:
    """Return the verb whose object a noun is, behind a preposition too: called for an inquiry."""
    sentence = statement.sentence
    above = sentence.head(word)
    if word.dep == "pobj":
        above = sentence.head(above)
    return above if word.dep in ("dobj", "pobj", "nsubjpass") and above.pos == "VERB" else None


def _bare_nouns(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """The alleged theft is told as a theft."""
    if statement.forms & (listed("adjectives") | listed("adverbs") | listed("modals")):
        return
    bare = {other_word.i for other_word in statement.words}
    for other in evidence:
        for word in other.words:
            if word.dep == "amod" and word.lemma.casefold() in listed("adjectives"):
                noun = other.sentence.head(word)
                known = meanings(noun)
                told = [w for w in statement.words if w.i in bare and (meanings(w) & known or _alike(w, noun))]
                if told:
                    yield Doubt(
                        words=told[0].text,
                        verdict=Verdict.STRONGER,
                        rule="R8",
                        why=f"The passage says {word.text!r} of it; keep that.",
                        evidence=(other.passage,),
                    )
                    return


def _alike(word: Word, noun: Word) -> bool:
    return word.pos == "VERB" and same_stem(word.lemma.casefold(), noun.lemma.casefold())


def _swallowed(statement: Statement, evidence: Sequence[Statement]) -> Iterator[tuple[Claim, Claim, Statement]]:
    """Yield what a passage hedges and the sentence tells within a surer claim, with no claim of its own for it."""
    own = [(claim, terms_of(statement, claim)) for claim in statement.claims]
    for where in evidence:
        for told in where.claims:
            wanted = terms_of(where, told)
            if _rank(told.certainty) == 0 or told.certainty == Certainty.EXPECTED or len(wanted) < FEWEST:
                continue
            telling = [claim for claim, held in own if len(wanted & held) >= MOST * len(wanted)]
            if telling:
                yield max(telling, key=lambda claim: _rank(claim.certainty)), told, where


def _rank(certainty: Certainty) -> int:
    return next(rank for rank, group in enumerate(SUREST_FIRST) if certainty in group)
