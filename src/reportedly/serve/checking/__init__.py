"""The command `check` and the forms of its answer."""

from reportedly.serve.checking.command import check

__all__ = ["check"]
