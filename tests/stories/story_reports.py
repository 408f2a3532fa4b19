"""Invented reports that the tests of stories share."""

from reportedly.records import Article

__all__ = ["FERRY", "OPERA", "report", "reports"]

FERRY = (
    "A ferry with 214 people aboard ran aground off the island of Oskel on Friday evening, the coast guard said. "
    "Captain Ilka Moravec sent a distress call at nine. Rescue boats from Oskel and Brask took off the passengers. "
    "Nobody was killed, but eleven passengers were treated for cold in the Oskel hospital. "
    "The shipping line Corvina Lines said the ferry had lost power in one engine before it struck the rocks. "
    "Investigators will examine the ship once a tug has pulled it free, harbour master Jonas Velt told reporters."
)
FERRY_RETOLD = (
    "Rescuers have brought more than two hundred people ashore from a ferry stranded near Oskel. "
    "The vessel of Corvina Lines hit rocks late on Friday after an engine failed, officials in Brask said. "
    "Its captain, Ilka Moravec, stayed aboard until the last passenger had left. "
    "Eleven people went to hospital. Jonas Velt, who runs the harbour at Oskel, expects a tug on Sunday."
)
OPERA = (
    "The soprano Lien Hartog cancelled her tour because of an operation on her throat, the opera in Vellamo said. "
    "Tickets will be refunded at the box office. Her understudy, Petra Onassi, sings the leading part tonight. "
    "Hartog thanked her audience in a letter and hopes to return in spring. The director called her loss painful."
)


def report(name: str, text: str, **fields: object) -> Article:
    return Article(id=name, text=text, **fields)  # type: ignore[arg-type]


def reports() -> list[Article]:
    """Return five articles: two independent on a ferry, a trimmed copy of the first, two on an opera and its copy."""
    return [
        report("ferry-1", FERRY, title="Ferry runs aground off Oskel", published="2031-03-07T21:00:00+00:00"),
        report(
            "ferry-2", FERRY_RETOLD, title="Passengers saved from Oskel ferry", published="2031-03-08T06:00:00+00:00"
        ),
        report("ferry-copy", FERRY[:330], title="Oskel ferry stuck", published="2031-03-08T09:00:00+00:00"),
        report("opera-1", OPERA, title="Hartog cancels tour", published="2031-03-08T10:00:00+00:00"),
        report("opera-copy", OPERA, title="Tour off, says soprano", published="2031-03-08T12:00:00+00:00"),
    ]
