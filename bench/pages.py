"""How well saved pages become articles: text, standfirst, dates, byline, title.

Truth: one JSON file beside each page, with the displayed standfirst (`summary`) and the sections with their headings;
`text` is the standfirst, if there is one, and then the sections. A live blog's truth is the page as displayed, but its
data hold hundreds of earlier updates; so its introduction and those updates are joined whose heading the truth has.
Every score is the mean over pages, except byline.f1, which counts names over all pages.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from reportedly.read import read_document
from reportedly.records import Article, ArticleKind, Document, sha256_of
from reportedly.settings import Settings

__all__ = ["FAST", "NAME", "NEEDS", "Page", "find_pages", "measure", "ngram_scores", "score_page"]

NAME = "pages"
NEEDS = ("pages", "same-event", "same-event-truth")
FAST = True

WORD = re.compile(r"\w+")
SIZE = 4
KEPT_SHARE = 0.8
SLOWEST_SECONDS = 2.0


@dataclass(frozen=True)
class Page:
    """One saved page: what was read of it, what is true of it, and the seconds it took."""

    name: str
    articles: tuple[Article, ...]
    truth: dict[str, Any]
    seconds: float


def measure(data: Path) -> dict[str, float]:
    """Score the reading of data/pages and, for the text alone, of data/same-event.

    text.f1, text.precision, text.recall: word 4-grams of standfirst and text against the truth's text.
    standfirst.kept: pages with a standfirst whose 4-grams are kept to four fifths, in standfirst or text.
    standfirst.field: the same, in the field `standfirst` alone.
    date.day: the day published is the truth's, in UTC where both have a zone.
    date.minute: the same minute, with a zone. A truth at midnight sharp that the page gives as a day counts by its day;
        one truth has no zone and is compared by the clock it gives.
    byline.f1: names of `byline` against the truth's authors, outlets and desks among them included.
    title.f1: words of the title, as bags.
    read: pages that gave an article. in_time: pages read within two seconds.
    same_event.text.f1: as text.f1, on the other set, whose truth leaves the standfirst out where extractors did.
    """
    pages = list(find_pages(data))
    rows = [score_page(page) for page in pages]
    scores = {
        name: _mean([row[name] for row in rows if name in row]) for name in sorted({k for row in rows for k in row})
    }
    scores["byline.f1"] = _byline_f1(pages)
    scores["same_event.text.f1"] = _mean([_same_event_f1(*pair) for pair in _same_event(data)])
    return scores


def find_pages(data: Path) -> Iterator[Page]:
    """Read every page of data/pages."""
    for truth_file in sorted((data / "pages").glob("*_*.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        body = gzip.decompress(truth_file.with_name(f"{truth['id']}.html.gz").read_bytes())
        start = time.perf_counter()
        articles = read_articles(body, truth["id"])
        yield Page(truth["id"], articles, truth, time.perf_counter() - start)


def read_articles(body: bytes, source: str) -> tuple[Article, ...]:
    """Return the articles of a page's bytes; () where it gave none."""
    document = Document(
        source=source, url=None, outlet=None, fetched=None, media_type="text/html", sha256=sha256_of(body), body=body
    )
    return tuple(found for found in read_document(document, Settings()) if isinstance(found, Article))


def score_page(page: Page) -> dict[str, float]:
    """Return the page's scores by name, as `measure` defines them; standfirst ones only where the truth has one."""
    first = page.articles[0] if page.articles else Article(id="none", text="")
    shown = shown_text(_displayed(page))
    precision, recall, f1 = ngram_scores(shown, page.truth["text"])
    scores = {
        "text.f1": f1,
        "text.precision": precision,
        "text.recall": recall,
        "title.f1": _bag_f1(first.title or "", page.truth["title"]),
        "read": float(bool(page.articles)),
        "in_time": float(page.seconds <= SLOWEST_SECONDS),
        **_date_scores(first.published, page.truth["publishing_date"]),
    }
    summary = " ".join(page.truth["summary"])
    if summary:
        scores["standfirst.kept"] = float(ngram_scores(shown, summary)[1] >= KEPT_SHARE)
        scores["standfirst.field"] = float(ngram_scores(first.standfirst or "", summary)[1] >= KEPT_SHARE)
    return scores


