"""One frozen Settings, passed in, never global."""

from dataclasses import dataclass

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may use. Sizes in bytes, times in seconds.

    model: name of an installed spaCy pipeline; None takes the best one installed.
    languages: articles in other languages are said and left aside.
    """

    model: str | None = None
    languages: tuple[str, ...] = ("en",)
    max_document_bytes: int = 20_000_000
    max_text_characters: int = 400_000
    fetch_seconds: float = 20.0
    max_redirects: int = 5
    user_agent: str = "reportedly/0.1"
    allow_private_addresses: bool = False
