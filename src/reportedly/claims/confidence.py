"""How often claims of a kind are right, as measured.

The shares were counted on the part of the development set the rules were tuned on: a claim counts as right where
annotators have the same speaker and at least half of the content in common. They are rounded down to .05.
"""

from reportedly.claims.cues import Cue
from reportedly.claims.drafts import Draft
from reportedly.records import ClaimKind

__all__ = ["NARRATION_CONFIDENCE", "confidence_of"]

NARRATION_CONFIDENCE = 0.95
"""The outlet's own statements are its words as they stand; what can go wrong is an attribution that was missed."""

NAMED_SHARES = {
    "according": 0.80,
    "adjectives": 0.70,
    "adverb_hedge": 0.40,
    "bare": 0.60,
    "beside_quote": 0.65,
    "by_account": 0.70,
    "closing": 0.80,
    "counted": 0.60,
    "described": 0.60,
    "heading_colon": 0.75,
    "heading_comma": 0.80,
    "infinitive": 0.60,
    "inserted": 0.75,
    "no_comment": 0.80,
    "introduced": 0.80,
    "nouns": 0.60,
    "objects": 0.60,
    "own_total": 0.60,
    "passive_by": 0.45,
    "passive_hedge": 0.70,
    "per": 0.80,
    "prepositions": 0.60,
    "put_at": 0.60,
    "quoted_as": 0.80,
    "raising": 0.50,
    "refusal": 0.80,
    "transcript": 0.80,
    "unreached": 0.80,
}
NAMELESS_SHARE = 0.30
CLAUSE_SHARES = {"speech": 0.80, "writing": 0.85, "showing": 0.70, "thinking": 0.60, "manner": 0.85, "act": 0.60}
PLAIN_SHARE = 0.90
QUOTED_SHARE = 0.95


def confidence_of(draft: Draft, cue: Cue | None, kind: ClaimKind) -> float:
    """Return the measured share of right ones among claims of this rule, kind of cue and kind of content."""
    if draft.source is None:
        hedged = draft.rule in ("passive_hedge", "raising", "adverb_hedge")
        return NAMED_SHARES[draft.rule] if hedged else NAMELESS_SHARE
    if draft.rule != "clause":
        return NAMED_SHARES[draft.rule]
    if cue is None or cue.kind not in ("speech", "writing"):
        return CLAUSE_SHARES["thinking" if cue is None else cue.kind]
    if kind != ClaimKind.INDIRECT:
        return QUOTED_SHARE if cue.common else PLAIN_SHARE
    return PLAIN_SHARE if cue.common else CLAUSE_SHARES[cue.kind]
