"""Files, folders, pages of the web and standard input: bytes with where they came from."""

from reportedly.collect.answers import says_gone
from reportedly.collect.sources import find_documents

__all__ = ["find_documents", "says_gone"]
