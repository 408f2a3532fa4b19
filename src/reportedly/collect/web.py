"""Pages of the web: each hop checked, bounded in time and size."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from urllib.parse import urljoin

import httpx

from reportedly.collect.addresses import PORTS, Resolve, checked_addresses, resolve_host, split_url
from reportedly.collect.answers import answered
from reportedly.collect.media import served_media_type, why_not_served
from reportedly.errors import FetchError, SourceError
from reportedly.records import Document, Unread, sha256_of
from reportedly.settings import Settings

__all__ = ["fetch_page"]

ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.5"
MOST_ADDRESSES = 3
REDIRECTS = (301, 302, 303, 307, 308)


def fetch_page(
    url: str,
    settings: Settings,
    *,
    transport: httpx.BaseTransport | None = None,
    resolve: Resolve = resolve_host,
) -> Document | Unread:
    """Fetch one page; an Unread says why there is none.

    Args:
        transport, resolve: what stands for the network; tests give their own.
    """
    try:
        with httpx.Client(
            transport=transport, trust_env=False, follow_redirects=False, timeout=settings.fetch_seconds
        ) as client:
            return _follow(client, url, settings, resolve)
    except SourceError as error:
        return Unread(source=url, reason=str(error))


def _follow(client: httpx.Client, source: str, settings: Settings, resolve: Resolve) -> Document:
    """Go from redirect to redirect until a page answers.

    Raises:
        AddressError: a hop that may not be fetched.
        FetchError: no answer, an error, too many redirects, too large, too slow, or no kind that is read.
    """
    url, until = source, time.monotonic() + settings.fetch_seconds
    for hop in range(settings.max_redirects + 1):
        try:
            with _answer(client, url, settings, resolve) as response:
                if response.status_code not in REDIRECTS:
                    return _document(response, source, url, settings, until)
                url = _next_url(response, url)
        except httpx.TimeoutException as error:
            raise FetchError(f"no answer within {settings.fetch_seconds:g} seconds{_at(url, source)}") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(f"could not be fetched{_at(url, source)}: {str(error) or type(error).__name__}") from error
        except SourceError as error:
            raise type(error)(f"{error}{_at(url, source)}") from error
        if time.monotonic() > until:
            raise FetchError(f"no page within {settings.fetch_seconds:g} seconds, after {hop + 1} redirects")
    raise FetchError(f"more than {settings.max_redirects} redirects; the last went to {url}")


@contextmanager
def _answer(client: httpx.Client, url: str, settings: Settings, resolve: Resolve) -> Iterator[httpx.Response]:
    """Ask an address that was checked, under the name the URL has."""
    parts = split_url(url)
    target = httpx.URL(url).copy_with(fragment=None)
    host = target.raw_host.decode("ascii")
    addresses = checked_addresses(
        host, parts.port or PORTS[parts.scheme], resolve, allow_private=settings.allow_private_addresses
    )
    headers = {"Host": target.netloc.decode("ascii"), "User-Agent": settings.user_agent, "Accept": ACCEPT}
    with _first_answer(client, target, addresses[:MOST_ADDRESSES], headers, host) as response:
        yield response


@contextmanager
def _first_answer(
    client: httpx.Client, target: httpx.URL, addresses: tuple[str, ...], headers: dict[str, str], host: str
) -> Iterator[httpx.Response]:
    """Try the addresses in turn: a machine without IPv6 cannot reach the first that many names have."""
    last = addresses[-1]
    for address in addresses:
        request = client.build_request(
            "GET", target.copy_with(host=address), headers=headers, extensions={"sni_hostname": host}
        )
        try:
            response = client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            if address == last:
                raise
            continue
        try:
            yield response
        finally:
            response.close()
        return


def _next_url(response: httpx.Response, url: str) -> str:
    location: str | None = response.headers.get("location")
    if not location:
        raise FetchError(f"{answered(response.status_code)} without saying where to go")
    return urljoin(url, location)


def _document(response: httpx.Response, source: str, url: str, settings: Settings, until: float) -> Document:
    if response.status_code != httpx.codes.OK:
        raise FetchError(f"{answered(response.status_code)} {response.reason_phrase}".rstrip())
    content_type = response.headers.get("content-type", "")
    media_type = served_media_type(content_type)
    if media_type is None:
        raise FetchError(why_not_served(content_type))
    body = _body(response, settings, until)
    return Document(
        source=source,
        url=url,
        outlet=None,
        fetched=datetime.now(UTC).isoformat(timespec="seconds"),
        media_type=media_type,
        sha256=sha256_of(body),
        body=body,
    )


def _body(response: httpx.Response, settings: Settings, until: float) -> bytes:
    """Read the body piece by piece; a server can send without end, or a byte a second."""
    limit, body = settings.max_document_bytes, bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > limit:
            raise FetchError(f"larger than {limit:,} bytes, the most that is read of one document")
        if time.monotonic() > until:
            raise FetchError(f"not complete within {settings.fetch_seconds:g} seconds")
    return bytes(body)


def _at(url: str, source: str) -> str:
    return "" if url == source else f" (redirected to {url})"
