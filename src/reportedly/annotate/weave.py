"""The parses of a frame and of its utterances, put together into sentences of the paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.annotate.apart import Apart
from reportedly.annotate.words import AnnotatedSentence, Entity, Word
from reportedly.records import Part

__all__ = ["Node", "sentence_of", "weave"]


@dataclass(slots=True, eq=False)
class Node:
    """A token on its way from one parse to another.

    start, end: in the paragraph; -1 for words that were put in. head: None for a root. group: its sentence.
    label: of the entity it is in, with "B-" or "I-" before it; "" outside.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: "Node | None"
    group: int
    virtual: int
    label: str


def weave(
    apart: Apart, frame: list[Node], utterances: Sequence[list[Node]], asides: Sequence[list[Node]]
) -> list[list[Node]]:
    """Return the sentences of a paragraph as lists of nodes in reading order.

    frame, utterances, asides: nodes of each parse; `group` numbers are distinct over all of them.
    """
    for number, nodes in enumerate(utterances):
        _place(apart, number, frame, nodes)
    _settle_marks(apart, frame, utterances)
    for nodes in asides:
        _hang_aside(frame, nodes)
    kept = [node for nodes in (frame, *utterances, *asides) for node in nodes if node.start >= 0]
    for node in kept:
        _reattach(node)
    kept.sort(key=lambda node: node.start)
    return _sentences(kept)


def _hang_aside(frame: Sequence[Node], nodes: Sequence[Node]) -> None:
    """Hang a parenthesis from the word it stands behind."""
    before = [node for node in frame if 0 <= node.start < nodes[0].start]
    if not before:
        return
    near = max(before, key=lambda node: node.start)
    for node in nodes:
        node.group = near.group
        if node.head is None:
            node.head, node.dep = near, "punct" if node.pos == "PUNCT" else "parataxis"


def _reattach(node: Node) -> None:
    """Hang a node from the nearest head that is a word of the article."""
    steps = 0
    while node.head is not None and node.head.start < 0 and steps < 50:
        node.head = node.head.head
        steps += 1


def _place(apart: Apart, number: int, frame: list[Node], nodes: list[Node]) -> None:
    """Put one utterance where its stand-ins are in the frame."""
    spots = [(start, end) for start, end, which in apart.stand_ins if which == number]
    stands = [node for node in frame if any(start <= node.virtual < end for start, end in spots)]
    real = [node for node in nodes if node.start >= 0]
    if not stands or not real:
        return
    group = stands[0].group
    around = [n for n in frame if n.group == group and n.start >= 0 and any(c.isalpha() for c in n.text)]
    if not around:
        return
    hosts = _hosts(apart, number, around, stands, real)
    root = _root_of(stands)
    for host in hosts:
        for node in real:
            if node.group == host:
                node.group = group
    heads = [node for node in real if node.group == group and node.head is None]
    if not heads:
        return
    main = heads[0]
    outer = root.head
    for head in heads:
        head.head, head.dep = (main, "parataxis") if head is not main else (outer, root.dep)
    for node in frame:
        if node.head is not None and any(node.head is stand for stand in stands) and node not in stands:
            node.head = main


def _root_of(stands: Sequence[Node]) -> Node:
    inside = {id(node) for node in stands}
    return next((node for node in stands if node.head is None or id(node.head) not in inside), stands[0])


def _hosts(
    apart: Apart, number: int, around: Sequence[Node], stands: Sequence[Node], real: Sequence[Node]
) -> list[int]:
    """Return the groups of the utterance's sentences that belong to the frame's sentence."""
    groups = list(dict.fromkeys(node.group for node in real))
    quotes = [quote for which, quote in apart.halves if which == number]
    if len(quotes) > 1:
        last = [node.group for node in real if node.start < quotes[0].end][-1:]
        first = [node.group for node in real if node.start >= quotes[-1].start][:1]
        return groups[groups.index(last[0]) : groups.index(first[0]) + 1] if last and first else groups
    before = around[0].virtual < stands[0].virtual
    after = around[-1].virtual > stands[-1].virtual
    if before and after:
        return groups
    return groups[:1] if before else groups[-1:]


def _settle_marks(apart: Apart, frame: list[Node], utterances: Sequence[list[Node]]) -> None:
    """Give quotation marks and stops at the edges of a quote to the sentence they stand at."""
    for number, quote in apart.halves:
        inner = [n for n in utterances[number] if quote.start <= n.start < quote.end]
        if not inner:
            continue
        for node in frame:
            if quote.start <= node.start < quote.end:
                near = inner[0] if node.start < inner[0].start else inner[-1]
                node.group, node.head, node.dep = near.group, _top(near), "punct"


def _top(node: Node) -> Node:
    """Return the head of the node's clause: the root of its parse, or where that now hangs."""
    steps = 0
    while node.head is not None and node.head.group == node.group and node.head.start >= 0 and steps < 200:
        node, steps = node.head, steps + 1
    return node


def _sentences(nodes: Sequence[Node]) -> list[list[Node]]:
    """Cut nodes into sentences; groups that overlap become one."""
    ends: dict[int, int] = {}
    for node in nodes:
        ends[node.group] = max(ends.get(node.group, 0), node.end)
    sentences: list[list[Node]] = []
    reach = -1
    for node in nodes:
        if node.start >= reach:
            sentences.append([])
        sentences[-1].append(node)
        reach = max(reach, ends[node.group])
    return sentences


def sentence_of(
    nodes: Sequence[Node], *, article_id: str, part: Part, paragraph: int, offset: int, text: str
) -> AnnotatedSentence:
    """Return nodes as a sentence. offset: of the paragraph in the part; text: the paragraph's."""
    index = {id(node): i for i, node in enumerate(nodes)}
    root = next((node for node in nodes if node.head is None), nodes[0])
    words = []
    for i, node in enumerate(nodes):
        head = index.get(id(node.head)) if node.head is not None else None
        dep = node.dep
        if head is None:
            head = index[id(root)]
            dep = dep if node is root or dep == "punct" else "parataxis"
        words.append(
            Word(i, offset + node.start, offset + node.end, node.text, node.lemma, node.pos, node.tag, dep, head)
        )
    start, end = nodes[0].start, nodes[-1].end
    return AnnotatedSentence(
        article_id=article_id,
        part=part,
        paragraph=paragraph,
        start=offset + start,
        end=offset + end,
        text=text[start:end],
        words=tuple(words),
        entities=tuple(_entities(nodes, offset, text)),
    )


def _entities(nodes: Sequence[Node], offset: int, text: str) -> list[Entity]:
    found = []
    first = 0
    while first < len(nodes):
        label = nodes[first].label
        last = first + 1
        if label.startswith("B-"):
            while last < len(nodes) and nodes[last].label == "I-" + label[2:]:
                last += 1
            start, end = nodes[first].start, nodes[last - 1].end
            found.append(Entity(first, last, offset + start, offset + end, text[start:end], label[2:]))
        first = last
    return found
