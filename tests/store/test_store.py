"""A real SQLite file, never a fake one."""

import pytest

from reportedly.errors import StoreError
from reportedly.records import Article
from reportedly.store import open_store

ONE = Article(id="a", text="The bridge fell.", published="2024-05-02T10:00:00+02:00")
TWO = Article(id="b", text="The mayor spoke.", published=None, byline=("Ada Lund",))


def test_articles_come_back_as_they_were(tmp_path):
    where = str(tmp_path / "story.db")
    with open_store(where) as store:
        assert store.keep_articles([ONE, TWO]) == 2
    with open_store(where) as store:
        assert list(store.articles()) == [TWO, ONE]


def test_an_article_is_kept_once(tmp_path):
    with open_store(str(tmp_path / "story.db")) as store:
        store.keep_articles([ONE])
        assert store.keep_articles([ONE, ONE, TWO]) == 1


def test_a_file_that_is_no_store_is_said(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("not a database, but longer than a header of one would be " * 40)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(str(path))


def test_a_store_of_another_contract_is_refused(tmp_path):
    import sqlite3

    where = tmp_path / "story.db"
    open_store(str(where)).close()
    with sqlite3.connect(where) as connection:
        connection.execute("update about set contract = 99")
    with pytest.raises(StoreError, match="contract 99"):
        open_store(str(where))


def test_closed_events_are_found_by_shared_terms_and_days_and_taken_once(tmp_path):
    with open_store(str(tmp_path / "story.db")) as store:
        store.keep_closed([["a", "b"], ["c"]], [1, 2, 3, 4_000_000_000], 10.0, 12.0)
        store.keep_closed([["d"]], [2, 3, 9], 80.0, 81.0)
        store.keep_closed([["e"]], [2, 3, 9], None, None)
        assert store.last_closed_day() == float("inf")
        assert set(store.closed()) == {("a", "b"), ("c",), ("d",), ("e",)}
        assert store.take_closed([1, 77], 0.0, 99.0, 12) == ()
        assert store.take_closed([2, 3], 90.0, 120.0, 12) == ((("e",),),)
        assert store.take_closed([2, 3, 4_000_000_000], 0.0, 99.0, 1) == ((("a", "b"), ("c",)),)
        assert store.take_closed([1, 2, 3, 4_000_000_000], 0.0, 40.0, 12) == ()
        assert store.last_closed_day() == 81.0
        assert list(store.closed()) == [("d",)]


def test_an_empty_store_has_no_closed_day_and_no_state(tmp_path):
    with open_store(str(tmp_path / "story.db")) as store:
        assert (store.last_closed_day(), store.state("x"), store.articles_of(["a"])) == (None, None, ())
        store.keep_state("x", b"1")
        store.keep_state("x", b"2")
        assert store.state("x") == b"2"


def test_articles_come_in_the_order_of_the_ids_asked_for(tmp_path):
    with open_store(str(tmp_path / "story.db")) as store:
        store.keep_articles([ONE, TWO])
        assert store.articles_of(["b", "gone", "a"]) == (TWO, ONE)
