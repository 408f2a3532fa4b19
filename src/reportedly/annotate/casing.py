"""Headlines in capitals, brought to the case the parser knows, and datelines, cut off before it reads on."""

import re

__all__ = ["Casing", "dateline_end"]

WORD = re.compile(r"[^\W\d_][\w’'-]*")
NAME_IN_TEXT = re.compile(r"(?<=[a-z,;] )[^\W\d_a-z][\w’'-]*")
LONGEST_HEADING = 300
FEWEST_WORDS = 4

AGENCY = r"\([A-Z][\w ./&-]{1,25}\)"
DAY = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,]+[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’-]*){0,4}"
NAMES = r"[A-ZÀ-Þ][\w.'’-]+(?:[ ,]+[A-ZÀ-Þ][\w.'’-]*){0,4}"
DATELINE = re.compile(rf"(?:{CAPITALS}{DAY}(?: ?{AGENCY})?|{NAMES}{DAY} ?{AGENCY})(?: ?[—–] ?| --? )\s*(?=\S)")


def dateline_end(paragraph: str) -> int:
    """Return how many characters a dateline takes at the start ("OSLO (AFP) — "), 0 where there is none."""
    match = DATELINE.match(paragraph[:120])
    return match.end() if match else 0


class Casing:
    """The names of one article, by which its headings are brought to lower case.

    Args:
        text: the article's body.
    """

    def __init__(self, text: str) -> None:
        lines = (line for line in text.split("\n") if len(line) > LONGEST_HEADING or not _is_heading(line))
        self._names = frozenset(name for line in lines for name in NAME_IN_TEXT.findall(line))

    def sentence_case(self, paragraph: str) -> str:
        """Return a heading with capitals on its first word and on names of the article only; other text as it is."""
        if len(paragraph) > LONGEST_HEADING or not _is_heading(paragraph):
            return paragraph
        first = WORD.search(paragraph)
        start = first.start() if first else 0
        lowered = WORD.sub(lambda m: m.group() if m.start() == start else self._lower(m.group()), paragraph)
        return lowered if len(lowered) == len(paragraph) else paragraph

    def _lower(self, word: str) -> str:
        bare = word.removesuffix("'s").removesuffix("’s")
        if bare in self._names or (len(word) > 1 and word.isupper()):
            return word
        return word.lower()


def _is_heading(paragraph: str) -> bool:
    words = [word for word in WORD.findall(paragraph) if len(word) > 3]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) >= 0.75 * len(words)
