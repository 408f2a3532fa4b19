"""Who "he" and "she" are, where the article leaves no doubt."""

from collections.abc import Mapping, Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.brief.people import Mention, Person, find_mentions
from reportedly.records import Claim, Passage

__all__ = ["PERSONAL", "find_antecedent", "may_be_named"]

PERSONAL = ("he", "she")
OPENING = 2
"""Words before a pronoun that still opens its sentence."""

FORMS = {"he": ("he", "his", "him"), "she": ("she", "her", "hers")}


def find_antecedent(
    pronoun: Word,
    sentence: AnnotatedSentence,
    annotated: AnnotatedArticle,
    claims: Sequence[Claim],
    people: Mapping[str, Person],
) -> Mention | None:
    """Return the pronoun as a mention of the one person it can mean; None if that is in doubt.

    The claims' own resolution of their speaker comes first. Else the pronoun must open its sentence as the subject,
    and the sentence before must have one person alone, as its subject, whom the article never calls otherwise.
    """
    person = _speaker(pronoun, claims, people, annotated)
    passage = None if person is None else person.passage_for(sentence.article_id)
    if person is None and pronoun.i <= OPENING and pronoun.head == sentence.root.i and pronoun.dep.startswith("nsubj"):
        earlier = _sentence_before(sentence, annotated)
        person = _only_subject(earlier, people) if earlier is not None else None
        passage = earlier.passage if earlier is not None else None
    if person is None or not _agrees(pronoun, person, annotated, people):
        return None
    return Mention(pronoun.start, pronoun.end, pronoun.text, person, False, pronoun.start, passage=passage)


def may_be_named(name: str, pronoun: Passage, annotated: AnnotatedArticle) -> bool:
    """Say whether "he", who speaks, may have a name: not one that stands in the same sentence as somebody he tells of.

    In "Asked about Lord Aske, he said" and in "He thinks that Aske is right" he is not Aske.
    """
    if pronoun.text.casefold() not in PERSONAL:
        return True
    sentence = annotated.sentence_at(pronoun.part, pronoun.start)
    named = [w for w in sentence.words if w.text in name.split()] if sentence is not None else []
    subjects = [w for w in named if w.dep in ("nsubj", "nsubjpass") and w.start < pronoun.start]
    return not named or bool(subjects)


def _speaker(
    pronoun: Word, claims: Sequence[Claim], people: Mapping[str, Person], annotated: AnnotatedArticle
) -> Person | None:
    for claim in claims:
        speaker = claim.speaker
        if speaker is not None and speaker.name and speaker.passage.start == pronoun.start:
            if not may_be_named(speaker.name, speaker.passage, annotated):
                return None
            return next((people[part] for part in reversed(speaker.name.split()) if part in people), None)
    return None


def _sentence_before(sentence: AnnotatedSentence, annotated: AnnotatedArticle) -> AnnotatedSentence | None:
    before = [s for s in annotated.sentences if s.part == sentence.part and s.end <= sentence.start]
    return before[-1] if before else None


def _only_subject(sentence: AnnotatedSentence, people: Mapping[str, Person]) -> Person | None:
    """Return the person a sentence names, if it names one and that one is its subject."""
    if sum(entity.label == "PERSON" for entity in sentence.entities) > 1:
        return None
    mentions = list(find_mentions(sentence, people))
    subjects = sentence.children(sentence.root, "nsubj", "nsubjpass")
    if len(mentions) != 1 or not any(mentions[0].start <= word.start < mentions[0].end for word in subjects):
        return None
    return mentions[0].person


def _agrees(pronoun: Word, person: Person, annotated: AnnotatedArticle, people: Mapping[str, Person]) -> bool:
    """Say whether the pronouns of sentences that name the person alone are not mostly of the other kind."""
    kind = pronoun.text.casefold()
    own = other = 0
    for sentence in annotated.sentences:
        if person.short not in sentence.text:
            continue
        if {mention.person.full for mention in find_mentions(sentence, people)} == {person.full}:
            words = [word.text.casefold() for word in sentence.words]
            own += sum(word in FORMS[kind] for word in words)
            other += sum(word in FORMS["she" if kind == "he" else "he"] for word in words)
    return other <= own
