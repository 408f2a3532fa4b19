"""Files, folders and standard input: what is found, in which order, and what is said of the rest."""

import gzip
import io
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportedly.collect import find_documents
from reportedly.records import Document, Unread
from reportedly.settings import Settings

SETTINGS = Settings()


def found(
    sources: Sequence[object], settings: Settings = SETTINGS, stdin: bytes | None = None
) -> list[Document | Unread]:
    stream = None if stdin is None else io.BytesIO(stdin)
    return list(find_documents([str(source) for source in sources], settings, stdin=stream))


def reason(source: object, settings: Settings = SETTINGS) -> str:
    [unread] = found([source], settings)
    assert isinstance(unread, Unread)
    assert unread.source == str(source)
    return unread.reason


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.html", "text/html"),
        ("a.HTM", "text/html"),
        ("a.md", "text/markdown"),
        ("a.txt", "text/plain"),
        ("a.jsonl", "application/jsonl"),
    ],
)
def test_media_type_is_told_by_the_ending(tmp_path, name, media_type):
    (tmp_path / name).write_bytes(b"{}")
    [document] = found([tmp_path / name])
    assert (document.media_type, document.body) == (media_type, b"{}")
    assert document.url is None
    assert document.fetched is None


def test_a_packed_page_has_the_id_of_the_unpacked(tmp_path):
    (tmp_path / "a.html").write_bytes(b"<p>One</p>")
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(b"<p>One</p>"))
    plain, packed = found([tmp_path])
    assert (plain.body, plain.sha256, plain.media_type) == (packed.body, packed.sha256, packed.media_type)


def test_a_folder_is_read_recursively_in_name_order(tmp_path):
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c/d/e.md", "B.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    names = [str(Path(document.source).relative_to(tmp_path)) for document in found([tmp_path])]
    assert names == ["B.txt", "a.txt", "b/10.txt", "b/2.txt", "c/d/e.md"]


def test_the_rest_of_a_folder_is_said_one_line_each(tmp_path):
    for name in ("a.txt", "b.pdf", "c", ".hidden.html", "d.warc.gz", "e.rss"):
        (tmp_path / name).write_text("x")
    first, *rest = sorted(found([tmp_path]), key=lambda one: isinstance(one, Unread))
    assert isinstance(first, Document)
    said = {Path(unread.source).name: unread.reason for unread in rest}
    assert sorted(said) == [".hidden.html", "b.pdf", "c", "d.warc.gz", "e.rss"]
    assert "ending in .pdf" in said["b.pdf"]
    assert "without an ending" in said["c"]
    assert "hidden" in said[".hidden.html"]
    assert "WARC file is not read yet" in said["d.warc.gz"]
    assert "feed is not read yet" in said["e.rss"]


def test_one_good_file_among_forty_bad_is_found(tmp_path):
    for number in range(40):
        (tmp_path / f"{number:02}.html.gz").write_bytes(b"not gzip")
    (tmp_path / "99.txt").write_text("Good.")
    results = found([tmp_path])
    assert [type(result) for result in results] == [Unread] * 40 + [Document]
    assert all("not a whole gzip file" in result.reason for result in results[:40])


def test_sources_come_in_the_order_given(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    bodies = [document.body for document in found([tmp_path / "b.txt", tmp_path / "a.txt"])]
    assert bodies == [b"b.txt", b"a.txt"]


def test_what_is_not_there_says_so(tmp_path):
    assert "no such file" in reason(tmp_path / "none.html")
    assert "folder is empty" in reason(tmp_path)
    for no_path in ("a\0b", "x" * 5000):
        [unread] = found([no_path])
        assert "no such file" in unread.reason or "not a path" in unread.reason


def test_a_file_too_large_is_refused_packed_or_not(tmp_path):
    limits = Settings(max_document_bytes=1000)
    (tmp_path / "exact.txt").write_bytes(b"x" * 1000)
    (tmp_path / "large.txt").write_bytes(b"x" * 1001)
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"x" * 50_000_000))
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(os.urandom(900))[:-20])
    assert isinstance(found([tmp_path / "exact.txt"], limits)[0], Document)
    assert "larger than 1,000 bytes" in reason(tmp_path / "large.txt", limits)
    assert "larger than 1,000 bytes" in reason(tmp_path / "bomb.html.gz", limits)
    assert "not a whole gzip file" in reason(tmp_path / "cut.html.gz", limits)


def test_pipes_and_devices_are_not_waited_on(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reason(tmp_path / "pipe.txt")
    assert "not a regular file" in found(["/dev/zero"])[0].reason


def test_links_that_make_a_loop_or_lead_nowhere_end(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    results = {Path(one.source).relative_to(tmp_path).as_posix(): one for one in found([tmp_path])}
    assert sorted(results) == ["a/up", "a/x.txt", "b", "gone.txt"]
    assert "not read twice" in results["a/up"].reason
    assert "not read twice" in results["b"].reason
    assert "could not be opened" in results["gone.txt"].reason


# No bits of a file keep root out, and some systems have no such bits.
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert "could not be opened" in reason(tmp_path / "a.txt")


def test_a_name_that_is_no_utf8_can_still_be_written(tmp_path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_bytes(b"x")
    [document] = found([tmp_path])
    assert document.source.encode("utf-8")


def test_lines_come_one_document_each(tmp_path):
    (tmp_path / "in.jsonl").write_bytes(b'{"id": "1"}\n\n{"id": "2"}\r\nlast')
    documents = found([tmp_path / "in.jsonl"])
    assert [document.body for document in documents] == [b'{"id": "1"}', b'{"id": "2"}', b"last"]
    assert [document.source for document in documents] == [f"{tmp_path}/in.jsonl:{line}" for line in (1, 3, 4)]


def test_stdin_is_lines_and_a_long_one_is_named():
    results = found(["-"], Settings(max_document_bytes=10), b"one\n" + b"x" * 3_000_000 + b"\ntwo\n")
    assert [one.source for one in results] == ["-:1", "-:2", "-:3"]
    assert "longer than 10 bytes" in results[1].reason
    assert results[2].body == b"two"


def test_stdin_that_is_empty_or_absent_says_so():
    assert "empty" in found(["-"], stdin=b"\n \n")[0].reason
    assert "no standard input" in found(["-"])[0].reason


def test_a_folder_is_not_held_in_memory(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("x")
    documents = find_documents([str(tmp_path)], SETTINGS)
    assert next(documents).body == b"x"
    (tmp_path / "1.txt").write_text("changed")
    assert next(documents).body == b"changed"
