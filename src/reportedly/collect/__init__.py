"""Files, folders, pages of the web and standard input: bytes with where they came from."""

from reportedly.collect.sources import find_documents
from reportedly.collect.vanished import find_vanished

__all__ = ["find_documents", "find_vanished"]
