"""Who "he" and "she" are, where the article leaves no doubt."""

from collections.abc import Mapping, Sequence

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.brief.people import Mention, Person, find_mentions
from reportedly.records import Claim

__all__ = ["PERSONAL", "find_antecedent"]

PERSONAL = ("he", "she")
SENTENCES_BACK = 2


def find_antecedent(
    pronoun: Word,
    sentence: AnnotatedSentence,
    annotated: AnnotatedArticle,
    claims: Sequence[Claim],
    people: Mapping[str, Person],
) -> Mention | None:
    """Return the pronoun as a mention of the one person it can mean; None if that is in doubt.

    The claims' own resolution of their speaker comes first; else the sentences just before must name one person.
    """
    spoken = _speaker(pronoun, claims, people)
    person, seen = (spoken, None) if spoken else _only_person(sentence, annotated, people)
    if person is None:
        return None
    passage = seen.passage if seen is not None else person.passage_for(sentence.article_id)
    return Mention(pronoun.start, pronoun.end, pronoun.text, person, titled=False, passage=passage)


def _speaker(pronoun: Word, claims: Sequence[Claim], people: Mapping[str, Person]) -> Person | None:
    for claim in claims:
        speaker = claim.speaker
        if speaker is not None and speaker.name and speaker.passage.start == pronoun.start:
            return next((people[part] for part in reversed(speaker.name.split()) if part in people), None)
    return None


def _only_person(
    sentence: AnnotatedSentence, annotated: AnnotatedArticle, people: Mapping[str, Person]
) -> tuple[Person | None, AnnotatedSentence | None]:
    before = [s for s in annotated.sentences if s.part == sentence.part and s.end <= sentence.start]
    for earlier in reversed(before[-SENTENCES_BACK:]):
        named = {e.text for e in earlier.entities if e.label == "PERSON"}
        found = {mention.person.full: mention.person for mention in find_mentions(earlier, people)}
        if named:
            return (next(iter(found.values())), earlier) if len(found) == 1 and len(named) == 1 else (None, None)
    return None, None
