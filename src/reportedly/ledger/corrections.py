"""Reports that were put up again with other words: what only the earlier version says is withdrawn."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.ledger.instants import instant_of
from reportedly.ledger.said import Said
from reportedly.records import Article
from reportedly.stories.credits import link_of

__all__ = ["find_corrected", "newer_versions"]


def newer_versions(articles: Iterable[Article]) -> dict[str, Article]:
    """Map each article that has a later version at the same address to the latest one.

    Later is what was modified or, where that is not given, published later; two of one time are no versions.
    """
    versions: dict[str, list[Article]] = {}
    for article in articles:
        link = link_of(article)
        if link is not None:
            versions.setdefault(link, []).append(article)
    found: dict[str, Article] = {}
    for known in versions.values():
        latest = max(known, key=lambda article: (_changed(article), article.id))
        found.update({article.id: latest for article in known if _changed(article) < _changed(latest)})
    return found


def find_corrected(groups: Sequence[Sequence[Said]], newer: Mapping[str, Article]) -> frozenset[int]:
    """Return the groups of claims, by index, that stand in earlier versions of reports alone."""
    return frozenset(
        number for number, group in enumerate(groups) if all(said.claim.article_id in newer for said in group)
    )


def _changed(article: Article) -> float:
    return max(instant_of(article.modified), instant_of(article.published))
