"""The JSON Schema of profile.toml, from the dataclasses, for editors that check as one types."""

from typing import Any

from pydantic import TypeAdapter

from daybook.profile.folder import FORMAT, TABLES
from daybook.profile.value import Profile


def schema() -> dict[str, Any]:
    """Describe profile.toml as JSON Schema (2020-12).

    What stands in the tables (names.csv and the like) is left out; the file's `format` is added.
    """
    whole = TypeAdapter(Profile).json_schema()
    keys = {key: rule for key, rule in whole["properties"].items() if key not in TABLES}
    format_ = {"const": FORMAT, "description": "The form of this file.", "title": "Format"}
    defined = whole["$defs"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Daybook profile",
        "description": whole["description"],
        "type": "object",
        "additionalProperties": False,
        "properties": {"format": format_, **keys},
        "required": ["format", *(key for key in whole["required"] if key not in TABLES)],
        "$defs": {
            name: defined[name] for name in defined if name not in {"Name", "Source", "Spot"}
        },
    }
