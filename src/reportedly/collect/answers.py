"""What a server's answer is called in a reason, and what a reason says of the page."""

__all__ = ["answered", "says_gone"]

GONE = (404, 410)
"""Answers that say a page is gone; one that only cannot be reached today says nothing."""


def answered(status: int) -> str:
    """Return how a reason opens that tells of an answer."""
    return f"the server answered {status}"


def says_gone(reason: str) -> bool:
    """Say whether a page was not read because it is no longer there."""
    return any(reason == answered(status) or reason.startswith(f"{answered(status)} ") for status in GONE)
