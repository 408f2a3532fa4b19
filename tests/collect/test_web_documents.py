"""Pages of the web. The network alone is faked: by a transport, a resolver, and once by a server on this machine."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest

from reportedly.collect import find_documents
from reportedly.collect.addresses import checked_addresses
from reportedly.collect.web import fetch_page
from reportedly.errors import AddressError
from reportedly.records import Document, Unread
from reportedly.settings import Settings

PUBLIC = "93.184.215.14"
SETTINGS = Settings(max_document_bytes=10_000, max_redirects=3)
Answer = Callable[[httpx.Request], httpx.Response]


def resolver(**hosts: str) -> Callable[[str, int], Sequence[str]]:
    """Every name is public but those given: resolver(inside="10.0.0.1")."""
    return lambda host, port: hosts.get(host.replace(".", "_"), PUBLIC).split()


def fetch(
    answer: Answer,
    url: str = "https://herald.example/a",
    settings: Settings = SETTINGS,
    resolve: Callable[[str, int], Sequence[str]] | None = None,
) -> Document | Unread:
    return fetch_page(url, settings, transport=httpx.MockTransport(answer), resolve=resolve or resolver())


def page(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, headers={"content-type": "text/html; charset=iso-8859-1"}, content=b"<p>One</p>")


def test_a_page_is_fetched_from_the_address_that_was_checked():
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return page(request)

    document = fetch(answer, "https://herald.example:8443/a?b=1#c")
    assert isinstance(document, Document)
    assert (document.source, document.url) == ("https://herald.example:8443/a?b=1#c",) * 2
    assert document.media_type == "text/html; charset=iso-8859-1"
    assert document.body == b"<p>One</p>"
    assert document.fetched.endswith("+00:00")
    assert str(seen[0].url) == f"https://{PUBLIC}:8443/a?b=1"
    assert seen[0].headers["host"] == "herald.example:8443"
    assert seen[0].extensions["sni_hostname"] == "herald.example"


def test_the_next_address_is_tried_where_the_first_cannot_be_reached():
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        if len(asked) == 1:
            raise httpx.ConnectError("unreachable")
        return page(request)

    document = fetch(answer, resolve=lambda host, port: ["2606:2800::1", PUBLIC])
    assert isinstance(document, Document)
    assert asked == ["2606:2800::1", PUBLIC]


def test_a_name_beyond_ascii_is_asked_for_and_resolved_as_one():
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["host"])
        return page(request)

    def resolve(host: str, port: int) -> Sequence[str]:
        seen.append(host)
        return [PUBLIC]

    assert isinstance(fetch(answer, "https://brücke.example/a", resolve=resolve), Document)
    assert seen == ["xn--brcke-lva.example"] * 2


def test_redirects_are_followed_and_the_last_address_is_kept():
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/a":
            return httpx.Response(302, headers={"location": "//news.example/b"})
        return page(request)

    document = fetch(answer)
    assert (document.source, document.url) == ("https://herald.example/a", "https://news.example/b")


@pytest.mark.parametrize(
    "location",
    [
        "http://inside.example/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://user:word@herald.example/",
        "file:///etc/passwd",
        "ftp://herald.example/a",
        "http://",
        "http://herald.example:99999/",
    ],
)
def test_a_redirect_to_where_nobody_may_go_is_refused(location):
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(301, headers={"location": location})

    def resolve(host: str, port: int) -> Sequence[str]:
        return ["10.1.2.3"] if host == "inside.example" else [PUBLIC] if host == "herald.example" else [host]

    unread = fetch(answer, resolve=resolve)
    assert isinstance(unread, Unread)
    assert unread.source == "https://herald.example/a"
    assert len(asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "10.0.0.1",
        "127.0.0.1",
        "127.1.2.3",
        "100.64.0.1",
        "169.254.1.1",
        "172.16.0.1",
        "192.168.1.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::10.0.0.1",
        "2002:0a00:0001::1",
        "2001:db8::1",
    ],
)
def test_an_address_that_is_not_public_is_refused(address):
    with pytest.raises(AddressError, match="not on the public internet"):
        checked_addresses("host.example", 80, lambda host, port: [PUBLIC, address], allow_private=False)
    assert checked_addresses("host.example", 80, lambda host, port: [address], allow_private=True)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"])
def test_a_public_address_is_given_back(address):
    assert checked_addresses("host.example", 80, lambda host, port: [address], allow_private=False)


@pytest.mark.parametrize(
    ("response", "words"),
    [
        (httpx.Response(404), "404 Not Found"),
        (httpx.Response(500), "500 Internal Server Error"),
        (httpx.Response(302), "without saying where"),
        (httpx.Response(200, headers={"content-type": "application/pdf"}, content=b"%PDF"), "application/pdf"),
        (httpx.Response(200, headers={"content-type": "application/rss+xml"}, content=b"<rss/>"), "a feed"),
        (httpx.Response(200, headers={"content-type": "text/html"}, content=b"x" * 10_001), "larger than 10,000 bytes"),
    ],
)
def test_an_answer_that_is_no_page_says_why(response, words):
    unread = fetch(lambda request: response)
    assert isinstance(unread, Unread)
    assert words in unread.reason


def test_too_many_redirects_end():
    unread = fetch(lambda request: httpx.Response(302, headers={"location": request.url.path + "a"}))
    assert "more than 3 redirects" in unread.reason


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpx.ConnectError("refused"), "could not be fetched: refused"),
        (httpx.ReadTimeout("slow"), "no answer within 20 seconds"),
        (httpx.RemoteProtocolError(""), "RemoteProtocolError"),
    ],
)
def test_a_network_that_fails_says_how(error, words):
    def answer(request: httpx.Request) -> httpx.Response:
        raise error

    assert words in fetch(answer).reason


def test_a_name_without_an_address_says_so():
    def resolve(host: str, port: int) -> Sequence[str]:
        raise OSError(-2, "Name or service not known")

    assert "herald.example could not be resolved: Name or service" in fetch(page, resolve=resolve).reason


def test_a_packed_answer_cannot_fill_the_memory():
    import gzip

    packed = gzip.compress(b"x" * 30_000_000)
    headers = {"content-type": "text/html", "content-encoding": "gzip"}
    unread = fetch(lambda request: httpx.Response(200, headers=headers, content=iter([packed])))
    assert "larger than 10,000 bytes" in unread.reason


@pytest.mark.parametrize(
    "url", ["ftp://herald.example/a", "javascript://alert", "http:///a", "http://[::1", "http://a b/"]
)
def test_other_schemes_and_no_urls_are_unread(url):
    [unread] = list(find_documents([url], SETTINGS))
    assert isinstance(unread, Unread)


class _Slow(BaseHTTPRequestHandler):
    """Answers /slow a byte at a time, /long without end, other paths with a page."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        try:
            for _ in range(100 if self.path == "/slow" else 100_000 if self.path == "/long" else 1):
                self.wfile.write(b"<p>One</p>")
                self.wfile.flush()
                time.sleep(0.1 if self.path == "/slow" else 0)
        except OSError:
            pass

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    local = HTTPServer(("127.0.0.1", 0), _Slow)
    thread = threading.Thread(target=local.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{local.server_port}"
    local.shutdown()


def test_a_server_of_this_machine_is_asked_only_where_that_is_allowed(server):
    [refused] = find_documents([f"{server}/a"], SETTINGS)
    assert "127.0.0.1, not on the public internet" in refused.reason
    [document] = find_documents([f"{server}/a"], Settings(allow_private_addresses=True))
    assert document.body == b"<p>One</p>"


@pytest.mark.parametrize(
    ("path", "seconds", "words"), [("/slow", 0.5, "not complete within"), ("/long", 20, "larger than 10,000 bytes")]
)
def test_a_server_that_never_ends_is_left(server, path, seconds, words):
    limits = Settings(allow_private_addresses=True, fetch_seconds=seconds, max_document_bytes=10_000)
    [unread] = find_documents([server + path], limits)
    assert words in unread.reason
