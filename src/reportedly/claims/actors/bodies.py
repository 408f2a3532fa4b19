"""Organisations: names that end or begin as bodies' do, acronyms, and what every country has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.actors.countries import country_names, country_of_people, is_country_word
from reportedly.claims.actors.folding import fold_letters
from reportedly.claims.actors.phrases import acts
from reportedly.claims.actors.runs import Run, Token
from reportedly.claims.actors.vocabulary import listed
from reportedly.claims.reading import Reading
from reportedly.claims.voices import word_set
from reportedly.lexicon import load_lexicon
from reportedly.records import Passage

__all__ = ["BodySighting", "body_key", "find_bodies", "initials_of", "is_acronym"]

JOINING = frozenset({"of", "for", "and", "on", "&", "to", "the"})
MOST_WORDS = 9
MOST_LETTERS = 7


@dataclass(frozen=True, slots=True)
class BodySighting:
    """A body named in an article.

    key: its folded words without country, small words and company endings, sorted. country: "" where none is said.
    acting: it does or says something here. evidence: how much here speaks for a body.
    """

    article_id: str
    order: int
    passage: Passage
    key: tuple[str, ...]
    country: str
    acting: bool
    evidence: int


def find_bodies(reading: Reading, runs_of: Sequence[Sequence[Run]]) -> Iterator[BodySighting]:
    """Yield every name that may be a body's, in reading order.

    Args:
        runs_of: the runs of each sentence of the article.
    """
    for order, (sentence, runs) in enumerate(zip(reading.annotated.sentences, runs_of, strict=True)):
        taken = -1
        for number, run in enumerate(runs):
            if run.first < taken:
                continue
            tokens = _without_front(_extended(sentence, runs, number))
            if tokens:
                taken = tokens[-1].last
                yield _sighting(sentence, order, tokens, _owner(sentence, tokens[0].first))
        yield from _state_bodies(sentence, order)


def is_acronym(text: str) -> bool:
    plain = text.replace(".", "").replace("&", "")
    return 2 <= len(plain) <= MOST_LETTERS and plain.isalpha() and plain.isupper()


def initials_of(text: str) -> frozenset[str]:
    """Return what a name may be cut to: the first letters of all words, and of those written large."""
    words = text.replace("-", " ").split()
    large = "".join(word[0] for word in words if word[0].isupper())
    return frozenset({large, "".join(word[0] for word in words).upper()})


@lru_cache(maxsize=20_000)
def body_key(text: str) -> tuple[tuple[str, ...], str]:
    """Return the key of a body's name and the country in it, "" for none."""
    words = text.replace("’", "'").replace("'s", "").split()
    country = ""
    for count in (4, 3, 2, 1):
        for start in range(len(words) - count + 1):
            plain = " ".join(words[start : start + count]).casefold()
            found = country_of_people().get(plain) or country_names().get(plain)
            if found and not country and len(words) > count:
                country = found
                words = words[:start] + words[start + count :]
    kept = [w for w in map(fold_letters, words) if w and w not in JOINING]
    told = [w for w in kept if w not in listed("corporate")] or kept
    return tuple(sorted(map(_one_spelling, told))), country


@lru_cache(maxsize=20_000)
def _one_spelling(word: str) -> str:
    for british, american in load_lexicon("spelling_folds")["folds"]["pairs"]:
        word = word.replace(british, american)
    return word


def _extended(sentence: AnnotatedSentence, runs: Sequence[Run], number: int) -> list[Token]:
    """Return the tokens of a run and of what "of", "for" and "and" tie to it as one name."""
    tokens = list(runs[number].tokens)
    entity = next((e for e in sentence.entities if e.first <= tokens[0].first < e.last and e.label == "ORG"), None)
    for after in runs[number + 1 :]:
        between = sentence.words[tokens[-1].last : after.first]
        small = 0 < len(between) < 4 and all(word.text in JOINING for word in between)
        within = entity is not None and after.first < entity.last
        of = bool(between) and between[0].text in ("of", "for") and tokens[-1].plain in listed("bodies")
        if not small or not (within or of) or len(tokens) >= MOST_WORDS:
            break
        tokens += [Token(word.i, word.i + 1, word.text) for word in between]
        tokens += after.tokens
    return tokens


