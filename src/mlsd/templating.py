"""Jinja, kept on a short leash: a template may lay out plain values and do nothing else.

Shipped templates run in this process. Anybody else's run in a child process with limits on time and memory
(`python -m mlsd.templating`), since the sandbox stops code but not `'a' * 10**10`. A template sees strings, numbers,
lists and dicts; it has no globals, a short list of filters, and a loader that stays in its own folder and follows no
link. Source: Jinja documentation, "Sandbox", and the advisories that made 3.1.6 the floor.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import Any

from mlsd.errors import MlsdError

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_FILTERS = (
    "default", "first", "join", "last", "length", "list", "lower", "replace", "reverse", "sort", "title", "trim",
    "upper", "unique", "select", "reject", "selectattr", "rejectattr", "indent", "int", "round", "wordcount",
)  # fmt: skip
_TESTS = ("defined", "undefined", "equalto", "eq", "ne", "in", "none", "string", "number", "mapping", "sequence",
          "true", "false", "odd", "even", "gt", "ge", "lt", "le")  # fmt: skip
_LOOP = frozenset({"index", "index0", "first", "last", "length", "revindex", "revindex0"})
MAX_TEMPLATE = 256_000
MAX_OUTPUT = 2_000_000
CHILD_SECONDS = 4
CHILD_BYTES = 512 * 1024 * 1024


def render(folder: str, name: str, values: dict[str, Any], trusted: bool) -> str:
    """The template `name` of `folder` over plain values.  Raises MlsdError with the template's file and line."""
    return _render_here(folder, name, values) if trusted else _render_in_child(folder, name, values)


def _render_here(folder: str, name: str, values: dict[str, Any]) -> str:
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Leashed(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset(["*", "**", "%"])

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            if not all(isinstance(side, (int, float)) for side in (left, right)) or operator == "**":
                raise jinja2.exceptions.SecurityError(f"{operator} is not allowed here")
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            return isinstance(obj, jinja2.runtime.LoopContext) and attr in _LOOP  # of values, `a.b` finds the key

    environment = Leashed(
        loader=jinja2.FunctionLoader(lambda wanted: _source(folder, wanted)),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
        extensions=[],
    )
    environment.globals.clear()
    environment.filters = {key: environment.filters[key] for key in _FILTERS}
    environment.tests = {key: environment.tests[key] for key in _TESTS}
    where = os.path.join(folder, name)
    try:
        parts, size = [], 0
        for part in environment.get_template(name).generate(values):
            size += len(part)
            if size > MAX_OUTPUT:
                raise MlsdError(f"{where}: the template writes more than {MAX_OUTPUT} characters", "shorten its loops")
            parts.append(part)
        return "".join(parts)
    except jinja2.TemplateSyntaxError as error:
        raise MlsdError(
            f"{_place(folder, error.name, name)}:{error.lineno}: {error.message}", "mend the template"
        ) from None
    except jinja2.TemplateNotFound as error:
        hint = f"a template may include its neighbours in {folder} by their bare names"
        raise MlsdError(f"{where}: there is no template {str(error)!r} to be had", hint) from None
    except jinja2.TemplateError as error:
        message = f"{where}:{_line(error, where)}: {error.message}"
        raise MlsdError(message, "a template may use pack, stages, title, template and exercise") from None
    except (RecursionError, SyntaxError, MemoryError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise MlsdError(f"{where}: the template cannot be run ({type(error).__name__})", "simplify it") from None


def _place(folder: str, found: str | None, name: str) -> str:
    return os.path.join(folder, found or name)


def _line(error: BaseException, where: str) -> int:
    """The template line that an error came from: Jinja rewrites tracebacks to template lines."""
    line, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename in ("<template>", where):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _source(folder: str, name: str) -> tuple[str, str, Any] | None:
    """A template's text.  Only plain names of regular files of the folder itself; no links, no size beyond reason."""
    if not _NAME.fullmatch(name):
        return None
    path = os.path.join(folder, name)
    if os.path.islink(path) or not os.path.isfile(path) or os.path.getsize(path) > MAX_TEMPLATE:
        return None
    with open(path, encoding="utf-8-sig", newline=None) as file:
        try:
            return file.read(), path, lambda: True
        except UnicodeDecodeError:
            raise MlsdError(f"{path}: the template is not UTF-8", "save it as UTF-8") from None


def _render_in_child(folder: str, name: str, values: dict[str, Any]) -> str:
    job = json.dumps({"folder": folder, "name": name, "values": values})
    where = os.path.join(folder, name)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "mlsd.templating"],
            input=job,
            capture_output=True,
            encoding="utf-8",
            timeout=CHILD_SECONDS + 1,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise MlsdError(f"{where}: stopped after {CHILD_SECONDS} seconds", "shorten the template's loops") from None
    try:
        reply = json.loads(done.stdout)
    except ValueError:
        hint = "shorten its loops and texts"
        raise MlsdError(f"{where}: stopped; the template wants too much time or memory", hint) from None
    if "error" in reply:
        raise MlsdError(reply["error"], reply["hint"])
    return str(reply["text"])


def _child() -> None:
    """Read one job from standard input, limit this process, render, and reply as JSON."""
    job = json.load(sys.stdin)
    import jinja2.sandbox  # noqa: F401  (before the limits: loading code needs files)

    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (CHILD_SECONDS - 1, CHILD_SECONDS - 1))
        resource.setrlimit(resource.RLIMIT_AS, (CHILD_BYTES, CHILD_BYTES))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        reply = {"text": _render_here(job["folder"], job["name"], job["values"])}
    except MlsdError as error:
        reply = {"error": error.message, "hint": error.hint}
    print(json.dumps(reply))


if __name__ == "__main__":
    _child()
