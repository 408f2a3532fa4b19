"""What must meet although it looks different, and what must stay apart although it looks alike."""

import itertools
import random

import pytest
from story_reports import report

from reportedly.stories import EventFinder, find_stories, keep_ids, places_of

DEPOT = (
    "An explosion at a fuel depot in Tarsk wounded 14 people on Tuesday night, the governor, Orla Brenn, said. "
    "Flames from two tanks of the company Veldoil lit the harbour until dawn. Firefighters from Tarsk and Ommen fought them. "
    "Residents of the Kreel quarter were told to keep their windows shut."
)
DEPOT_RETOLD = (
    "Fourteen people were hurt when tanks of Veldoil blew up by the Tarsk harbour, Governor Orla Brenn said. "
    "Smoke hung over the Kreel quarter on Wednesday morning. Crews from Ommen came to help put out the fuel depot fire."
)
DEPOT_INQUIRY = (
    "Police in Tarsk are looking into how the Veldoil fuel depot came to explode on Tuesday night. "
    "Governor Orla Brenn visited the 14 wounded. The Kreel quarter smelled of fuel for a second day."
)
QUAKE_NORTH = (
    "A magnitude 6.1 earthquake struck near Sorrow Bay in northern Kestland on 4 March, killing nine people. "
    "Houses fell in Sorrow Bay and Linden. Mayor Petra Auer asked for tents. Rescuers dug through the night with bare hands.",
    "At least nine people died when an earthquake hit Sorrow Bay. In Linden the school collapsed. "
    "The mayor of Sorrow Bay, Petra Auer, said hundreds slept outdoors after the magnitude 6.1 tremor.",
)
QUAKE_SOUTH = (
    "A magnitude 5.8 earthquake struck near Port Ashby in southern Kestland on 6 March, killing four people. "
    "Houses fell in Port Ashby and Merle. Mayor Jonas Reiter asked for tents. Rescuers dug through the night with bare hands.",
    "Four people died when an earthquake hit Port Ashby. In Merle the hospital collapsed. "
    "The mayor of Port Ashby, Jonas Reiter, said hundreds slept outdoors after the magnitude 5.8 tremor.",
)
HEARING = (
    "A court in Brask on 3 June heard the first witness against the banker Hugo Sant. Accountant Ilse Marr said that Sant "
    "had told her to hide the losses of Norbank. Judge Lena Orth adjourned the trial until Thursday.",
    "Ilse Marr, an accountant, told the Brask court how Hugo Sant made her hide losses at Norbank. "
    "It was the first testimony before Judge Lena Orth.",
)
VERDICT = (
    "The banker Hugo Sant was sentenced to six years in prison on 28 June. Judge Lena Orth in Brask found that he had "
    "deceived 4,000 savers. His lawyer, Karel Dunn, said he would appeal. Savers cheered outside.",
    "Six years for Hugo Sant: the judge, Lena Orth, ruled that 4,000 savers had been deceived. Karel Dunn, his lawyer, "
    "announced an appeal while savers cheered outside the court in Brask.",
)


def dated(name, text, day, title=None):
    return report(name, text, title=title, published=f"2031-{day}T08:00:00+00:00")


def events_of(articles):
    finder = EventFinder()
    for article in articles:
        finder.add(article)
    return {frozenset(event) for event in finder.events()}


def depot():
    return [
        dated("blast", DEPOT, "05-07", "Night sky turns orange"),
        dated("hurt", DEPOT_RETOLD, "05-07", "Fourteen in hospital, says Brenn"),
        dated("inquiry", DEPOT_INQUIRY, "05-08", "Why did it happen?"),
    ]


def quakes():
    north = [dated(f"north-{number}", text, "03-05") for number, text in enumerate(QUAKE_NORTH)]
    return north + [dated(f"south-{number}", text, "03-07") for number, text in enumerate(QUAKE_SOUTH)]


def trial():
    first = [dated(f"hearing-{number}", text, "06-03") for number, text in enumerate(HEARING)]
    return first + [dated(f"verdict-{number}", text, "06-28") for number, text in enumerate(VERDICT)]


def test_headlines_without_a_common_word_meet_through_their_bodies():
    titles = [set((article.title or "").lower().split()) for article in depot()]
    assert all(not one & other for one, other in itertools.combinations(titles, 2))
    assert events_of(depot()) == {frozenset({"blast", "hurt", "inquiry"})}


def test_what_began_apart_is_merged_by_a_report_that_tells_both():
    early = [
        dated("flames", "Flames from two tanks lit the harbour until dawn.", "05-07", "Night sky turns orange"),
        dated(
            "brenn", "Governor Orla Brenn spoke of 14 wounded in the Kreel quarter.", "05-07", "Fourteen in hospital"
        ),
    ]
    assert len(events_of(early)) == 2
    joined = events_of([*early, *depot()])
    assert next(event for event in joined if "brenn" in event) >= {"brenn", "blast", "hurt", "inquiry"}


