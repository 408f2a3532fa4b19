"""Independent origins: articles whose words come from one text or one agency count once."""

from collections.abc import Iterable, Sequence

from reportedly.records import Article
from reportedly.stories.copies import Copy, find_copies, precedence
from reportedly.stories.credits import agency_of, link_of

__all__ = ["find_origins", "group_origins"]


def find_origins(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of article ids that are one origin, the original first in each, in order of the originals.

    Copied, trimmed and embedding articles are of their original's origin, so are two reports of one event that are
    each credited to the same agency alone, or share one canonical link: versions of one page.
    """
    listed = list(articles)
    return group_origins(listed, find_copies(listed))


def group_origins(articles: Sequence[Article], copies: Iterable[Copy]) -> tuple[tuple[str, ...], ...]:
    """Group the articles of one event, given copies that may reach beyond it."""
    ordered = sorted(articles, key=precedence)
    known = {article.id for article in ordered}
    leader = {article.id: article.id for article in ordered}
    for copy in copies:
        if copy.article_id in known and copy.original_id in known:
            _join(leader, copy.original_id, copy.article_id)
    first_of: dict[tuple[str, str], str] = {}
    for article in ordered:
        for source in (("agency", agency_of(article)), ("link", link_of(article))):
            if source[1] is not None:
                _join(leader, first_of.setdefault((source[0], source[1]), article.id), article.id)
    groups: dict[str, list[str]] = {}
    for article in ordered:
        groups.setdefault(_leader_of(leader, article.id), []).append(article.id)
    return tuple(tuple(group) for group in groups.values())


def _join(leader: dict[str, str], one: str, other: str) -> None:
    leader[_leader_of(leader, other)] = _leader_of(leader, one)


def _leader_of(leader: dict[str, str], article_id: str) -> str:
    while leader[article_id] != article_id:
        article_id = leader[article_id]
    return article_id
