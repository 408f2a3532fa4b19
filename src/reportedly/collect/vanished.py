"""What SOURCEs that were read once have no longer."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from reportedly.collect.answers import says_gone
from reportedly.records import Unread

__all__ = ["find_vanished"]


def find_vanished(
    kept: Iterable[tuple[str, str]], sources: Sequence[str], origins: Mapping[str, str], unread: Iterable[Unread]
) -> frozenset[str]:
    """Return the kept articles that a SOURCE read again has no longer: a file that is gone, a page that says it is.

    Args:
        kept: (article id, SOURCE it was once read from).
        origins: article id -> SOURCE, of what was read now.
    """
    reasons = {found.source: found.reason for found in unread}
    folders = tuple(str(PurePath(source)) + "/" for source in sources if "://" not in source and source != "-")
    now = set(origins.values())
    still = {key for key, source in kept if origins.get(key) == source} | set(origins)

    def has_gone(source: str) -> bool:
        if source in reasons:
            return says_gone(reasons[source])
        return source in now or source in sources or source.startswith(folders)

    return frozenset(key for key, source in kept if key not in still and has_gone(source))
