"""Templates lay out plain values and can do nothing else, whoever wrote them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlsd.errors import MlsdError
from mlsd.pack_file import read_pack
from mlsd.render import skeleton
from mlsd.templating import MAX_OUTPUT, MAX_TEMPLATE, render

PACK = read_pack(
    b"pack: small\nversion: 1\ntitle: Small\nstages:\n- {id: s, title: First}\n"
    b"questions:\n- {id: s.a, title: A, ask: What}\n",
    "small.yaml",
)
VALUES = {
    "title": "T",
    "pack": {"name": "small@1"},
    "stages": [{"id": "s", "questions": [{"id": "s.a"}]}],
    "exercise": 0,
}
WHOLE = "# {{ title }}\n{% for stage in stages %}{% for q in stage.questions %}\n<!-- mlsd:{{ q.id }} -->\n\n" \
    "<!-- /mlsd:{{ q.id }} -->\n{% endfor %}{% endfor %}"  # fmt: skip

NASTY = [
    pytest.param('{% include "../../../../etc/passwd" %}', 1, id="a file of a folder above"),
    pytest.param('{% include "/etc/passwd" %}', 1, id="a file by its whole path"),
    pytest.param('{% import "/etc/hostname" as x %}', 1, id="an import"),
    pytest.param('{% extends "../a" %}', 1, id="a parent elsewhere"),
    pytest.param('{% include ".hidden" %}', 1, id="a hidden file"),
    pytest.param('{% include "link.md.j2" %}', 1, id="a link out of the folder"),
    pytest.param('{% include "t.md.j2" %}', 1, id="itself"),
    pytest.param("{{ ''.__class__.__mro__[1].__subclasses__() }}", 1, id="a walk over classes"),
    pytest.param("{{ title.__class__ }}", 1, id="the class of a value"),
    pytest.param("{{ title['__class__'] }}", 1, id="the class of a value, as a key"),
    pytest.param("{{ title|attr('__class__') }}", 1, id="the class of a value, through a filter"),
    pytest.param("{{ title.upper() }}", 1, id="a method of a text"),
    pytest.param("{{ '{0.__class__.__mro__}'.format(title) }}", 1, id="a walk over classes through format"),
    pytest.param("{{ 'x'.join(title) }}", 1, id="join as a method"),
    pytest.param("{{ cycler.__init__.__globals__.os.popen('id').read() }}", 1, id="cycler"),
    pytest.param("{{ lipsum.__globals__ }}", 1, id="lipsum"),
    pytest.param("{{ namespace(a=1) }}", 1, id="namespace"),
    pytest.param("{{ self.__init__ }}", 1, id="self"),
    pytest.param("{% for a in range(9) %}{% endfor %}", 1, id="range"),
    pytest.param("{{ 'a' * 10**10 }}", 1, id="a text times a number"),
    pytest.param("{{ [1] * 10000000 }}", 1, id="a list times a number"),
    pytest.param("{{ 9**9**9 }}", 1, id="a tower of powers"),
    pytest.param("{{ '%9999999999d'|format(1) }}", 1, id="format as a filter"),
    pytest.param("{{ '%9999999999d' % 1 }}", 1, id="format as an operator"),
    pytest.param("{{ 'a'|center(10000000000) }}", 1, id="center"),
    pytest.param("{{ title|tojson }}", 1, id="a filter that is not lent"),
    pytest.param("{% if title is callable %}{% endif %}", 1, id="a test that is not lent"),
    pytest.param("# {{ a\n\n{% if %}", 3, id="a syntax error"),
    pytest.param("fine\n\n{{ no_such_name.title }}", 3, id="an undefined name"),
    pytest.param("fine\n{{ pack.nothing }}", 2, id="an undefined key"),
    pytest.param("{{ stages[9] }}", 1, id="an undefined index"),
    pytest.param("{% set _ = stages.append({}) %}", 1, id="a list that is changed"),
    pytest.param("{% set _ = pack.update({'name': 'x'}) %}", 1, id="a mapping that is changed"),
    pytest.param("{% set _ = pack.clear() %}", 1, id="a mapping that is emptied"),
    pytest.param("{% if 1 %}" * 200 + "{% endif %}" * 200, 1, id="deep nesting"),
    pytest.param("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", 1, id="deep brackets"),
    pytest.param("{{ 1 / 0 }}", 1, id="a division by nought"),
    pytest.param("{{ title|int(title, 99) + [] }}", 1, id="values of different kinds"),
    pytest.param("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", 1, id="a macro that calls itself"),
    pytest.param("{% do 1 %}", 1, id="an extension that is not there"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.md.j2").write_text("SECRET", encoding="utf-8")
    made = tmp_path / "templates"
    made.mkdir()
    if hasattr(os, "symlink"):
        (made / "link.md.j2").symlink_to(tmp_path / "secret.md.j2")
    (made / ".hidden").write_text("SECRET", encoding="utf-8")
    return made


@pytest.mark.parametrize(("source", "line"), NASTY)
@pytest.mark.parametrize("trusted", [True, False], ids=["ours", "theirs"])
def test_what_a_template_may_not_do(folder: Path, source: str, line: int, trusted: bool) -> None:
    (folder / "t.md.j2").write_text(source, encoding="utf-8")
    with pytest.raises(MlsdError) as caught:
        render(str(folder), "t.md.j2", VALUES, trusted)
    assert str(folder / "t.md.j2") in caught.value.message
    assert line == 1 or f"t.md.j2:{line}" in caught.value.message
    assert "\n" not in caught.value.message
    assert "SECRET" not in caught.value.message
    assert caught.value.hint


LOOPS = "{% for a in x %}" * 9 + "{{ a }}" + "{% endfor %}" * 9


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("{% set x = '" + "a" * 500 + "' %}" + LOOPS.replace("{{ a }}", ""), id="time without a word"),
        pytest.param("{% set x = '" + "a" * 500 + "' %}" + LOOPS, id="a text without end"),
        pytest.param("{% set a = 'aaaaaaaa' %}" + "{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}" * 12, id="memory"),
        pytest.param(
            "{{ 'aaaaaaaaaa'|replace('a', 'bbbbbbbbbb')" + "|replace('b', 'bbbbbbbbbb')" * 12 + " }}", id="replace"
        ),
        pytest.param("{{ 'a\\na'|indent(9999999999) }}", id="an indentation without end"),
    ],
)
def test_a_template_of_others_is_stopped(folder: Path, source: str) -> None:
    (folder / "t.md.j2").write_text(source, encoding="utf-8")
    with pytest.raises(MlsdError, match=r"t\.md\.j2") as caught:
        render(str(folder), "t.md.j2", VALUES, trusted=False)
    assert caught.value.hint


@pytest.mark.parametrize("trusted", [True, False], ids=["ours", "theirs"])
def test_what_a_template_may_do(folder: Path, trusted: bool) -> None:
    (folder / "part.md.j2").write_text("[{{ q.id|upper }}]", encoding="utf-8")
    source = "{{ title|lower }} {{ 1 + 2 * 3 }} {% for s in stages %}{% for q in s.questions %}" \
        "{% include 'part.md.j2' %}{% endfor %}{% endfor %}{% if exercise %}x{% endif %}\n"  # fmt: skip
    (folder / "t.md.j2").write_text(source, encoding="utf-8")
    assert render(str(folder), "t.md.j2", VALUES, trusted) == "t 7 [S.A]\n"


def test_values_are_never_templates(folder: Path) -> None:
    (folder / "t.md.j2").write_text("{{ title }}", encoding="utf-8")
    title = "{{ 7 * 7 }}{% include 'link.md.j2' %}<b>&"
    assert render(str(folder), "t.md.j2", {"title": title}, trusted=False) == title


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"x" * (MAX_TEMPLATE + 1), "no template", id="too long"),
        pytest.param(b"caf\xe9", "UTF-8", id="not UTF-8"),
    ],
)
def test_a_template_that_cannot_be_read(folder: Path, data: bytes, says: str) -> None:
    (folder / "t.md.j2").write_bytes(data)
    with pytest.raises(MlsdError, match=says):
        render(str(folder), "t.md.j2", VALUES, trusted=False)


def test_a_result_without_end_is_stopped_at_once(folder: Path) -> None:
    (folder / "t.md.j2").write_text("{% for a in title %}{{ title }}{% endfor %}", encoding="utf-8")
    with pytest.raises(MlsdError, match=str(MAX_OUTPUT)):
        render(str(folder), "t.md.j2", {"title": "x" * 2000}, trusted=True)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        pytest.param("# \x1b]0;PWNED\x1b\\ {{ title }}\n" + WHOLE, "control character", id="an escape sequence"),
        pytest.param("\u202e" + WHOLE, "control character", id="turned text"),
        pytest.param("# {{ title }}\n", "no marks for s.a", id="no marks"),
        pytest.param(WHOLE + "\n<!-- mlsd:x.y -->\n\n<!-- /mlsd:x.y -->\n", "x.y", id="marks of its own"),
        pytest.param(WHOLE + "\n" + WHOLE, "line", id="every mark twice"),
        pytest.param(WHOLE.replace("<!-- /mlsd", "<!-- mlsd"), "line", id="no closing marks"),
        pytest.param("```\n" + WHOLE, "no marks for s.a", id="marks in a fence"),
        pytest.param(WHOLE.replace("<!-- ", "  <!-- "), "line", id="marks that are indented"),
        pytest.param("<!--mlsd:s.b-->\n" + WHOLE, "line 1", id="a near miss"),
    ],
)
def test_a_template_whose_result_would_not_hold_the_answers_is_refused(folder: Path, source: str, says: str) -> None:
    path = folder / "t.md.j2"
    path.write_bytes(source.encode())
    with pytest.raises(MlsdError, match=says) as caught:
        skeleton(PACK, PACK.questions, str(path), "T")
    assert caught.value.message.startswith(str(path))
    assert caught.value.message.isprintable()


def test_a_template_of_ones_own_makes_a_document(folder: Path) -> None:
    path = folder / "ours.md.j2"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    made = skeleton(PACK, PACK.questions, str(path), "Title")
    assert made == b"# Title\n\n<!-- mlsd:s.a -->\n\n<!-- /mlsd:s.a -->\n"


def test_rendering_leaves_nothing_behind(folder: Path) -> None:
    before = sorted(os.listdir(folder))
    (folder / "t.md.j2").write_text(WHOLE, encoding="utf-8")
    skeleton(PACK, PACK.questions, str(folder / "t.md.j2"), "T")
    assert sorted(os.listdir(folder)) == sorted([*before, "t.md.j2"])
