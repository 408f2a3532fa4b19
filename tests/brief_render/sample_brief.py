"""A rich brief to render. Places, outlets, people and events are invented; every passage is cut from its article."""

from reportedly.records import (
    CONTRACT,
    Article,
    Bound,
    Brief,
    Certainty,
    Change,
    Figure,
    FigureKind,
    LeftAside,
    Part,
    Passage,
    Point,
    RelationKind,
    Section,
    Sentence,
    SentenceKind,
    Series,
    Source,
    Unread,
    content_id,
)

__all__ = ["ARTICLES", "SAMPLE", "cut", "single_brief"]

ARTICLES = {
    article.id: article
    for article in (
        Article(
            id="wire1",
            outlet="Coastline Wire",
            title="Dam breach in Estmark kills about 30, ministry says",
            published="2031-03-12T06:40:00+00:00",
            url="https://coastline.example/2031/03/12/estmark-dam",
            credit="Coastline Wire",
            text=(
                "About 30 people were killed when the Marrow Dam broke on Tuesday night, Interior "
                "Minister Oda Renn said "
                "early on Wednesday.\n\nThe water reached the town of Lower Hask within 40 minutes, she said.\n\n"
                "The operator, Marrow Hydro, said it was “too early to speak of causes”."
            ),
        ),
        Article(
            id="post1",
            outlet="Valley Post",
            title="About 30 killed as Marrow Dam breaks",
            published="2031-03-12T08:05:00+00:00",
            url="https://valleypost.example/news/1182",
            credit="Coastline Wire",
            text=(
                "About 30 people were killed when the Marrow Dam broke on Tuesday night, Interior "
                "Minister Oda Renn said "
                "early on Wednesday.\n\nThe water reached the town of Lower Hask within 40 minutes, she said."
            ),
        ),
        Article(
            id="ledger1",
            outlet="The Northern Ledger",
            title="Engineers “warned of cracks” before dam gave way",
            standfirst="An opposition deputy says the operator had three letters.",
            published="2031-03-12T17:20:00+01:00",
            url="https://northernledger.example/estmark/warned-of-cracks",
            text=(
                "Karel Voss, an opposition deputy, said engineers had warned Marrow Hydro of cracks "
                "in the western abutment "
                "three times since October.\n\nThe breach may have begun at the western abutment, said Priya Lund, a "
                "hydrologist at Estmark Technical University, who has seen satellite images but not the site.\n\n"
                "Voss put the damage at more than $1.4 billion."
            ),
        ),
        Article(
            id="herald1",
            outlet="Estmark Herald",
            title="Ministry: at least 41 dead, fewer than 90 missing",
            published="2031-03-13T09:15:00+01:00",
            url="https://herald.example/marrow/41-dead",
            text=(
                "At least 41 people are dead and fewer than 90 are missing, Interior Minister Oda "
                "Renn told reporters in "
                "Hask on Thursday.\n\nBetween 9,000 and 11,000 people had left their homes, the ministry said.\n\n"
                "Marrow Hydro’s spokesman, Tomas Bell, denied that the company had received any "
                "warning. “No letter of this "
                "kind ever reached us,” he said."
            ),
        ),
        Article(
            id="quay1",
            outlet="The Quay Courier",
            title="As many as 200 missing after dam breach, aid group says",
            published="2031-03-13T14:02:00+01:00",
            url="https://quaycourier.example/world/estmark-missing",
            text=(
                "As many as 200 people are missing below the Marrow Dam, the aid group Estmark "
                "Relief said on Thursday, citing "
                "lists kept by village councils.\n\nAbout 12,000 people are sleeping in schools and "
                "sports halls, its director, "
                "Hanne Ost, said."
            ),
        ),
        Article(
            id="radio1",
            outlet="Radio Halden",
            title="Second spillway could be opened",
            published="2031-03-14T11:30:00+01:00",
            url="https://radiohalden.example/live/marrow#u14",
            text=(
                "If the rain does not stop by Saturday, the second spillway will be opened, the river authority said. "
                "That would put the lower quarter of Hask under water again.\n\nThe authority would not say how many "
                "households that concerns."
            ),
        ),
        Article(
            id="ledger2",
            outlet="The Northern Ledger",
            title="Parliament calls hearing on dam for 20 March",
            published="2031-03-14T18:40:00+01:00",
            url="https://northernledger.example/estmark/hearing",
            text=(
                "Parliament’s infrastructure committee will question Marrow Hydro on 20 March, its "
                "chair, Ines Falk, said.\n\n"
                "Renn said on Friday that 44 people were dead.\n\nThe dam, finished in 1974, was "
                "last inspected in full in 2022, "
                "according to the ministry.\n\nThe government had cut the inspection budget after "
                "the 2027 election, which is "
                "why the next inspection was put off, Falk said."
            ),
        ),
        Article(
            id="agenda1",
            outlet="עיתון הנמל",
            title="הסכר באסטמרק",
            published="2031-03-14",
            url="https://agenda.example/123",
            text="Estmark asked two neighbours for helicopters on Friday, the foreign ministry said.",
        ),
    )
}
"""Reports by id."""


