"""An article with everything that was found in it."""

from dataclasses import dataclass

from reportedly.annotate import AnnotatedArticle
from reportedly.annotate.kept import Kept, cached_property
from reportedly.records import Article, Claim, Figure

__all__ = ["Reading"]


@dataclass(frozen=True)
class Reading(Kept):
    """An annotated article with its claims and figures, both in reading order."""

    annotated: AnnotatedArticle
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]

    @property
    def article(self) -> Article:
        return self.annotated.article

    @cached_property
    def figure_by_id(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}
