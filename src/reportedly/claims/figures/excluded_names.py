"""Numbers that name, rank or score: "Flight 370", "F-16", "won 3-1", "no one"."""

import re
from functools import cache

from reportedly.annotate import Word
from reportedly.claims.figures.site import Site, determined, excluding_words
from reportedly.claims.figures.tokens import Token, phrase_after, phrase_before
from reportedly.lexicon import load_lexicon
from reportedly.records import FigureKind, Part

__all__ = [
    "address",
    "baker",
    "capital_name",
    "glued_to_letters",
    "identifier",
    "idiom",
    "kind_of_thing",
    "labelled",
    "model",
    "name_of_one",
    "ordinal",
    "pronoun",
    "score",
    "scores_verb",
]

SCORE_LARGEST = 150

LONGEST_COUNT = 10
"""Digits; who counts in longer numbers groups them."""

NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "SYM", "X", "ADV")


def glued_to_letters(site: Site) -> bool:
    """ "F-16", "5G", "X-Pro3", "21st", "1990s"."""
    first = site.tokens[site.amount.first]
    if not site.tokens[site.amount.first_number].number:
        return False
    if first.glued and (site.before is not None and _name_before(site)):
        return True
    after = site.after
    if (
        after is not None
        and after.glued
        and after.text[0].isdigit()
        and site.tokens[site.amount.last - 1].text.isalpha()
    ):
        return True  # "9M22" is not nine million
    return after is not None and after.glued and after.text[0].isalpha()


def _name_before(site: Site) -> bool:
    place = site.amount.first - 1
    token = site.tokens[place]
    if token.text in "-–‑":
        return token.glued and place > 0 and _letters(site.tokens[place - 1]) and site.tokens[place - 1].lower != "sub"
    return _letters(token)


def _letters(token: Token) -> bool:
    return token.text[-1].isalpha()


def identifier(site: Site) -> bool:
    """A long run of digits without grouping: a key, not a count, unless it is a round one."""
    long = site.amount.bare and site.digits.isdecimal() and len(site.digits) >= LONGEST_COUNT
    return long and not site.digits.endswith("000000")


def ordinal(site: Site) -> bool:
    return site.after is not None and site.after.glued and site.after.lower in excluding_words("ordinals")


def score(site: Site) -> bool:
    """ "won 3-1", "6-4, 6-3", "voted 52-48"."""
    place = site.amount.last
    if site.amount.low == site.amount.high:
        dashed = _dash_and_number(site, place) or _number_and_dash(site, site.amount.first) or _won_by(site)
        dashed = dashed or _voted(site)
        return dashed and (site.amount.high <= SCORE_LARGEST or _by_vote(site))
    spelled = site.sentence.text[site.tokens[site.amount.first].start : site.tokens[place - 1].end]
    if not re.fullmatch(r"\d{1,3}[-–]\d{1,3}", spelled):
        return False
    near = site.sentence.words
    return any(word.lemma.lower() in excluding_words("sports") for word in near if abs(word.i - site.words[0].i) <= 4)


def _dash_and_number(site: Site, place: int) -> bool:
    tokens = site.tokens
    return place + 1 < len(tokens) and tokens[place].text in "-–" and tokens[place].glued and tokens[place + 1].number


def _number_and_dash(site: Site, place: int) -> bool:
    tokens = site.tokens
    return place > 1 and tokens[place - 1].text in "-–" and tokens[place - 2].number and tokens[place].glued


def _by_vote(site: Site) -> bool:
    """ "The bill passed 218-210"."""
    near = [word.lemma.lower() for word in site.sentence.words if abs(word.i - site.words[0].i) <= 4]
    return site.amount.bare and bool(set(near) & excluding_words("votes"))


def _won_by(site: Site) -> bool:
    """ "Passed by 52 to 48": the greater number in front, each by itself."""
    near = site.tokens[max(0, site.amount.first - 3) : site.amount.last + 3]
    spelled = " ".join(token.lower for token in near)
    won = re.search(r"\bby (\w+) to (\w+)(?! per| %)", spelled)
    return site.amount.bare and won is not None and not _changed_by(site)


def _changed_by(site: Site) -> bool:
    """Whether a word of change stands in front of the "by": "the toll rose by six to 40"."""
    places = [i for i, token in enumerate(site.tokens[: site.amount.last]) if token.lower == "by" and i]
    word = site.word_of(site.tokens[places[-1] - 1]) if places else None
    changes = load_lexicon("changes")
    tables = ("rise_verbs", "fall_verbs", "rise_nouns", "fall_nouns", "rise_words", "fall_words")
    return word is not None and any(word.lemma.lower() in changes[table]["words"] for table in tables)


