"""Is this text supported by its sources, and no stronger than they are?"""

from reportedly.check.checks import CHECKS
from reportedly.check.cited import check_cited
from reportedly.check.excerpt import by_article, excerpt_of
from reportedly.check.findings import verdict_of, worst
from reportedly.check.link import Linker
from reportedly.check.pairs import PAIRS_AT_ONCE, CheckedPair, Pair, check_pairs, judge_pair, read_pair
from reportedly.check.refusal import why_not_text
from reportedly.check.sentence import check_sentence
from reportedly.check.statement import Statement, statements_of
from reportedly.check.text import CheckedSentence, check_against, check_pair, check_text, check_with_passages

__all__ = [
    "CHECKS",
    "PAIRS_AT_ONCE",
    "CheckedPair",
    "CheckedSentence",
    "Linker",
    "Pair",
    "Statement",
    "by_article",
    "check_against",
    "check_cited",
    "check_pair",
    "check_pairs",
    "check_sentence",
    "check_text",
    "check_with_passages",
    "excerpt_of",
    "judge_pair",
    "read_pair",
    "statements_of",
    "verdict_of",
    "why_not_text",
    "worst",
]
