"""Ages: of people as news writes them, and the ages that laws set."""

from reportedly.annotate import Word
from reportedly.claims.figures.kinship import wider_words
from reportedly.claims.figures.site import Site, excluding_words
from reportedly.claims.figures.tokens import Token, phrase_after, phrase_before
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind

__all__ = ["age", "age_of_person", "age_set"]

OLDEST = 120


def age(site: Site) -> bool:
    """ "34-year-old", "34 years old", ", 34,", "aged 52", "as young as 12"."""
    start = site.amount.last - (site.amount.kind == FigureKind.DURATION)
    for place in (start, site.amount.last):
        skip = place + (place < len(site.tokens) and site.tokens[place].text in "-‑")
        if phrase_after(site.tokens, skip, excluding_words("ages")) is not None:
            return True
    if not site.amount.bare or site.amount.high > OLDEST:
        return False
    if phrase_before(site.tokens, _list_start(site), excluding_words("ages_before")) is not None:
        return True
    return _between_commas(site) or _age_limit(site)


def _age_limit(site: Site) -> bool:
    """ "People under 30", "anyone over 65": no counted noun behind, people in front."""
    if site.before is None or site.before.lower not in ("under", "over"):
        return False
    people = site.tokens[site.amount.first - 2].lower if site.amount.first > 1 else ""
    return people in excluding_words("age_holders") and not _counts(site)


def _counts(site: Site) -> bool:
    """Whether a noun behind the number is counted by it."""
    last = site.words[-1] if site.words else None
    return last is not None and last.dep == "nummod" and last.head > last.i


def _list_start(site: Site) -> int:
    """Where the numbers of "ages 10, 9 and 4" begin."""
    place = site.amount.first
    while place and (site.tokens[place - 1].number or site.tokens[place - 1].lower in (",", "and", "to", "or")):
        place -= 1
    return place


def _between_commas(site: Site) -> bool:
    """ ", 34," behind a name or a word for a person."""
    before = site.before
    start = site.amount.first - (before is not None and before.lower == "both")
    if start < 2 or site.tokens[start - 1].text not in ",(" or site.amount.words:
        return False
    closes = site.after is None or site.after.text in ",.;)"
    name = site.tokens[start - 2]
    called = (name.text[0].isupper() and name.text.isalpha()) or start < site.amount.first or _is_person(site, name)
    return closes and called


def _is_person(site: Site, name: Token) -> bool:
    word = site.word_of(name)
    noun = name.lower
    people = frozenset(load_lexicon("counted")["people_words"]["words"])
    named = bool(wider_words(noun) & people) or noun.endswith(("man", "woman")) or noun in people
    return word is not None and word.tag == "NN" and named


def age_set(site: Site) -> bool:
    """ "Lower the drinking age from 21 to 19", "the age of mobilisation is 25"."""
    if not site.amount.bare or site.amount.high > OLDEST or not site.words or _counts(site):
        return False
    for verb in site.sentence.ancestors(site.words[-1]):
        if verb.pos not in ("VERB", "AUX"):
            continue
        told = site.sentence.children(verb, "nsubj", "nsubjpass", "dobj")
        if any(_is_age(word, site) for word in told):
            return True
        if verb.dep not in ("xcomp", "conj", "ccomp"):
            return False
    return False


def _is_age(word: Word, site: Site) -> bool:
    return word.lemma.lower() in ("age", "ages") and word.i < site.words[0].i


def age_of_person(site: Site) -> bool:
    """ "She was 34", "who is 54", "he died at 91": a person, a plain number, nothing counted."""
    if not site.amount.bare or not 0 < site.amount.high <= OLDEST or not site.words or _counts(site):
        return False
    last = site.words[-1]
    verb = site.sentence.head(last)
    if last.dep == "pobj" and verb.text.lower() == "at":
        verb = site.sentence.head(verb)
        ages = verb.lemma.lower() in excluding_words("age_verbs")
    else:
        ages = last.dep in ("attr", "acomp") and verb.lemma == "be" and verb.text.lower() in ("is", "was", "'s", "’s")
    below = site.sentence.children(last, "prep", "nummod", "amod")
    return ages and not below and any(_is_somebody(word, site) for word in site.sentence.children(verb, "nsubj"))


def _is_somebody(word: Word, site: Site) -> bool:
    lower = word.text.lower()
    if lower in ("he", "she", "i"):
        return True
    if lower == "who":  # "the singer, who is 54,"
        return word.i > 0 and site.sentence.words[word.i - 1].text in ",("
    named = any(e.label == "PERSON" and e.first <= word.i < e.last for e in site.sentence.entities)
    people = frozenset(load_lexicon("counted")["people_words"]["words"])
    return named or (word.tag == "NN" and bool({word.lemma.lower(), *wider_words(word.lemma.lower())} & people))