def _voted(site: Site) -> bool:
    """ "The vote was 61 to 38": the greater number in front is no range."""
    spelled = " ".join(token.lower for token in site.tokens[max(0, site.amount.first - 6) : site.amount.last + 3])
    pair = re.search(r"\b(?:vote|score|result|tally) (?:of|was|is|stood at) (\d+) to (\d+)(?! per| %)", spelled)
    return site.amount.bare and pair is not None and int(pair[1]) > int(pair[2])


def labelled(site: Site) -> bool:
    """ "Flight 370", "Article 5", "No. 7", "case number 12"."""
    if not site.amount.bare or site.before is None or (site.amount.words and not site.before.text[0].isupper()):
        return False
    word = site.word_of(site.before)
    if (word is not None and word.pos == "VERB") or ("," in site.digits and site.before.text.islower()):
        return False  # "they number 10,500"
    end = site.amount.first - (site.before.text in "#" or site.before.text == ".")
    if site.before.text == "#":
        return True
    place = phrase_before(site.tokens, end, excluding_words("labels"))
    if place is None:
        return False
    name = site.tokens[place]
    if name.lower in excluding_words("labels_keep"):
        return (name.text[0].isupper() and place > 0) or _determiner_less(site, place)
    return True


def _determiner_less(site: Site, place: int) -> bool:
    """ "Number 10", "on day 12", "bus 42"; not "that day 40 died"."""
    if not counts_nothing(site) or site.tokens[place].lower == "number":
        return counts_nothing(site)
    word = site.word_of(site.tokens[place])
    if word is None or site.amount.words or site.sentence.children(word, "det", "amod", "poss"):
        return False
    start = site.words[-1].start
    inside = any(time.passage.start <= word.start < time.passage.end <= start for time in site.times)
    return not inside and word.tag in ("NN", "NNP")


def counts_nothing(site: Site) -> bool:
    """Whether no counted noun stands behind the number."""
    last = site.words[-1] if site.words else None
    return last is None or last.dep != "nummod" or last.head < last.i


def address(site: Site) -> bool:
    if not site.amount.bare:
        return False
    near = site.tokens[site.amount.last : site.amount.last + 5]
    names = [token for token in near if token.text[0].isupper()]
    return bool(names) and names[0] == near[0] and any(token.lower in excluding_words("streets") for token in names[1:])


def model(site: Site) -> bool:
    """ "A Boeing 737 landed", "the iPhone 14", "Apollo 11"."""
    before = site.before
    if not site.amount.bare or before is None or "," in site.digits or not site.digits.isdecimal():
        return False
    if site.amount.high >= 10_000 or not any(char.isupper() for char in before.text) or not before.text.isalpha():
        return False
    word = site.word_of(before)
    if word is None or (word.pos != "PROPN" and not _opens_with_name(site, word)):
        return False
    if _opens_clause(site, word):
        return False
    return counts_nothing(site) or word.dep in ("compound", "nmod") or site.words[-1].head == word.i


def _opens_clause(site: Site, name: Word) -> bool:
    """Whether a place or month stands in front of a subject with its verb: "In Lyon 20 people died"."""
    words = site.sentence.words
    place = name.i
    while place and (words[place].pos in ("PROPN", "ADJ", "NOUN", "VERB", "DET") or words[place].text == "of"):
        place -= 1
    opens = place == 0 or words[place - 1].pos in ("PUNCT", "CCONJ")
    if not opens or words[place].text.lower() not in excluding_words("place_openers"):
        return False
    behind = words[site.words[-1].i + 1 : site.words[-1].i + 5]
    verb = next((i for i, word in enumerate(behind) if word.pos in ("VERB", "AUX")), 0)
    subject = behind[:verb]
    plural = [word.tag for word in subject].count("NNS") == 1
    return plural and all(word.pos in ("NOUN", "ADJ", "PROPN") for word in subject)


def _opens_with_name(site: Site, word: Word) -> bool:
    """ "Apollo 13 never landed": a noun in the singular at the head of a sentence, right in front of the digits."""
    first = site.tokens[site.amount.first].number
    return word.i == 0 and word.tag == "NN" and first and counts_nothing(site)


