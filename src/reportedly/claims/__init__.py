"""Who said what, how surely, on whose word."""

from reportedly.claims.explain import Explanation, explain_article, explain_sentence
from reportedly.claims.reader import read_claims
from reportedly.claims.reading import Reading
from reportedly.claims.stance import Stance, is_anonymous, stance_of

__all__ = [
    "Explanation",
    "Reading",
    "Stance",
    "explain_article",
    "explain_sentence",
    "is_anonymous",
    "read_claims",
    "stance_of",
]
