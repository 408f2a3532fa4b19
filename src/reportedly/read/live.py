"""The updates of a live blog, each an article of its own: each has its own time, and may take back the one before."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from reportedly.read.bylines import find_credit, read_byline
from reportedly.read.dates import iso_date
from reportedly.read.letters import letters_of
from reportedly.read.linked_data import LinkedArticle
from reportedly.read.plain_html import paragraphs_of
from reportedly.read.tree import Element, element_text
from reportedly.records import Article, ArticleKind, content_id

__all__ = ["find_updates", "update_articles", "without_updates"]

FEWEST_WORDS = 3
MOST_UPDATES = 2_000
PARAGRAPHS = ("p", "li", "blockquote", "h4")
MARKED = ".//*[@itemprop='liveBlogUpdate']"


def find_updates(root: Element, linked: LinkedArticle) -> tuple[LinkedArticle, ...]:
    """Return the updates in the page's order: from its JSON-LD, else from its microdata; () for another page.

    The words are those displayed, where the page displays the update: the data run its paragraphs together.
    """
    if not linked.updates:
        return tuple(_marked_update(element) for element in root.iterfind(MARKED))
    shown = {element.get("id"): element for element in root.iter() if element.get("id")}
    return tuple(_as_displayed(update, shown) for update in linked.updates[:MOST_UPDATES])


def _as_displayed(update: LinkedArticle, shown: dict[str, Element]) -> LinkedArticle:
    element = shown.get(_fragment(update.url or update.id) or "")
    paragraphs = _paragraphs(element) if element is not None else []
    if not paragraphs or (update.body and letters_of(update.body)[:40] not in letters_of("".join(paragraphs))):
        return update
    return replace(update, body="\n\n".join(paragraphs))


def _fragment(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").fragment or None
    except ValueError:
        return None


def _marked_update(element: Element) -> LinkedArticle:
    heading = next((one for one in element.iter("h2", "h3", "h4")), None)
    moment = next((one for one in element.iter("time")), None)
    return LinkedArticle(
        types=("BlogPosting",),
        headline=None if heading is None else element_text(heading) or None,
        published=None if moment is None else moment.get("datetime") or element_text(moment),
        body="\n\n".join(_paragraphs(element)) or None,
    )


def _paragraphs(element: Element) -> list[str]:
    return [text for text in (element_text(one) for one in element.iter(*PARAGRAPHS)) if text]


def update_articles(updates: tuple[LinkedArticle, ...], page: Article) -> Iterator[Article]:
    """Yield an article for each update that has words; what it does not say of itself the page says.

    page: the live blog's own article: its outlet, address and language hold for the updates.
    """
    for number, update in enumerate(updates):
        text = _text(update)
        if len(text.split()) >= FEWEST_WORDS:
            yield _article(update, text, page, number)


def _article(update: LinkedArticle, text: str, page: Article, number: int) -> Article:
    byline = read_byline(update.authors, page.outlet)
    return replace(
        page,
        id=content_id(page.sha256, number, update.headline, text),
        kind=ArticleKind.UPDATE,
        url=update.url or _own_address(update.id) or page.url,
        title=update.headline,
        standfirst=None,
        byline=byline.names or page.byline,
        credit=byline.credit or ", ".join(find_credit(text)) or None,
        published=iso_date(update.published) if update.published else None,
        published_raw=update.published,
        modified=iso_date(update.modified) if update.modified else None,
        text=text,
    )


def _own_address(identifier: str | None) -> str | None:
    return identifier if identifier and identifier.startswith(("http://", "https://")) else None


def _text(update: LinkedArticle) -> str:
    paragraphs = paragraphs_of(update.body or "")
    return "\n\n".join(line for line in paragraphs if line != update.headline)


def without_updates(paragraphs: list[str], updates: tuple[LinkedArticle, ...]) -> list[str]:
    """Return the paragraphs that stand in no update: the live blog's own introduction."""
    if not updates:
        return paragraphs
    taken = "\n".join(letters_of(f"{update.headline or ''}\n{update.body or ''}") for update in updates)
    return [line for line in paragraphs if letters_of(line) and letters_of(line)[:60] not in taken]
