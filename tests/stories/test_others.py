"""Articles of other stories are left aside by name."""

from reportedly.records import Article, Story
from reportedly.stories import other_stories


def story(name, *articles):
    return Story(id=name, title=f"Story {name}", article_ids=articles, events=(), first=None, last=None)


def test_articles_of_other_stories_are_named_as_far_as_they_can_be():
    articles = (
        Article(id="b1", text="Rain fell.", outlet="Valley Post", title="Rain in Hask"),
        Article(id="b2", text="Rain fell.", outlet=None, title="Rain"),
        Article(id="b3", text="Rain fell."),
    )
    chosen = story("a", "a1")
    aside = other_stories((chosen, story("b", "b1", "b2", "b3", "b4")), chosen, articles)
    assert [(line.article_id, line.why) for line in aside] == [
        ("b1", "Valley Post, “Rain in Hask”; of another story (b): Story b"),
        ("b2", "“Rain”; of another story (b): Story b"),
        ("b3", "of another story (b): Story b"),
        ("b4", "of another story (b): Story b"),
    ]
