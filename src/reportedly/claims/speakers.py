"""Who a speaker is, by what the article itself says: the fullest name and role, or None rather than a guess."""

from reportedly.annotate import AnnotatedArticle, AnnotatedSentence, Word
from reportedly.claims.drafts import Draft, Span
from reportedly.claims.people import People, Person, bare_name, entity_at
from reportedly.claims.voices import is_document, word_set
from reportedly.lexicon import load_lexicon
from reportedly.records import Speaker, SpeakerKind

__all__ = ["Speakers", "speaker_kind"]


class Speakers:
    """Works out the speakers of one article's drafts, taken in reading order.

    Args:
        people: everybody the article names.
    """

    def __init__(self, annotated: AnnotatedArticle, people: People) -> None:
        self._annotated = annotated
        self._people = people
        self._known: dict[tuple[object, ...], Speaker] = {}
        self._last: Person | None = None
        self._last_at = -1

    def speaker(self, sentence: AnnotatedSentence, head: Word, span: Span) -> Speaker:
        """Return the speaker the words of span name."""
        key = (sentence.part, span)
        if key not in self._known:
            self._known[key] = self._resolve(sentence, head, span)
        return self._known[key]

    def of_draft(self, draft: Draft) -> tuple[Speaker, ...]:
        """Return a draft's conduits and its source, nearest the reader first."""
        if draft.source is None or draft.source_head is None:
            return ()
        through = [self.speaker(draft.sentence, head, span) for head, span in draft.conduits]
        return (*through, self.speaker(draft.sentence, draft.source_head, draft.source))

    def _resolve(self, sentence: AnnotatedSentence, head: Word, span: Span) -> Speaker:
        text = head.text.lower()
        if text in word_set("relative") and head.dep.startswith("nsubj"):
            before = _antecedent(sentence, head)
            if before is not None:
                return self._named(sentence, before, span)
        if text in word_set("personal"):
            return self._pronoun(sentence, head, span)
        if text in word_set("impersonal"):
            return self._impersonal(sentence, head, span)
        return self._named(sentence, head, span)

    def _pronoun(self, sentence: AnnotatedSentence, head: Word, span: Span) -> Speaker:
        gender = "f" if head.text.lower() in word_set("female") else "m"
        person = self._people.pronoun(sentence, head, gender, self._last, self._last_at)
        if person is not None:
            person.gender = person.gender or gender
            self._remember(person, sentence)
        return self._record(sentence, span, person, SpeakerKind.PERSON)

    def _impersonal(self, sentence: AnnotatedSentence, head: Word, span: Span) -> Speaker:
        """ "It" and "they" are the only body that acted shortly before, else nobody known."""
        found = self._people.acting_before(sentence, head)
        plural = head.text.lower() in word_set("groups")
        kind = SpeakerKind.GROUP if plural else SpeakerKind.ORGANISATION
        if found is not None:
            kind = SpeakerKind.GOVERNMENT if found[1] == "GPE" else SpeakerKind.ORGANISATION
        passage = self._annotated.article.passage(*span, sentence.part)
        return Speaker(text=passage.text, name=found[0] if found else None, role=None, kind=kind, passage=passage)

    def _named(self, sentence: AnnotatedSentence, head: Word, span: Span) -> Speaker:
        kind = speaker_kind(sentence, head)
        if head.text in word_set("turns"):
            return self._record(sentence, span, None, SpeakerKind.UNNAMED)
        if kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED):
            person = self._person(sentence, head)
            if person is not None:
                self._remember(person, sentence)
                return self._record(sentence, span, person, SpeakerKind.PERSON)
        if head.pos == "PROPN":
            person = self._mistaken(sentence, head, kind)
            if person is not None:
                self._remember(person, sentence)
                return self._record(sentence, span, person, SpeakerKind.PERSON)
            return self._body(sentence, head, span, kind)
        name = self._people.body_by_noun(sentence, head) if kind == SpeakerKind.ORGANISATION else None
        role = _described(sentence, span) if kind in (SpeakerKind.PERSON, SpeakerKind.UNNAMED) else None
        passage = self._annotated.article.passage(*span, sentence.part)
        return Speaker(text=passage.text, name=name, role=role, kind=kind, passage=passage)

    def _person(self, sentence: AnnotatedSentence, head: Word) -> Person | None:
        entity = entity_at(sentence, head)
        if head.pos == "PROPN":
            return self._people.full_name(bare_name(entity.text) if entity is not None else head.text)
        definite = any(word.text.lower() == "the" for word in sentence.children(head, "det"))
        return self._people.by_role(sentence, head) if definite else None

    def _mistaken(self, sentence: AnnotatedSentence, head: Word, kind: SpeakerKind) -> Person | None:
        """Return whose bare surname the name tagger took for a body's or a place's name here: "Brandt told"."""
        entity = entity_at(sentence, head)
        alone = entity is None or entity.last - entity.first == 1
        if not alone or kind == SpeakerKind.DOCUMENT or sentence.children(head, "det"):
            return None
        if head.text in load_lexicon("titles")["capitals"]:
            return None
        return self._people.by_surname(bare_name(head.text))

    def _body(self, sentence: AnnotatedSentence, head: Word, span: Span, kind: SpeakerKind) -> Speaker:
        entity = entity_at(sentence, head)
        name = bare_name(entity.text) if entity is not None else head.text
        if head.text in load_lexicon("titles")["capitals"]:
            country = load_lexicon("titles")["capitals"][head.text]
            name = country if self._people.mentions(country.removeprefix("the ")) else head.text
        else:
            name = self._people.full_body(name)
        passage = self._annotated.article.passage(*span, sentence.part)
        return Speaker(text=passage.text, name=name, role=None, kind=kind, passage=passage)

    def _record(self, sentence: AnnotatedSentence, span: Span, person: Person | None, kind: SpeakerKind) -> Speaker:
        passage = self._annotated.article.passage(*span, sentence.part)
        return Speaker(
            text=passage.text,
            name=person.name if person else None,
            role=person.role if person else None,
            kind=kind,
            passage=passage,
        )

    def _remember(self, person: Person, sentence: AnnotatedSentence) -> None:
        self._last, self._last_at = person, sentence.start


