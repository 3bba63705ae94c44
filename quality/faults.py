"""Classes of remaining errors on the public sets, and how often each occurs.

Gold and answers of a document are set side by side: first spans that are the same, then
spans that overlap. What has no partner is missed or invented, by its sort.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from quality.values import distance

Item: TypeAlias = Mapping[str, Any]
Beside: TypeAlias = tuple[Item | None, Item | None]
"""What a person wrote and what was answered; null where the other stands alone."""

FAR: Final = 161.0
"""Kilometres (a hundred miles) from which a place counts as wrong, as the field has it."""


def classes(name: str, gold: Sequence[Item], told: Sequence[Item]) -> dict[str, int]:
    """Count the errors of a set by class, the most frequent first.

    A set without classes of its own gives none.
    """
    if name not in _SORTS:
        return {}
    field, sort = _SORTS[name]
    answered = {one["id"]: one.get(field) or [] for one in told}
    found = Counter(
        kind
        for document in gold
        for pair in _beside(name, document[field], answered.get(document["id"], []))
        if (kind := sort(pair)) is not None
    )
    return dict(found.most_common())


def _beside(name: str, gold: Sequence[Item], told: Sequence[Item]) -> Iterator[Beside]:
    left = list(told)
    rest = []
    for one in gold:
        same = next((other for other in left if _is_one(name, one, other)), None)
        if same is None:
            rest.append(one)
        else:
            left.remove(same)
            yield one, same
    for one in rest:
        near = next((other for other in left if _is_near(name, one, other)), None)
        if near is not None:
            left.remove(near)
        yield one, near
    yield from ((None, other) for other in left)


def _is_one(name: str, one: Item, other: Item) -> bool:
    if name == "quantities":
        return _amount(one) == _amount(other)
    return (one["start"], one["end"]) == (other["start"], other["end"])


def _is_near(name: str, one: Item, other: Item) -> bool:
    if name == "quantities":
        return False
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _amount(item: Item) -> tuple[object, ...]:
    return item.get("value"), item.get("low"), item.get("high")


def _of_time(pair: Beside) -> str | None:
    one, other = pair
    if one is None or other is None:
        return _alone(pair, "type")
    if (one["start"], one["end"]) != (other["start"], other["end"]):
        return f"other bounds: {one['type']}"
    if one["value"] and one["value"] != other["value"]:
        return f"other value: {one['type']}"
    return None


def _of_place(pair: Beside) -> str | None:
    one, other = pair
    if one is None or other is None:
        return _alone(pair, None)
    if (one["start"], one["end"]) != (other["start"], other["end"]):
        return "other bounds"
    if other.get("lat") is None:
        return "found, left without a point"
    return "more than 161 km off" if distance(one, other) > FAR else None


def _of_quantity(pair: Beside) -> str | None:
    one, other = pair
    if one is None or other is None:
        return _alone(pair, "change")
    if one["change"] != other.get("change"):
        return f"other change: {one['change']} read as {other.get('change')}"
    units = ((each.get("unit") or "").lower().strip() for each in (one, other))
    return "other unit" if len(set(units)) > 1 else None


def _alone(pair: Beside, key: str | None) -> str:
    one, other = pair
    item, word = (one, "missed") if one is not None else (other, "invented")
    return word if key is None or item is None else f"{word}: {item.get(key)}"


_SORTS: Final[Mapping[str, tuple[str, Callable[[Beside], str | None]]]] = {
    "dates": ("timexes", _of_time),
    "places": ("places", _of_place),
    "quantities": ("quantities", _of_quantity),
}
