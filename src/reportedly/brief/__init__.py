"""The brief: what to say, in which order, in whose words, with the evidence of each sentence."""

from reportedly.brief.compose import compose_brief

__all__ = ["compose_brief"]
