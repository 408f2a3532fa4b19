"""The rules, in the order they are tried; the first that explains a cue word has it.

Each rule looks at one sentence and yields drafts. Every rule is described in docs/claims.md under its own name.
"""

from collections.abc import Callable, Iterator

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.account_rules import by_account, per
from reportedly.claims.clause_rules import according, bare, clause, closing, inserted
from reportedly.claims.drafts import Draft
from reportedly.claims.heading_rules import heading_colon, heading_comma
from reportedly.claims.hedge_rules import adverb_hedge, passive_hedge, raising
from reportedly.claims.noun_rules import adjectives, nouns
from reportedly.claims.object_rules import described, infinitive, objects, passive_by, prepositions
from reportedly.claims.quoting_rules import quoted_as
from reportedly.claims.refusal_rules import no_comment, refusal, unreached
from reportedly.claims.tally_rules import counted, own_total, put_at

__all__ = ["RULES", "find_drafts"]

Rule = Callable[[int, AnnotatedSentence], Iterator[Draft]]

RULES: tuple[Rule, ...] = (
    heading_colon,
    heading_comma,
    quoted_as,
    according,
    by_account,
    per,
    put_at,
    counted,
    own_total,
    passive_by,
    passive_hedge,
    clause,
    inserted,
    described,
    infinitive,
    prepositions,
    objects,
    bare,
    closing,
    refusal,
    unreached,
    no_comment,
    adjectives,
    nouns,
    raising,
    adverb_hedge,
)


def find_drafts(number: int, sentence: AnnotatedSentence) -> list[Draft]:
    """Return the attributions of one sentence in the order of their cue; one for each cue word."""
    found: dict[int, Draft] = {}
    for rule in RULES:
        for draft in rule(number, sentence):
            found.setdefault(draft.head.i, draft)
    return [found[i] for i in sorted(found)]