@pytest.mark.parametrize("timed", [True, False])
def test_two_earthquakes_stay_apart(timed):
    articles = quakes() if timed else [report(article.id, article.text) for article in quakes()]
    assert events_of(articles) == {frozenset({"north-0", "north-1"}), frozenset({"south-0", "south-1"})}


def test_two_court_dates_are_two_events_of_one_story():
    assert events_of(trial()) == {frozenset({"hearing-0", "hearing-1"}), frozenset({"verdict-0", "verdict-1"})}
    [story] = find_stories(trial())
    assert len(story.events) == 2


def test_two_events_that_a_first_report_welded_are_split():
    both = dated("both", f"{HEARING[0]} {QUAKE_NORTH[0]}", "03-05", "The week in brief")
    apart = [article for article in (*quakes(), *trial()) if article.id.startswith(("north", "hearing"))]
    events = events_of([both, *apart])
    court, quake = (next(event for event in events if name in event) for name in ("hearing-0", "north-0"))
    assert not court & quake
    assert court >= {"hearing-0", "hearing-1"}
    assert quake >= {"north-0", "north-1"}


@pytest.mark.parametrize("seed", range(8))
def test_any_order_gives_the_same_events(seed):
    articles = [*depot(), *quakes(), *trial()]
    expected = events_of(articles)
    random.Random(seed).shuffle(articles)
    assert events_of(articles) == expected


def test_a_story_keeps_its_id_when_an_older_report_turns_up():
    today = find_stories(depot())
    older = dated("older", DEPOT_INQUIRY, "05-06", "Tanks of Veldoil")
    tomorrow = find_stories([older, *depot()])
    assert tomorrow[0].id != today[0].id
    [kept] = keep_ids(tomorrow, places_of(today))
    assert (kept.id, kept.events[0].id) == (today[0].id, today[0].events[0].id)
    assert kept.article_ids == tomorrow[0].article_ids


def test_of_two_that_came_apart_the_larger_keeps_the_id_and_no_id_stands_for_two():
    stories = find_stories([*depot(), *quakes()])
    places = dict.fromkeys(("blast", "hurt", "inquiry", "north-0"), ("old", "old-event"))
    kept = keep_ids(stories, places)
    assert next(story for story in kept if "blast" in story.article_ids).id == "old"
    assert len({story.id for story in kept}) == len(kept)
    assert len({event.id for story in kept for event in story.events}) == sum(len(story.events) for story in kept)


def test_ids_stay_from_day_to_day():
    known = {}
    seen = set()
    for day in range(1, 4):
        found = keep_ids(find_stories(depot()[-day:]), known)
        known.update(places_of(found))
        seen.add(found[0].id)
    assert len(seen) == 1


def test_another_countrys_coup_of_the_same_week_is_another_story():
    troops = [
        dated(
            "moved",
            "Vostria has moved 900 Belmaari fighters to the Sorne front, the Tarnish secret service said.",
            "03-02",
        ),
        dated(
            "denied",
            "Vostria denied that Belmaari fighters were on the Sorne, where Tarnish officers saw them.",
            "03-05",
        ),
        dated(
            "pardon",
            "Tarn pardons deserters: facing Belmaari fighters on the Sorne, platoons had walked away.",
            "03-12",
        ),
    ]
    coup = [
        dated(
            "seized",
            "Soldiers in Oru seized the palace overnight and held President Ase Domi, residents said.",
            "03-05",
        ),
        dated("freed", "The soldiers who seized the palace of Oru freed President Ase Domi after a day.", "03-06"),
    ]
    stories = {frozenset(story.article_ids) for story in find_stories([*troops, *coup])}
    assert frozenset({"seized", "freed"}) in stories
    assert not any({"moved", "seized"} <= story for story in stories)


def test_two_arrests_on_one_charge_in_two_towns_stay_apart():
    arrests = [
        dated("a-1", "Police in Brask arrested the goalkeeper Timo Rask for drunken driving on Friday night.", "04-04"),
        dated("a-2", "Timo Rask, a goalkeeper, was held in Brask: he had driven drunk, police said.", "04-05"),
        dated("b-1", "Police in Vellamo arrested the sprinter Ove Lind for drunken driving on Friday night.", "04-04"),
        dated("b-2", "Ove Lind, a sprinter, was held in Vellamo: he had driven drunk, police said.", "04-05"),
    ]
    assert not any(
        any(key[0] == "a" for key in event) and any(key[0] == "b" for key in event) for event in events_of(arrests)
    )
