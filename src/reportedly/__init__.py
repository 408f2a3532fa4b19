"""reportedly: the day's reports on a running story in, a brief one can check out."""

__version__ = "0.1.0"

__all__ = ["__version__"]
