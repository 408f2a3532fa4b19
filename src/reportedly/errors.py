"""Every exception of reportedly.

ReportedlyError             anything the user can act on; the message says what, where and what next
├── RecordError             a record whose parts contradict each other
├── SourceError             a SOURCE that cannot be used at all
│   ├── AddressError        a URL that must not be fetched
│   └── FetchError          a URL that could not be fetched
├── ReadError               bytes that gave no article
├── AnnotationError         text that could not be parsed, or a parse that lacks what a stage needs
│   └── ModelMissing        no language model is installed
├── LexiconError            a word list that does not hold together
├── StoreError              a store that cannot be opened or is of another version
└── OutputError             a result that could not be written
"""

__all__ = [
    "AddressError",
    "AnnotationError",
    "FetchError",
    "LexiconError",
    "ModelMissing",
    "OutputError",
    "ReadError",
    "RecordError",
    "ReportedlyError",
    "SourceError",
    "StoreError",
]


class ReportedlyError(Exception):
    """Anything the user can act on."""


class RecordError(ReportedlyError):
    """A record whose parts contradict each other."""


class SourceError(ReportedlyError):
    """A SOURCE that cannot be used at all."""


class AddressError(SourceError):
    """A URL that must not be fetched."""


class FetchError(SourceError):
    """A URL that could not be fetched."""


class ReadError(ReportedlyError):
    """Bytes that gave no article."""


class AnnotationError(ReportedlyError):
    """Text that could not be parsed, or a parse that lacks what a stage needs."""


class ModelMissing(AnnotationError):
    """No language model is installed."""


class LexiconError(ReportedlyError):
    """A word list that does not hold together."""


class StoreError(ReportedlyError):
    """A store that cannot be opened or is of another version."""


class OutputError(ReportedlyError):
    """A result that could not be written."""