def _antecedent(sentence: AnnotatedSentence, head: Word) -> Word | None:
    verb = sentence.head(head)
    while verb.dep == "conj" and verb.head != verb.i:
        verb = sentence.head(verb)
    return sentence.head(verb) if verb.dep == "relcl" else None


def _described(sentence: AnnotatedSentence, span: Span) -> str | None:
    """The description a speaker without a name is given, without its article."""
    words = sentence.text[span[0] - sentence.start : span[1] - sentence.start].split()
    while words and words[0].lower() in word_set("determiners"):
        words = words[1:]
    return " ".join(words) or None


def speaker_kind(sentence: AnnotatedSentence, head: Word) -> SpeakerKind:
    """Say what kind of speaker the head word is."""
    lemma, text = head.lemma.lower(), head.text.lower()
    if head.text in load_lexicon("titles")["capitals"] or text in word_set("governments"):
        return SpeakerKind.GOVERNMENT
    if head.pos == "PROPN" and lemma not in word_set("governments"):
        return _entity_kind(sentence, head)
    if text in word_set("groups"):
        return SpeakerKind.GROUP
    if lemma in word_set("organisations"):
        return SpeakerKind.ORGANISATION
    if is_document(head):
        return SpeakerKind.DOCUMENT
    if lemma in word_set("unnamed"):
        return SpeakerKind.UNNAMED if head.tag == "NN" else SpeakerKind.GROUP
    return SpeakerKind.PERSON


def _entity_kind(sentence: AnnotatedSentence, head: Word) -> SpeakerKind:
    entity = entity_at(sentence, head)
    if entity is None or entity.label == "PERSON":
        return SpeakerKind.PERSON
    kinds = {
        "GPE": SpeakerKind.GOVERNMENT,
        "LOC": SpeakerKind.GOVERNMENT,
        "NORP": SpeakerKind.GROUP,
        "LAW": SpeakerKind.DOCUMENT,
        "WORK_OF_ART": SpeakerKind.DOCUMENT,
    }
    return kinds.get(entity.label, SpeakerKind.ORGANISATION)
