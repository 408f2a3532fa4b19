"""How many independent origins stand behind claims, copies and citations folded."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from reportedly.claims.reading import Reading
from reportedly.ledger.said import Said
from reportedly.records import Story

__all__ = ["Origins"]


class Origins:
    """The origin of every claim of a story.

    Articles that are copies of one text are one origin (Event.origins). A claim that its article puts to
    another outlet or agency ("Yonhap, citing the NIS, said") has that outlet as its origin, whether or not
    it is among the articles. An article never gives more than one origin to one entry.
    """

    def __init__(self, story: Story, readings: Sequence[Reading]) -> None:
        self._group: dict[str, str] = {}
        for event in story.events:
            for articles in event.origins:
                for article_id in articles:
                    self._group.setdefault(article_id, min(articles))
        self._outlets: dict[str, set[str]] = {}
        for reading in readings:
            if reading.article.outlet:
                self._outlets.setdefault(_key(reading.article.outlet), set()).add(self.group_of(reading.article.id))

    def group_of(self, article_id: str) -> str:
        """Return the name of the group of copies the article belongs to."""
        return self._group.get(article_id, article_id)

    def count(self, claims: Iterable[Said]) -> int:
        """Return how many independent origins the claims have."""
        return len(set(self.by_group(claims).values()))

    def by_group(self, claims: Iterable[Said]) -> dict[str, str]:
        """Map each group of copies to the origin of its claims; a claim of its own goes before a cited one."""
        cited: dict[str, list[str]] = {}
        for said in claims:
            cited.setdefault(self.group_of(said.claim.article_id), []).append(self._cited(said))
        origins = {group: group for group, names in cited.items() if "" in names}
        for group, names in sorted(cited.items()):
            if group not in origins:
                origins[group] = self._origin_named(min(names), origins)
        return origins

    def _cited(self, said: Said) -> str:
        """Return the key of the outlet a claim is put to, "" for the article's own."""
        own = _key(said.reading.article.outlet or "")
        for link in said.claim.chain:
            key = _key(link.name or link.text)
            if key in self._outlets and key != own:
                return key
        return ""

    def _origin_named(self, outlet: str, origins: dict[str, str]) -> str:
        present = sorted(self._outlets[outlet] & set(origins))
        return present[0] if present else sorted(self._outlets[outlet])[0]


@lru_cache(maxsize=10_000)
def _key(name: str) -> str:
    return re.sub(r"^the\s+|[^\w]+", "", name.casefold())
