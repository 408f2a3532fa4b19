"""Sentences, entities, quotes and times: everything that runs spaCy."""

from reportedly.annotate.parser import MODELS, Annotator, installed_models
from reportedly.annotate.words import AnnotatedArticle, AnnotatedSentence, Entity, Quote, Word

__all__ = [
    "MODELS",
    "AnnotatedArticle",
    "AnnotatedSentence",
    "Annotator",
    "Entity",
    "Quote",
    "Word",
    "installed_models",
]