def cut(article_id: str, words: str, part: Part = Part.TEXT) -> Passage:
    """Return the passage of an article that holds these words."""
    article = ARTICLES[article_id]
    start = article.part(part).index(words)
    return article.passage(start, start + len(words), part)


def sentence(
    text: str,
    *passages: Passage,
    speaker: str | None = None,
    certainty: Certainty = Certainty.STATED,
    origins: int = 1,
    entries: tuple[str, ...] = (),
    kind: SentenceKind = SentenceKind.SOURCE,
) -> Sentence:
    return Sentence(
        text=text,
        passages=passages,
        kind=kind,
        speaker=speaker,
        certainty=certainty,
        origins=origins,
        entry_ids=entries or (content_id(text),),
    )


def figure(
    article_id: str,
    words: str,
    bound: Bound,
    low: float | None,
    high: float | None,
    counted: str,
    *,
    kind: FigureKind = FigureKind.COUNT,
    currency: str | None = None,
    change: Change | None = None,
    place: str | None = None,
) -> Figure:
    passage = cut(article_id, words)
    return Figure(
        id=content_id(article_id, words),
        claim_id=None,
        passage=passage,
        low=low,
        high=high,
        bound=bound,
        kind=kind,
        unit=None,
        counted=counted,
        currency=currency,
        change=change,
        negated=False,
        place=place,
        period=None,
        quoted=False,
    )


def point(found: Figure, speaker: str | None) -> Point:
    article_id = found.passage.article_id
    return Point(figure=found, speaker=speaker, published=ARTICLES[article_id].published, article_id=article_id)


DEAD_30 = figure("wire1", "About 30", Bound.ABOUT, 30, 30, "people")
DEAD_41 = figure("herald1", "At least 41", Bound.AT_LEAST, 41, None, "people")
DEAD_44 = figure("ledger2", "44", Bound.EXACT, 44, 44, "people")
MISSING_90 = figure("herald1", "fewer than 90", Bound.LESS_THAN, None, 90, "people missing")
MISSING_200 = figure("quay1", "As many as 200", Bound.AT_MOST, None, 200, "people", place="below the Marrow Dam")
LEFT_RANGE = figure("herald1", "Between 9,000 and 11,000", Bound.RANGE, 9000, 11000, "people")
LEFT_12000 = figure("quay1", "About 12,000", Bound.ABOUT, 12000, 12000, "people", place="in schools and sports halls")
DAMAGE = figure(
    "ledger1",
    "more than $1.4 billion",
    Bound.MORE_THAN,
    1.4e9,
    None,
    "damage",
    kind=FigureKind.MONEY,
    currency="USD",
)

