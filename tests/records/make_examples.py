"""One example of every record, made here and written to examples.json: python tests/records/make_examples.py"""

import json
from pathlib import Path

from reportedly import codec, records
from reportedly.records import (
    Article,
    Bound,
    Brief,
    Certainty,
    Change,
    ChangeDirection,
    ChangeRole,
    Claim,
    ClaimKind,
    Entry,
    Event,
    Figure,
    FigureKind,
    Finding,
    LeftAside,
    Part,
    Point,
    Relation,
    RelationKind,
    Section,
    Sentence,
    SentenceKind,
    Series,
    Source,
    Speaker,
    SpeakerKind,
    Status,
    Story,
    Unread,
    Verdict,
)

TEXT = "As many as 1,200 people left the valley, Mayor Ada Lund said on Monday. The dam rose to 12 metres."

ARTICLE = Article(
    id="0a1b2c3d4e5f6071",
    url="https://herald.example/valley",
    outlet="Valley Herald",
    title="Valley emptied as dam rises",
    standfirst="The mayor speaks of 1,200 people.",
    byline=("Tor Eng",),
    credit="Northwire",
    published="2024-05-06T18:20:00+02:00",
    published_raw="6 May 2024 18:20 CEST",
    modified=None,
    language="en",
    text=TEXT,
    sha256="0" * 64,
)


def passage(words: str) -> records.Passage:
    start = TEXT.index(words)
    return ARTICLE.passage(start, start + len(words), Part.TEXT)


SPEAKER = Speaker(
    text="Mayor Ada Lund", name="Ada Lund", role="Mayor", kind=SpeakerKind.PERSON, passage=passage("Mayor Ada Lund")
)
CLAIM = Claim(
    id="c1",
    article_id=ARTICLE.id,
    content=(passage("As many as 1,200 people left the valley"),),
    cue=passage("said"),
    speaker=SPEAKER,
    chain=(SPEAKER,),
    kind=ClaimKind.INDIRECT,
    certainty=Certainty.STATED,
    confidence=0.93,
    figures=("f1",),
)
FIGURE = Figure(
    id="f1",
    claim_id="c1",
    passage=passage("As many as 1,200"),
    low=None,
    high=1200,
    bound=Bound.AT_MOST,
    kind=FigureKind.COUNT,
    unit=None,
    counted="people",
    currency=None,
    change=Change(role=ChangeRole.TO, direction=ChangeDirection.RISE),
    negated=False,
    place="the valley",
    period=None,
    quoted=False,
)
EVENT = Event(
    id="e1",
    title="Valley emptied",
    article_ids=(ARTICLE.id,),
    origins=((ARTICLE.id,),),
    first=ARTICLE.published,
    last=None,
)
STORY = Story(
    id="s1", title="Valley emptied", article_ids=(ARTICLE.id,), events=(EVENT,), first=ARTICLE.published, last=None
)
SENTENCE = Sentence(
    text="As many as 1,200 people left the valley, Mayor Ada Lund said on 6 May.",
    passages=(passage("As many as 1,200 people left the valley, Mayor Ada Lund said on Monday."),),
    kind=SentenceKind.SOURCE,
    speaker="Ada Lund",
    certainty=Certainty.STATED,
    origins=1,
    entry_ids=("n1",),
)
ENTRY = Entry(
    id="n1",
    event_id="e1",
    status=Status.SINGLE_SOURCE,
    sentence=SENTENCE,
    claims=("c1",),
    origins=1,
    relations=(Relation(kind=RelationKind.CONFLICT, entry_id="n2", why="the prefect counts 900"),),
)
SERIES = Series(
    counted="people",
    place="the valley",
    period=None,
    points=(Point(figure=FIGURE, speaker="Ada Lund", published=ARTICLE.published, article_id=ARTICLE.id),),
    relation=None,
)
UNREAD = Unread(source="page9.html", reason="no article text: a login form")
BRIEF = Brief(
    contract=1,
    story_id="s1",
    headline=SENTENCE,
    standfirst=(SENTENCE,),
    sections=(Section(heading="The valley", event_ids=("e1",), sentences=(SENTENCE,)),),
    figures=(SERIES,),
    context=(),
    outlook=(),
    in_short=(SENTENCE,),
    sources=(
        Source(
            article_id=ARTICLE.id,
            outlet=ARTICLE.outlet,
            title=ARTICLE.title,
            published=ARTICLE.published,
            url=ARTICLE.url,
            credit=ARTICLE.credit,
            copy_of=None,
        ),
    ),
    left_aside=(LeftAside(article_id="ff", why="of another story"),),
    unread=(UNREAD,),
    notes=("as_of 2024-05-06T18:20:00+02:00",),
    omitted=0,
)
FINDING = Finding(
    sentence=0,
    words="at least 1,200",
    verdict=Verdict.CONTRADICTED,
    check="bound",
    rule="R7",
    hard=True,
    why="The passage sets an upper limit.",
    evidence=(passage("As many as 1,200"),),
)

EXAMPLES = (
    ARTICLE,
    FIGURE.passage,
    SPEAKER,
    CLAIM,
    FIGURE,
    EVENT,
    STORY,
    SENTENCE,
    ENTRY,
    SERIES,
    UNREAD,
    BRIEF,
    FINDING,
)

if __name__ == "__main__":
    made = {type(example).__name__: json.loads(codec.encode(example)) for example in EXAMPLES}
    path = Path(__file__).with_name("examples.json")
    path.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