def _without_front(tokens: list[Token]) -> list[Token]:
    led = max((i for i, token in enumerate(tokens[:-1]) if _is_led(token)), default=-1)
    tokens = tokens[led + 1 :]
    while tokens and tokens[0].plain in _front_words():
        tokens = tokens[1:]
    text = " ".join(token.text for token in tokens)
    if len(tokens) > MOST_WORDS or is_country_word(text) or text.casefold() in country_of_people():
        return []
    if any(token.plain in listed("never") for token in tokens[:1]):
        return []
    return tokens


@cache
def _front_words() -> frozenset[str]:
    return word_set("determiners") | JOINING | listed("limits")


def _is_led(token: Token) -> bool:
    """Say whether the token says what a body is like: "Labour-led"."""
    last = token.text.rpartition("-")[2]
    return last != token.text and last.islower() and last.endswith(("ed", "led", "run"))


def _owner(sentence: AnnotatedSentence, first: int) -> str:
    """Return the country that owns what begins at the word: "Denmark's Foreign Ministry"."""
    if first < 2 or sentence.words[first - 1].tag != "POS":
        return ""
    for count in (3, 2, 1):
        words = sentence.words[max(0, first - 1 - count) : first - 1]
        found = country_names().get(" ".join(word.text for word in words).casefold())
        if found:
            return found
    return ""


def _sighting(sentence: AnnotatedSentence, order: int, tokens: list[Token], owner: str) -> BodySighting:
    start = sentence.words[tokens[0].first].start
    end = sentence.words[tokens[-1].first].start + len(tokens[-1].text)
    passage = sentence.cut(start, end)
    key, country = body_key(passage.text)
    head = next(
        (
            w
            for w in sentence.words[tokens[0].first : tokens[-1].last]
            if not tokens[0].first <= w.head < tokens[-1].last or w.head == w.i
        ),
        sentence.words[tokens[-1].last - 1],
    )
    return BodySighting(
        article_id=sentence.article_id,
        order=order,
        passage=passage,
        key=key,
        country=owner or country,
        acting=acts(sentence, head),
        evidence=_evidence(sentence, tokens),
    )


def _evidence(sentence: AnnotatedSentence, tokens: list[Token]) -> int:
    first, last = tokens[0].first, tokens[-1].last
    score = 0
    if len(tokens) > 1 and (tokens[-1].plain in listed("bodies") or _is_body_of(tokens)):
        score += 2
    if len(tokens) == 1 and is_acronym(tokens[0].text):
        score += 1
    for entity in sentence.entities:
        if entity.first < last and first < entity.last:
            score += 1 if entity.label == "ORG" else -1
            break
    return score


def _is_body_of(tokens: list[Token]) -> bool:
    """Say whether it is the Ministry of something."""
    for i, token in enumerate(tokens[:-1]):
        if token.plain in listed("bodies") and tokens[i + 1].text in ("of", "for"):
            return True
    return False


def _state_bodies(sentence: AnnotatedSentence, order: int) -> Iterator[BodySighting]:
    """Yield "Danish parliament" and "Peru's central bank": in small letters, with the country's name."""
    words, state_bodies = sentence.words, listed("state_bodies")
    for i, word in enumerate(words):
        if word.tag not in ("NN", "NNP"):
            continue
        plain = word.lemma.casefold()
        if plain not in state_bodies or not word.text.islower():
            continue
        if plain in listed("governments") or (word.dep in ("compound", "nmod") and word.head > i):
            continue
        first = _country_before(sentence, i)
        if first is None:
            continue
        passage = sentence.cut(words[first].start, word.end)
        key, country = body_key(passage.text)
        if country and key:
            yield BodySighting(sentence.article_id, order, passage, key, country, acts(sentence, word), 2)


def _country_before(sentence: AnnotatedSentence, i: int) -> int | None:
    """Return where the country begins that stands before a small-letter body's name, a few words at most before it."""
    words = sentence.words
    first = i
    while (
        first > 0
        and i - first < 5
        and words[first - 1].text.islower()
        and words[first - 1].pos in ("NOUN", "ADJ", "PROPN")
    ):
        first -= 1
    if first > 1 and words[first - 1].tag == "POS":
        first -= 1
    for count in (3, 2, 1):
        if first - count < 0:
            continue
        plain = " ".join(word.text for word in words[first - count : first]).casefold()
        if plain in country_of_people() or (plain in country_names() and words[first].tag == "POS"):
            return first - count
    return None
