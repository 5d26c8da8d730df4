"""NamedTuples are the schema: data is checked against their annotations, every fault with its place, in one pass.

Understands str, int, float, bool, NamedTuple, tuple[X, ...], dict[str, X] and X | None. One list of fields serves the
code, the validation and the published JSON Schema (`json_schema`), so the three cannot drift apart. Field names that
Python reserves are written with a trailing underscore in the class and without it in the file.
"""

import types
import typing
from typing import Any, NamedTuple

from mlsd.errors import did_you_mean

AS_LIST, AS_MAPPING = 'begin each entry with "- "', "write it as key: value"  # hints, as YAML has it


class Misfit(NamedTuple):
    """One fault.  `path`: keys and indexes from the root to the value."""

    path: tuple[str | int, ...]
    message: str
    hint: str


def fit(shape: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> Any:
    """`value` (str, None, list, dict) as `shape`; what does not fit is added to `misfits` and comes back as None."""
    origin, arguments = typing.get_origin(shape), typing.get_args(shape)
    if origin in (typing.Union, types.UnionType):
        return None if value is None else fit(_not_none(arguments), value, path, misfits)
    if origin is tuple:
        return _fit_list(arguments[0], value, path, misfits)
    if origin is dict:
        return _fit_mapping(arguments[1], value, path, misfits)
    if isinstance(shape, type) and hasattr(shape, "_fields"):
        return _fit_fields(shape, value, path, misfits)
    return _fit_scalar(shape, value, path, misfits)


def _not_none(arguments: tuple[Any, ...]) -> Any:
    return next(kind for kind in arguments if kind is not type(None))


def _fit_list(item: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        misfits.append(Misfit(path, f"a list is wanted, not {_said(value)}", AS_LIST))
        return ()
    return tuple(fit(item, entry, (*path, index), misfits) for index, entry in enumerate(value))


def _fit_mapping(item: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> dict[str, Any]:
    if not isinstance(value, dict):
        misfits.append(Misfit(path, f"a mapping is wanted, not {_said(value)}", AS_MAPPING))
        return {}
    return {key: fit(item, entry, (*path, key), misfits) for key, entry in value.items()}


def _fit_fields(shape: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> Any:
    if not isinstance(value, dict):
        misfits.append(Misfit(path, f"a mapping is wanted, not {_said(value)}", f"keys: {', '.join(names(shape))}"))
        return None
    hints = typing.get_type_hints(shape)
    known = {name.rstrip("_"): name for name in shape._fields if not name.startswith("x_")}
    for key in value:
        if key not in known:
            misfits.append(Misfit((*path, key), f"unknown key {key!r}", did_you_mean(key, list(known))))
    found = {
        field: fit(hints[field], value[key], (*path, key), misfits) for key, field in known.items() if key in value
    }
    missing = [key for key, field in known.items() if key not in value and field not in shape._field_defaults]
    for key in missing:
        misfits.append(Misfit(path, f"the key {key!r} is missing", f"add {key}: …"))
    return None if missing else shape(**found)


def _fit_scalar(shape: Any, value: Any, path: tuple[str | int, ...], misfits: list[Misfit]) -> Any:
    if not isinstance(value, str):
        misfits.append(Misfit(path, f"{_WANTED[shape]} is wanted, not {_said(value)}", "put one value here"))
        return shape()
    if shape is str:
        return value
    if shape is bool:
        if value in ("true", "false"):
            return value == "true"
        misfits.append(Misfit(path, f"true or false is wanted, not {value!r}", "write true or false"))
        return False
    try:
        if len(value) > 18:
            raise ValueError
        return shape(value)
    except ValueError:
        misfits.append(Misfit(path, f"{_WANTED[shape]} is wanted, not {value[:40]!r}", "write it in digits"))
        return shape()


_WANTED = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _said(value: Any) -> str:
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "one value"


def revive(shape: Any, value: Any) -> Any:
    """A value of `shape` from what JSON made of it: lists back to tuples and NamedTuples."""
    plan = _plan(shape)
    return value if plan is None else plan(value)


def _plan(shape: Any) -> Any:
    """A function that revives values of `shape`, or None where JSON changes nothing."""
    if shape in _PLANS:
        return _PLANS[shape]
    origin, arguments = typing.get_origin(shape), typing.get_args(shape)
    plan: Any = None
    if origin is tuple:
        item = _plan(arguments[0])
        plan = tuple if item is None else lambda values: tuple(map(item, values))
    elif origin is dict and (entry := _plan(arguments[1])) is not None:
        plan = lambda values: {key: entry(value) for key, value in values.items()}  # noqa: E731
    elif isinstance(shape, type) and hasattr(shape, "_fields"):
        hints = typing.get_type_hints(shape)
        steps = [(index, step) for index, name in enumerate(shape._fields) if (step := _plan(hints[name])) is not None]
        plan = _fields_plan(shape, steps)
    _PLANS[shape] = plan
    return plan


def _fields_plan(shape: Any, steps: list[tuple[int, Any]]) -> Any:
    def plan(values: list[Any]) -> Any:
        for index, step in steps:
            values[index] = step(values[index])
        return shape._make(values)

    return plan


_PLANS: dict[Any, Any] = {}  # a memo of what annotations say; holds no user data


def names(shape: Any) -> list[str]:
    """The keys that a mapping of this shape may have."""
    return [name.rstrip("_") for name in shape._fields if not name.startswith("x_")]


def json_schema(shape: Any) -> dict[str, Any]:
    """The JSON Schema of `shape`."""
    origin, arguments = typing.get_origin(shape), typing.get_args(shape)
    if origin in (typing.Union, types.UnionType):
        return json_schema(_not_none(arguments))
    if origin is tuple:
        return {"type": "array", "items": json_schema(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": json_schema(arguments[1])}
    if hasattr(shape, "_fields"):
        hints = typing.get_type_hints(shape)
        fields = [name for name in shape._fields if not name.startswith("x_")]
        described = {
            "type": "object",
            "additionalProperties": False,
            "properties": {name.rstrip("_"): json_schema(hints[name]) for name in fields},
        }
        required = [name.rstrip("_") for name in fields if name not in shape._field_defaults]
        return described | ({"required": required} if required else {})
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[shape]}
