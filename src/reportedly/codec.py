"""Records to their one JSON form and back, and its JSON Schema."""

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from reportedly.errors import RecordError
from reportedly.records import (
    CONTRACT,
    Article,
    Brief,
    Claim,
    Entry,
    Event,
    Figure,
    Finding,
    Passage,
    Sentence,
    Series,
    Speaker,
    Story,
    Unread,
)

__all__ = ["CONTRACT_RECORDS", "decode", "encode", "encode_lines", "pack", "schema", "unpack"]

CONTRACT_RECORDS: tuple[type, ...] = (
    Article,
    Passage,
    Speaker,
    Claim,
    Figure,
    Event,
    Story,
    Entry,
    Sentence,
    Series,
    Brief,
    Finding,
    Unread,
)

Record = TypeVar("Record")


def encode(record: object) -> str:
    """Return the record as one line of JSON; every key is present."""
    return msgspec.json.encode(record).decode("utf-8")


def encode_lines(records: Iterable[object]) -> Iterable[str]:
    """Yield each record as one line of JSON."""
    return map(encode, records)


def decode(line: str | bytes, kind: type[Record]) -> Record:
    """Read one record from JSON.

    Raises:
        RecordError: the JSON is broken or nested too deeply, or a field has another type than the contract's.
    """
    try:
        return msgspec.json.decode(line, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(f"Not a {kind.__name__} of contract {CONTRACT}: {error}") from error


def pack(record: object) -> bytes:
    """Return the record as bytes for this version of the code alone; unlike a pickle, they can hold records alone."""
    return msgspec.msgpack.encode(record)


def unpack(packed: bytes, kind: type[Record]) -> Record:
    """Read one record from what pack gave.

    Raises:
        RecordError: it is no such record.
    """
    try:
        return msgspec.msgpack.decode(packed, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(f"Not a packed {kind.__name__}: {error}") from error


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of every record of the contract."""
    _, components = msgspec.json.schema_components(CONTRACT_RECORDS, ref_template="#/$defs/{name}")
    for component in components.values():
        if component.get("type") == "object":
            component["required"] = list(component["properties"])
            for form in component["properties"].values():
                form.pop("default", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "contract": CONTRACT,
        "title": "Records of reportedly",
        "$defs": components,
    }