S_DEAD = cut(
    "herald1",
    "At least 41 people are dead and fewer than 90 are missing, Interior Minister Oda Renn told "
    "reporters in Hask on Thursday.",
)
S_44 = cut("ledger2", "Renn said on Friday that 44 people were dead.")
S_30 = cut(
    "wire1",
    "About 30 people were killed when the Marrow Dam broke on Tuesday night, Interior Minister Oda "
    "Renn said early on Wednesday.",
)
S_30_COPY = cut("post1", S_30.text)
S_200 = cut(
    "quay1",
    "As many as 200 people are missing below the Marrow Dam, the aid group Estmark Relief said on "
    "Thursday, citing lists kept by village councils.",
)
S_WARNED = cut(
    "ledger1",
    "Karel Voss, an opposition deputy, said engineers had warned Marrow Hydro of cracks in the "
    "western abutment three times since October.",
)
S_DENIED = cut("herald1", "Marrow Hydro’s spokesman, Tomas Bell, denied that the company had received any warning.")
S_LETTER = cut("herald1", "“No letter of this kind ever reached us,” he said.")
S_MAY = cut(
    "ledger1",
    "The breach may have begun at the western abutment, said Priya Lund, a hydrologist at Estmark "
    "Technical University, who has seen satellite images but not the site.",
)
S_RANGE = cut("herald1", "Between 9,000 and 11,000 people had left their homes, the ministry said.")
S_12000 = cut("quay1", "About 12,000 people are sleeping in schools and sports halls, its director, Hanne Ost, said.")
S_REACHED = cut("wire1", "The water reached the town of Lower Hask within 40 minutes, she said.")
S_DAMAGE = cut("ledger1", "Voss put the damage at more than $1.4 billion.")
S_SPILLWAY = cut(
    "radio1", "If the rain does not stop by Saturday, the second spillway will be opened, the river authority said."
)
S_AGAIN = cut("radio1", "That would put the lower quarter of Hask under water again.")
S_HOUSEHOLDS = cut("radio1", "The authority would not say how many households that concerns.")
S_HEARING = cut(
    "ledger2",
    "Parliament’s infrastructure committee will question Marrow Hydro on 20 March, its chair, Ines Falk, said.",
)
S_1974 = cut("ledger2", "The dam, finished in 1974, was last inspected in full in 2022, according to the ministry.")
S_BUDGET = cut(
    "ledger2",
    "The government had cut the inspection budget after the 2027 election, which is why the next "
    "inspection was put off, Falk said.",
)
S_CAUSES = cut("wire1", "The operator, Marrow Hydro, said it was “too early to speak of causes”.")
S_HELICOPTERS = cut("agenda1", "Estmark asked two neighbours for helicopters on Friday, the foreign ministry said.")

WARNED, MISSING = content_id("warned"), content_id("missing")

