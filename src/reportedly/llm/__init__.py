"""An optional writer behind brief's Writer: any command that reads and writes JSON Lines."""

from reportedly.llm.command import CommandWriter

__all__ = ["CommandWriter"]
