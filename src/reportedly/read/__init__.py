"""Bytes to articles: text, dates, bylines, or the reason why there is none."""

from reportedly.read.documents import read_document

__all__ = ["read_document"]
