"""Rules for cues whose content is a clause of its own."""

from collections.abc import Iterator, Sequence

from reportedly.annotate import AnnotatedSentence, Word
from reportedly.claims.conduits import CITING
from reportedly.claims.cues import Cue, noun_cue, verb_cue
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.extent import clause_indexes, split_indexes
from reportedly.claims.frame import clause_of, cue_verbs, draft_of, indexes_of, is_asked, source_of, top_of
from reportedly.claims.phrases import FINITE, finite_tag, noun_after, noun_before, noun_group, verb_group
from reportedly.lexicon import load_lexicon

__all__ = ["according", "addressee_of", "bare", "clause", "closing", "in_statement", "inserted", "is_set_off"]


def clause(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A verb of saying with a clause: "The mayor said (that) the bridge would reopen"."""
    for verb, cue in cue_verbs(sentence):
        clauses = _clauses_of(sentence, verb, cue) if cue.takes & {"clause", "quote"} else []
        if not clauses:
            continue
        voice = _voice(sentence, verb, cue, clauses)
        if voice is None:
            continue
        head, span, below = voice
        group = verb_group(sentence, verb, top_of(sentence, verb))
        said = frozenset(word.i for child in clauses for word in sentence.subtree(child))
        outside = below | indexes_of(sentence, group) | (addressee_of(sentence, verb) - said)
        indexes: frozenset[int] = frozenset()
        for child in clauses:
            indexes |= clause_indexes(sentence, verb, child, outside)
        yield from draft_of("clause", number, sentence, verb, indexes, cue=group, source=(head, span))


def _clauses_of(sentence: AnnotatedSentence, verb: Word, cue: Cue) -> list[Word]:
    """Return the heads of the clauses a cue leads to; those before it only where none follows."""
    clauses = [c for c in sentence.children(verb, "ccomp", "xcomp") if c.dep == "ccomp" or _finite(sentence, c)]
    clauses = clauses or _questions(sentence, verb, cue) or _strayed(sentence, verb)
    if any(c.i > verb.i for c in clauses):
        clauses = [c for c in clauses if c.i > verb.i or _is_quoted(sentence, c)]
    if "clause" not in cue.takes and not any(_is_quoted(sentence, child) for child in clauses):
        return []
    return clauses


_Voice = tuple[Word | None, Span | None, frozenset[int]]
"""Head, words and indexes of whoever speaks; the head None where nobody is named."""


def _voice(sentence: AnnotatedSentence, verb: Word, cue: Cue, clauses: list[Word]) -> _Voice | None:
    """Return who speaks, or None where the verb attributes nothing here."""
    before, quoted = clauses[0].i < verb.i, _is_quoted(sentence, clauses[0])
    if sentence.children(verb, "auxpass") and verb.lemma.lower() not in CITING:
        # "we were told that": who hears is not who says
        told = frozenset(word.i for noun in sentence.children(verb, "nsubjpass") for word in sentence.subtree(noun))
        return None if before and not quoted else (None, None, told)
    head, span, below = source_of(sentence, verb)
    if head is not None and _opens_clause(sentence, verb, head, clauses):
        head, span, below = _group_of(sentence, verb, noun_before(sentence, verb))
    if head is None and before and (quoted or cue.common):
        head, span, beside = _group_of(
            sentence, verb, noun_after(sentence, verb) or (_name_before(sentence, verb) if quoted else None)
        )
        below = (_beside(sentence, verb) if quoted else frozenset()) | (beside or below)
    elif head is None and not quoted and not is_asked(sentence, verb):
        return None
    if head is not None and _says_nothing(sentence, verb, head):
        return None
    return head, span, below


def _group_of(sentence: AnnotatedSentence, verb: Word, head: Word | None) -> _Voice:
    if head is None:
        return None, None, frozenset()
    span = noun_group(sentence, head, stop=verb.i)
    return head, span, indexes_of(sentence, span)


def _says_nothing(sentence: AnnotatedSentence, verb: Word, head: Word) -> bool:
    """Say whether the words are a turn of phrase: "That said, ...", "It is safe to say that ..."."""
    if head.text.lower() == "it":
        return _is_idiom(sentence, verb)
    return head.i == 0 and head.text == "That" and verb.i == 1


def _opens_clause(sentence: AnnotatedSentence, verb: Word, head: Word, clauses: list[Word]) -> bool:
    """Say whether what the parse took for the speaker is the subject of what was said: "Hale, 20, said crews slept"."""
    clause = clauses[-1]
    between = sentence.words[verb.i + 1 : clause.i]
    lost = verb.i < head.i < clause.i and not sentence.children(clause, "nsubj", "nsubjpass", "expl")
    return lost and not any(word.pos == "PUNCT" for word in between)


def _is_idiom(sentence: AnnotatedSentence, verb: Word) -> bool:
    """ "It is safe to say that": nobody says it."""
    above = sentence.head(verb)
    judged = above.pos == "ADJ" or bool(sentence.children(above, "acomp"))
    return judged and any(word.tag == "TO" for word in sentence.children(verb, "aux"))


def _beside(sentence: AnnotatedSentence, verb: Word) -> frozenset[int]:
    """Words between the closing mark of a quote and its cue."""
    at = verb.i
    while at > max(0, verb.i - 10) and sentence.words[at - 1].tag != "''":
        at -= 1
    return frozenset(range(at, verb.i))


def _name_before(sentence: AnnotatedSentence, verb: Word) -> Word | None:
    """The name between a quote and its cue, where the parse made no subject of it: “Look,” Hale notes."""
    before = sentence.words[verb.i - 1] if verb.i else None
    return before if before is not None and before.pos in ("PROPN", "NOUN", "PRON") else None


def _questions(sentence: AnnotatedSentence, verb: Word, cue: Cue) -> list[Word]:
    """What somebody asks, though the parse takes it for a condition: "asked the witness if she was there"."""
    if cue.lemma not in load_lexicon("cues")["asking"]:
        return []
    clauses = [clause for clause in sentence.children(verb, "advcl") if clause.i > verb.i]
    return [c for c in clauses if any(mark.text.lower() in ("if", "whether") for mark in sentence.children(c, "mark"))]


def _strayed(sentence: AnnotatedSentence, verb: Word) -> list[Word]:
    """A that-clause the parse hung from the time or place after the cue: "said on Friday at the port that ..."."""
    found = []
    for child in sentence.children(verb, "prep", "npadvmod", "advmod", "dobj", "advcl"):
        for word in sentence.subtree(child) if child.i > verb.i else ():
            if word.text.lower() != "that" or word.head == word.i:
                continue
            clause = sentence.head(word)
            if word.dep == "mark" or _misread_relative(sentence, child, word, clause):
                above = sentence.head(clause)
                noun = noun_cue(above.lemma.lower()) if not in_statement(sentence, above, verb) else None
                other = noun or (above.pos == "VERB" and verb_cue(above.lemma.lower()))
                if not other and word.i > verb.i + 1:
                    found.append(clause)
    return found[:1]


def _misread_relative(sentence: AnnotatedSentence, child: Word, that: Word, clause: Word) -> bool:
    """Say whether "that" opens what was said, though the parse ties it to a place: "said at the fair that it sold"."""
    if clause.dep != "relcl" or that.dep not in ("dobj", "pobj", "advmod", "mark"):
        return False
    if not any(noun.i > that.i for noun in sentence.children(clause, "nsubj", "nsubjpass", "expl")):
        return False
    full = that.dep != "dobj" or any(noun.i > clause.i for noun in sentence.children(clause, "dobj", "attr"))
    return child.dep == "prep" or (full and sentence.head(clause).pos == "PROPN")


def in_statement(sentence: AnnotatedSentence, noun: Word, verb: Word) -> bool:
    """Say whether noun is only where verb was said: "said in a statement that ..."."""
    prep = sentence.head(noun)
    return noun.dep == "pobj" and prep.text.lower() in load_lexicon("cues")["places"] and prep.head == verb.i


def _is_quoted(sentence: AnnotatedSentence, clause: Word) -> bool:
    """Say whether a quotation mark stands before the clause."""
    first = sentence.subtree(clause)[0].i
    marks = sentence.words[max(0, first - 2) : first + 1]
    return any(word.tag in ("``", "''") or word.text in ("“", '"', "‘", "''") for word in marks)


def _finite(sentence: AnnotatedSentence, verb: Word) -> bool:
    return verb.tag in ("VBD", "VBP", "VBZ", "MD") or any(
        child.tag in ("VBD", "VBP", "VBZ", "MD") for child in sentence.children(verb, "aux", "auxpass")
    )


def addressee_of(sentence: AnnotatedSentence, verb: Word) -> frozenset[int]:
    """Words for who is spoken to, and for where and when, between the cue and its clause."""
    below = [
        word.i
        for child in sentence.children(verb, "dobj", "dative", "iobj")
        if child.i > verb.i
        for word in sentence.subtree(child)
    ]
    return frozenset(below)


def inserted(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A cue put into or after what is said, without grammar of its own: "The talks, officials said, will resume"."""
    for verb, cue in cue_verbs(sentence):
        if (
            verb.dep in ("parataxis", "advcl", "dep", "ccomp", "conj")
            and verb.head != verb.i
            and "clause" in cue.takes
            and cue.kind in ("speech", "writing")
        ):
            as_said = verb.dep == "advcl" and any(
                w.text.lower() == "as" for w in sentence.children(verb, "mark", "advmod")
            )
            if verb.dep != "parataxis" and not as_said and not _between_commas(sentence, verb):
                continue
            head, span, below = source_of(sentence, verb)
            if head is None or head.head != verb.i or _has_content(sentence, verb, cue):
                continue
            group = verb_group(sentence, verb)
            outside = below | indexes_of(sentence, group)
            indexes = split_indexes(sentence, verb, outside) | _opening(sentence, verb, outside)
            if not any(sentence.words[i].pos in ("VERB", "AUX") or sentence.words[i].tag == "``" for i in indexes):
                continue
            yield from draft_of("inserted", number, sentence, verb, indexes, cue=group, source=(head, span))


def closing(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A cue that closes a sentence the parse cut off from it: "Two boats sank and a third drifted, said Ann Hale"."""
    for verb, cue in cue_verbs(sentence):
        if not cue.common or finite_tag(sentence, verb) not in FINITE or sentence.children(verb, "ccomp", "dobj"):
            continue
        head, span, below = source_of(sentence, verb)
        if head is None or span is None or head.head != verb.i or head.tag in ("WP", "WDT"):
            continue
        first = min(i for i in (verb.i, head.i, *below, *indexes_of(sentence, verb_group(sentence, verb))))
        before = sentence.words[:first]
        marks = [word.text for word in before[-2:]]
        if "," in marks and _has_main_verb(sentence, verb, before):
            yield from draft_of(
                "closing",
                number,
                sentence,
                verb,
                frozenset(range(first)) - indexes_of(sentence, verb_group(sentence, verb)),
                cue=verb_group(sentence, verb),
                source=(head, span),
            )


def _has_main_verb(sentence: AnnotatedSentence, verb: Word, before: Sequence[Word]) -> bool:
    """Say whether a clause stands before a cue that is not the cue's own: not "When he was asked, Hale said"."""
    own = {word.i for child in sentence.children(verb, "advcl", "prep") for word in sentence.subtree(child)}
    verbs = [word for word in before if word.pos in ("VERB", "AUX") and word.i not in own]
    return any(finite_tag(sentence, word) in FINITE and word.dep != "advcl" for word in verbs)


def bare(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """A word for a whole answer or question: "said no", "would not say when"."""
    questions = load_lexicon("cues")["bare_answers"]
    for verb, cue in cue_verbs(sentence):
        if cue.kind != "speech" or "clause" not in cue.takes or sentence.children(verb, "ccomp", "dobj", "xcomp"):
            continue
        words = [w for w in sentence.children(verb, "intj", "advmod", "dobj", "attr") if w.i == verb.i + 1]
        head, span, _ = source_of(sentence, verb)
        if head is None or not words or words[0].text.lower() not in questions:
            continue
        group = verb_group(sentence, verb)
        yield from draft_of("bare", number, sentence, verb, frozenset({words[0].i}), cue=group, source=(head, span))


def _has_content(sentence: AnnotatedSentence, verb: Word, cue: Cue) -> bool:
    """Say whether a cue has content of its own: not who is told, nor what stands behind a comma."""
    objects = () if "person" in cue.takes else sentence.children(verb, "dobj")
    clauses = [
        clause
        for clause in sentence.children(verb, "ccomp", "xcomp")
        if not any(word.text == "," for word in sentence.words[verb.i + 1 : clause.i])
    ]
    return bool(objects or clauses)


def _opening(sentence: AnnotatedSentence, verb: Word, outside: frozenset[int]) -> frozenset[int]:
    """What opens the sentence but hangs from the cue: "In a dry year, they argue, wells fail"."""
    first = min([verb.i, *outside])
    opening = [c for c in sentence.children(verb, "prep", "advcl", "npadvmod", "mark", "advmod") if c.i < first]
    marked = any(child.text.lower() == "as" for child in opening)
    return frozenset() if marked else frozenset(w.i for c in opening for w in sentence.subtree(c)) - outside


def _between_commas(sentence: AnnotatedSentence, verb: Word) -> bool:
    own = sentence.subtree(verb)
    before = own[0].i - 1
    return (before >= 0 and sentence.words[before].text in (",", "—", "–", "-", "”", '"')) or own[0].text == ","


def according(number: int, sentence: AnnotatedSentence) -> Iterator[Draft]:
    """ "According to X" with all of its clause, before, after or in the middle."""
    for word in sentence.words:
        if word.text.lower() != "according":
            continue
        to = next((w for w in sentence.words[word.i + 1 : word.i + 2] if w.text.lower() == "to"), None)
        if to is None:
            continue
        nouns = sentence.children(to, "pobj", "pcomp")
        if not nouns:
            continue
        clause_root = clause_of(sentence, word)
        if is_set_off(sentence, word):
            clause_root = sentence.root
        source = noun_group(sentence, nouns[0])
        own = frozenset(w.i for w in sentence.subtree(word))
        indexes = frozenset(w.i for w in sentence.subtree(clause_root)) - own - {word.i}
        yield from draft_of(
            "according", number, sentence, word, indexes, cue=(word.start, to.end), source=(nouns[0], source)
        )


def is_set_off(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether the phrase opens the sentence or stands after a comma."""
    before = sentence.words[word.i - 1] if word.i else None
    return before is None or before.text in (",", "—", "–", "--", "”", '"', "''", ";")
