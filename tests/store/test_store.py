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
