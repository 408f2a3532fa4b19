"""How long a brief is: the words of standfirst and sections, and the parts it has."""

from dataclasses import dataclass

__all__ = ["PROFILES", "Profile"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The size of a brief.

    standfirst, body: words at most; a sentence begun below the limit may pass it by a few.
    sections: how many at most; 0 gives headline and standfirst alone.
    context, outlook, closing: sentences at most.
    """

    standfirst: int
    body: int
    sections: int
    context: int
    outlook: int
    closing: int


PROFILES = {
    "flash": Profile(standfirst=60, body=0, sections=0, context=0, outlook=0, closing=0),
    "short": Profile(standfirst=50, body=150, sections=2, context=2, outlook=2, closing=2),
    "standard": Profile(standfirst=75, body=375, sections=6, context=3, outlook=3, closing=2),
    "long": Profile(standfirst=85, body=815, sections=6, context=6, outlook=5, closing=3),
}
