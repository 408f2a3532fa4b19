"""What a brief says passes the product's own check, sentence by sentence, before the gate mends anything."""

from brief_makers import make_readings, make_story

from reportedly.brief import compose_brief
from reportedly.ledger import build_ledger
from reportedly.pipeline import supported_by

FIRST = """The Orlby bridge was closed on Monday after engineers found cracks in two pillars, the town council said.

Mayor Helen Vance said that the bridge would stay shut until the spring, if the money was found.

About 12,000 cars cross the bridge every day, the council said. Ferry operators denied that they had raised prices.
"""
SECOND = """The council of Orlby has closed the town's bridge because of cracks in its pillars.

As many as 9,000 cars use the bridge daily, according to the drivers' union.

The union's president, Karl Moss, blamed the council. “They knew of the cracks for years,” Moss said.
"""


def test_no_sentence_of_a_brief_says_more_than_its_passages(annotator):
    readings = make_readings(annotator, (FIRST, SECOND), ("Orlby bridge closed after engineers find cracks", None))
    story = make_story(readings)
    sentences = compose_brief(story, build_ledger(story, readings), readings).sentences()
    assert len(sentences) >= 4
    held = supported_by(readings, annotator)(sentences)
    assert [sentence.text for sentence, holds in zip(sentences, held, strict=True) if not holds] == []
