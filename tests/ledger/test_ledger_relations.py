"""Relations between entries: what is told of them, and what is no conflict."""

from collections.abc import Sequence

from ledger.told import Report, Words, read_reports, story_of
from reportedly.annotate import Annotator
from reportedly.ledger import Ledger, build_ledger
from reportedly.records import Certainty, Entry, RelationKind, Status


def ledger_of(annotator: Annotator, reports: Sequence[Report]) -> Ledger:
    readings = read_reports(annotator, reports)
    return build_ledger(story_of(readings), readings)


def entry_with(ledger: Ledger, words: str) -> Entry:
    [found] = [entry for entry in ledger.entries if words in entry.sentence.text]
    return found


def whys(entry: Entry, kind: RelationKind) -> list[str]:
    return [relation.why for relation in entry.relations if relation.kind is kind]


def test_a_conflict_names_both_claimants_and_both_numbers(annotator: Annotator) -> None:
    one = Report("Herald", "05-02", [Words("the coast guard", "27 passengers died when the ferry Alba sank")])
    other = Report("Courier", "05-02", [Words("Ines Duarte", "41 passengers died when the ferry Alba sank")])
    ledger = ledger_of(annotator, [one, other])
    [told] = whys(entry_with(ledger, "27"), RelationKind.CONFLICT)
    assert sorted(told.split(", ")) == ["27 (the coast guard)", "41 (Ines Duarte)"]


def test_a_revision_names_the_claimant_once(annotator: Annotator) -> None:
    one = Report("Herald", "05-02", [Words("the coast guard", "27 passengers died when the ferry Alba sank")])
    other = Report("Courier", "05-04", [Words("the coast guard", "33 passengers died when the ferry Alba sank")])
    ledger = ledger_of(annotator, [one, other])
    assert whys(entry_with(ledger, "27"), RelationKind.REVISION) == ["27, later 33 (the coast guard)"]


def test_not_yet_and_could_do_not_conflict(annotator: Annotator) -> None:
    one = Report("Herald", "05-02", [Words("the ministry", "the reservists have not joined the search at Orrin")])
    other = Report("Courier", "05-02", [Words("Mayor Reyes", "the reservists could join the search at Orrin")])
    ledger = ledger_of(annotator, [one, other])
    assert not whys(entry_with(ledger, "have not joined"), RelationKind.CONFLICT)


def test_one_claimant_in_one_article_does_not_contradict_itself(annotator: Annotator) -> None:
    both = [Words("Mayor Reyes", "40 houses burned in Talle"), Words("Mayor Reyes", "25 houses burned in Talle")]
    ledger = ledger_of(annotator, [Report("Herald", "05-02", both)])
    assert all(entry.status is not Status.DISPUTED for entry in ledger.entries)


def test_numbers_that_differ_are_never_one_entry(annotator: Annotator) -> None:
    told = [
        Report("Herald", "05-02", [Words("the army", "Marzel has sent soldiers to Keshar")]),
        Report("Courier", "05-03", [Words("the army", "Marzel has sent 1,500 soldiers to Keshar")]),
        Report("Wire", "05-04", [Words("the army", "Marzel has sent 3,000 soldiers to Keshar")]),
    ]
    assert len(ledger_of(annotator, told).entries) == 3


def test_an_entry_keeps_its_closest_relations_alone(annotator: Annotator) -> None:
    told = [
        Report(f"Outlet {number}", "05-02", [Words(f"Observer {name}", f"{number} boats sank off Lorran")])
        for number, name in zip(range(20, 90, 10), ("Abel", "Bask", "Cole", "Dorn", "Enz", "Falk", "Grau"), strict=True)
    ]
    ledger = ledger_of(annotator, told)
    assert len(ledger.entries) == 7
    assert all(1 <= len(whys(entry, RelationKind.CONFLICT)) <= 3 for entry in ledger.entries)


def test_furniture_is_no_entry(annotator: Annotator) -> None:
    told = Report(
        "Radio",
        "05-02",
        [
            Words("-", "Radio Lorran News"),
            Words("-", "the third is talks"),
            Words("-", "six boats sank off Lorran on Monday night"),
        ],
    )
    ledger = ledger_of(annotator, [told])
    assert [entry.sentence.text for entry in ledger.entries] == ["Six boats sank off Lorran on Monday night."]


def test_a_refusal_holds_no_claim(annotator: Annotator) -> None:
    words = "Marzel plans to send 12,000 soldiers to Keshar"
    ledger = ledger_of(annotator, [Report("Herald", "05-02", [Words("the agency", words, Certainty.DECLINED)])])
    assert len(ledger.entries) == 1
    assert not ledger.series


def test_counts_of_another_size_count_something_else(annotator: Annotator) -> None:
    one = Report("Herald", "05-02", [Words("the ministry", "410 people died of the fever in Keshar")])
    other = Report("Courier", "05-02", [Words("Ines Duarte", "19 million people died of the fever in Keshar")])
    near = Report("Wire", "05-02", [Words("the mayor", "530 people died of the fever in Keshar")])
    ledger = ledger_of(annotator, [one, other, near])
    assert not whys(entry_with(ledger, "19 million"), RelationKind.CONFLICT)
    assert sorted(len(series.points) for series in ledger.series) == [1, 2]
    assert whys(entry_with(ledger, "410"), RelationKind.CONFLICT)
