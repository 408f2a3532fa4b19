"""The shortest length: headline and standfirst, and one line that says so."""

from pathlib import Path

from reportedly import pipeline
from reportedly.settings import Settings

SAMPLE = Path(__file__).parents[2] / "examples" / "one-report"


def test_flash_is_headline_and_standfirst(annotator):
    gathered = pipeline.gather([str(SAMPLE)], Settings())
    stories = pipeline.find_stories(gathered.articles)
    brief = pipeline.write_brief(stories[0], stories, gathered, annotator, length="flash")
    assert brief.standfirst
    assert brief.sections == brief.figures == brief.context == brief.outlook == brief.in_short == ()
    assert sum("headline and standfirst alone" in note for note in brief.notes) == 1
    assert not any(note.startswith("No figures") for note in brief.notes)