def name_of_one(site: Site) -> bool:
    """ "The 787 Dreamliner", "two new 737 Max jets": a number and a name for one thing."""
    after = site.after
    if not site.amount.bare or site.amount.words or after is None or "," in site.digits or site.amount.high < 2:
        return False
    word = site.word_of(after)
    if word is None or word.pos != "PROPN" or after.glued:
        return False
    if _counted_already(site):
        return True
    following = site.sentence.words[word.i + 1 : word.i + 3]
    if [w.pos for w in following] == ["CCONJ", "NUM"]:  # "the 12 Danish and nine Swedish ships"
        return False
    alone = not any(w.pos in ("NOUN", "PROPN") or w.tag in ("HYPH", "POS") for w in following[:1])
    return alone and word.tag == "NNP" and not word.text.endswith("s") and _of_one(site)


def _of_one(site: Site) -> bool:
    return determined(site) or (site.before is not None and site.before.lower == "own")


def _counted_already(site: Site) -> bool:
    """Whether a number just before counts the same noun: "two new 737 Max jets"."""
    if not site.words or site.words[-1].dep not in ("nummod", "compound", "nmod"):
        return False
    near = site.sentence.words[max(0, site.words[0].i - 2) : site.words[0].i]
    return any(word.pos == "NUM" for word in near) and all(word.pos in ("NUM", "ADJ") for word in near[1:])


def capital_name(site: Site) -> bool:
    """ "The Kick Six", "the Big Three": a number that is part of a name."""
    token = site.tokens[site.amount.first_number]
    if not site.amount.words or site.before is None or not token.text[0].isupper() or site.sentence.part == Part.TITLE:
        return False
    word = site.word_of(site.before)
    return word is not None and word.pos == "PROPN" and site.before.text[0].isupper()


def baker(site: Site) -> bool:
    """ "A baker's dozen"."""
    before = site.before
    return site.tokens[site.amount.first_number].lower == "dozen" and before is not None and before.lower.endswith("s")


def pronoun(site: Site) -> bool:
    """ "No one", "one must", "on the one hand"."""
    if site.tokens[site.amount.first_number].lower != "one" or site.amount.last - site.amount.first_number > 1:
        return False
    if not site.amount.bare:
        return (
            site.before is not None and site.before.lower in ("no", "the") and site.amount.kind == FigureKind.DURATION
        )
    if site.before is not None and site.before.lower in excluding_words("pronoun_one"):
        return True
    if site.after is None or site.after.lower in excluding_words("one_idioms"):
        return not _casualty(site)
    if site.after.lower in ("of", "-") or not site.words:
        return False
    word = site.word_of(site.after)
    return site.words[-1].tag in ("PRP", "NN") or (word is not None and word.pos not in NOMINAL and not _casualty(site))


def _casualty(site: Site) -> bool:
    """ "One was killed", "one died": a person, counted."""
    if not site.words:
        return False
    verbs = site.sentence.words[site.words[-1].i + 1 : site.words[-1].i + 4]
    return any(word.lemma.lower() in _states() for word in verbs if word.pos == "VERB")


@cache
def _states() -> frozenset[str]:
    return frozenset(word for table in load_lexicon("counted")["states"].values() for word in table["words"])


def idiom(site: Site) -> bool:
    for start in range(max(0, site.amount.first - 3), site.amount.first + 1):
        end = phrase_after(site.tokens, start, excluding_words("idioms"))
        if end is not None and end > site.amount.first_number:
            return True
    return False


def tolerance(site: Site) -> bool:
    """The 100 of "2,000, give or take 100": how far another number may be off."""
    words = load_lexicon("bounds")["tolerance"]["words"]
    start = phrase_before(site.tokens, site.amount.first, words)
    return start is not None and any(token.number for token in site.tokens[max(0, start - 4) : start])


def kind_of_thing(site: Site) -> bool:
    """ "A five-star hotel", "a three-bed flat", "a 7-iron": a kind, not a number of things."""
    near = site.tokens[site.amount.last : site.amount.last + 2]
    hyphened = len(near) == 2 and near[0].text in "-‑" and near[0].glued and near[1].glued
    return hyphened and near[1].lower in excluding_words("kinds")


def scores_verb(site: Site) -> bool:
    """ "Scores" as a verb: "nobody scores there"."""
    lower = site.tokens[site.amount.first_number].lower
    return lower == "scores" and bool(site.words) and site.words[0].pos == "VERB"
