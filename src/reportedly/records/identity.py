"""Ids made from content."""

import hashlib
import json

__all__ = ["content_id", "sha256_of"]


def content_id(*fields: object) -> str:
    """Return 16 hex digits that depend on every field and its place.

    The fields are hashed as one JSON list, so ("a", "bc") and ("ab", "c") differ.
    """
    listed = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256_of(listed.encode("utf-8", "surrogatepass"))[:16]


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 of data as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()