def _displayed(page: Page) -> tuple[Article, ...]:
    """Leave out the updates of a live blog that its truth does not have."""
    truth = f" {_squeezed(page.truth['text'])} "
    return tuple(
        article
        for article in page.articles
        if article.kind != ArticleKind.UPDATE or f" {_squeezed(article.title or '')} " in truth
    )


def _squeezed(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def shown_text(articles: tuple[Article, ...]) -> str:
    """Return what a reader sees below the headline."""
    standfirst = articles[0].standfirst if articles else None
    lines = [standfirst] if standfirst else []
    for article in articles:
        lines += [article.title] if article.kind == ArticleKind.UPDATE and article.title else []
        lines.append(article.text)
    return "\n\n".join(lines)


def ngram_scores(found: str, truth: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of word 4-grams, each counted as often as it occurs; shorter texts as one."""
    one, other = _ngrams(found), _ngrams(truth)
    common = sum((one & other).values())
    precision, recall = common / max(sum(one.values()), 1), common / max(sum(other.values()), 1)
    return precision, recall, 2 * precision * recall / (precision + recall) if common else 0.0


def _ngrams(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    if len(words) < SIZE:
        return Counter([tuple(words)] if words else [])
    return Counter(tuple(words[start : start + SIZE]) for start in range(len(words) - SIZE + 1))


def _bag_f1(found: str, truth: str) -> float:
    one, other = (Counter(WORD.findall(text.casefold())) for text in (found, truth))
    common = sum((one & other).values())
    return 2 * common / max(sum(one.values()) + sum(other.values()), 1)


def _date_scores(published: str | None, truth: str) -> dict[str, float]:
    right, found = datetime.fromisoformat(truth), datetime.fromisoformat(published) if published else None
    if found is None:
        return {"date.day": 0.0, "date.minute": 0.0}
    zoned = found.tzinfo is not None and right.tzinfo is not None
    same_day = (found.astimezone(right.tzinfo) if zoned else found).date() == right.date()
    day_alone = published is not None and "T" not in published and (right.hour, right.minute) == (0, 0)
    right_zoned = right if right.tzinfo else right.replace(tzinfo=found.tzinfo)
    same_minute = found.tzinfo is not None and abs((found - right_zoned).total_seconds()) < 60
    return {"date.day": float(same_day), "date.minute": float(same_minute or (day_alone and same_day))}


def _byline_f1(pages: list[Page]) -> float:
    common = found = right = 0
    for page in pages:
        names = {_plain(name) for name in (page.articles[0].byline if page.articles else ())}
        authors = {_plain(name) for name in page.truth["authors"]}
        common, found, right = common + len(names & authors), found + len(names), right + len(authors)
    return 2 * common / max(found + right, 1)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _same_event(data: Path) -> Iterator[tuple[tuple[Article, ...], str]]:
    for truth_file in sorted((data / "same-event-truth").glob("*.jsonl")):
        for line in truth_file.read_text(encoding="utf-8").splitlines():
            truth = json.loads(line)
            body = gzip.decompress((data / "same-event" / truth_file.stem / truth["file"]).read_bytes())
            yield read_articles(body, truth["file"]), truth["text"]


def _same_event_f1(articles: tuple[Article, ...], truth: str) -> float:
    """The better of text with and without standfirst: this truth is inconsistent about it."""
    text = "\n\n".join(article.text for article in articles)
    return max(ngram_scores(shown_text(articles), truth)[2], ngram_scores(text, truth)[2])


def _mean(values: list[float]) -> float:
    return sum(values) / max(len(values), 1)