SAMPLE = Brief(
    contract=CONTRACT,
    story_id=content_id("marrow"),
    headline=sentence(
        "Estmark minister says 44 died in dam breach; count of missing disputed",
        S_44,
        S_DEAD,
        S_200,
        speaker="Oda Renn",
        origins=3,
    ),
    standfirst=(
        sentence(
            "Interior Minister Oda Renn said on Friday, 14 March, that 44 people were dead after the Marrow Dam broke.",
            S_44,
            speaker="Oda Renn",
        ),
        sentence(
            "Her ministry counts fewer than 90 missing; the aid group Estmark Relief says as many as 200.",
            S_DEAD,
            S_200,
            origins=2,
            entries=(MISSING,),
            kind=SentenceKind.COMPUTED,
        ),
        sentence(
            "The operator, Marrow Hydro, denied that it had been warned of cracks.",
            S_DENIED,
            speaker="Tomas Bell",
            certainty=Certainty.DENIED,
            entries=(WARNED,),
        ),
    ),
    sections=(
        Section(
            heading="The dead and the missing",
            event_ids=("e1", "e2"),
            sentences=(
                sentence(
                    "“At least 41 people are dead and fewer than 90 are missing,” Renn told "
                    "reporters in Hask on 13 March.",
                    S_DEAD,
                    speaker="Oda Renn",
                ),
                sentence("A day later she said that 44 people were dead.", S_44, speaker="Oda Renn"),
                sentence(
                    "As many as 200 people are missing below the Marrow Dam, the aid group Estmark "
                    "Relief said on 13 March, citing lists kept by village councils.",
                    S_200,
                    speaker="Estmark Relief",
                    entries=(MISSING,),
                ),
                sentence("The first count was about 30.", S_30, S_30_COPY, speaker="Oda Renn"),
            ),
        ),
        Section(
            heading="Warnings before the breach",
            event_ids=("e3",),
            sentences=(
                sentence(
                    "Karel Voss, an opposition deputy, said engineers had warned Marrow Hydro of "
                    "cracks in the western abutment three times since October.",
                    S_WARNED,
                    speaker="Karel Voss",
                    entries=(WARNED,),
                ),
                sentence(
                    "The company’s spokesman, Tomas Bell, denied that the company had received any "
                    "warning: “No letter of this kind ever reached us.”",
                    S_DENIED,
                    S_LETTER,
                    speaker="Tomas Bell",
                    certainty=Certainty.DENIED,
                    entries=(WARNED,),
                ),
                sentence(
                    "The breach may have begun at the western abutment, said Priya Lund, a "
                    "hydrologist at Estmark Technical University, who has seen satellite images but "
                    "not the site.",
                    S_MAY,
                    speaker="Priya Lund",
                    certainty=Certainty.HEDGED,
                ),
            ),
        ),
        Section(
            heading="People driven out",
            event_ids=("e2",),
            sentences=(
                sentence(
                    "The water reached the town of Lower Hask within 40 minutes, Renn said.",
                    S_REACHED,
                    speaker="Oda Renn",
                ),
                sentence(
                    "Estimates of people who left their homes range from 9,000 (interior ministry, "
                    "13 March) to about 12,000 (Estmark Relief, 13 March).",
                    S_RANGE,
                    S_12000,
                    origins=2,
                    kind=SentenceKind.COMPUTED,
                ),
                sentence(
                    "Estmark asked two neighbours for helicopters on 14 March, the foreign ministry said.",
                    S_HELICOPTERS,
                    speaker="the foreign ministry",
                ),
            ),
        ),
    ),
    figures=(
        Series(
            counted="people killed",
            place=None,
            period=None,
            points=(point(DEAD_30, "Oda Renn"), point(DEAD_41, "Oda Renn"), point(DEAD_44, "Oda Renn")),
            relation=RelationKind.REVISION,
        ),
        Series(
            counted="people missing",
            place="below the Marrow Dam",
            period=None,
            points=(point(MISSING_90, "Oda Renn"), point(MISSING_200, "Estmark Relief")),
            relation=RelationKind.CONFLICT,
        ),
        Series(
            counted="people out of their homes",
            place=None,
            period=None,
            points=(point(LEFT_RANGE, "interior ministry"), point(LEFT_12000, "Hanne Ost")),
            relation=RelationKind.OTHER_DEFINITION,
        ),
        Series(counted="damage", place=None, period=None, points=(point(DAMAGE, "Karel Voss"),), relation=None),
    ),
    context=(
        sentence(
            "The dam, finished in 1974, was last inspected in full in 2022, according to the interior ministry.",
            S_1974,
            speaker="the ministry",
        ),
        sentence(
            "The government had cut the inspection budget after the 2027 election, which is why the "
            "next inspection was put off, said Ines Falk, chair of parliament’s infrastructure "
            "committee.",
            S_BUDGET,
            S_HEARING,
            speaker="Ines Falk",
        ),
    ),
    outlook=(
        sentence(
            "If the rain does not stop by Saturday, 15 March, the second spillway will be opened, "
            "the river authority said.",
            S_SPILLWAY,
            speaker="the river authority",
            certainty=Certainty.CONDITIONAL,
        ),
        sentence(
            "The authority would not say how many households that concerns.",
            S_HOUSEHOLDS,
            S_AGAIN,
            speaker="the river authority",
            certainty=Certainty.DECLINED,
        ),
        sentence(
            "Parliament’s infrastructure committee will question Marrow Hydro on 20 March, Falk said.",
            S_HEARING,
            speaker="Ines Falk",
            certainty=Certainty.EXPECTED,
        ),
    ),
    in_short=(
        sentence(
            "Renn’s count of the dead stands at 44; what broke the dam is not established.",
            S_44,
            S_CAUSES,
            origins=2,
            kind=SentenceKind.COMPUTED,
        ),
        sentence("Marrow Hydro said it was “too early to speak of causes”.", S_CAUSES, speaker="Marrow Hydro"),
    ),
    sources=tuple(
        Source(
            article_id=article.id,
            outlet=article.outlet,
            title=article.title,
            published=article.published,
            url=article.url,
            credit=article.credit,
            copy_of="wire1" if article.id == "post1" else None,
        )
        for article in ARTICLES.values()
    ),
    left_aside=(LeftAside(article_id="ferry1", why="another story: a ferry strike in Port Calder"),),
    unread=(Unread(source="pages/page-9.html", reason="no article text: a login form"),),
    notes=("as_of 2031-03-14T18:40:00+01:00", "No article read says who inspects the dam now."),
    omitted=1,
)


def single_brief() -> Brief:
    """Return the brief of one report: no figures, no context, nothing left aside."""
    told = sentence(
        "Estmark asked two neighbours for helicopters on 14 March, the foreign ministry said.", S_HELICOPTERS
    )
    return Brief(
        contract=CONTRACT,
        story_id=content_id("one"),
        headline=sentence("Estmark asks two neighbours for helicopters, foreign ministry says", S_HELICOPTERS),
        standfirst=(told,),
        sections=(Section(heading="Help from abroad", event_ids=("e9",), sentences=(told,)),),
        figures=(),
        context=(),
        outlook=(),
        in_short=(),
        sources=tuple(source for source in SAMPLE.sources if source.article_id == "agenda1"),
        left_aside=(),
        unread=(),
        notes=("No figures were found.",),
        omitted=0,
    )
