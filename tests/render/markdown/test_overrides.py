"""A workspace's own Markdown templates extend the bundled ones, and their faults are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from render.html.factory import sample
from render.markdown.factory import render
from zwgk_cli.errors import ZwgkError


def test_an_override_extends_the_bundled_template_of_its_name(tmp_path: Path) -> None:
    own = "{% block leftovers %}\n本区另有说明\n{% endblock %}\n"
    write(tmp_path, "catalog.md", '{% extends "zwgk/catalog.md" %}\n' + own)
    made = render(sample(), tmp_path)
    assert made == render(sample()).split("## 不列入")[0] + "本区另有说明\n"


@pytest.mark.parametrize(
    "expression",
    [
        "{{ catalog['title'] }}",
        "{{ catalog['title'] | e }}",
        "{{ catalog['title'] | escape }}",
        "{{ [catalog['title'], ''] | join }}",
        "{{ catalog['title'] ~ '' }}",
        "{{ (none, catalog['title'])[1] }}",
        "{% set title = catalog['title'] %}{{ title }}",
        "{% macro title(text) %}{{ text }}{% endmacro %}{{ title(catalog['title']) }}",
    ],
)
def test_data_in_an_override_is_escaped_for_markdown(tmp_path: Path, expression: str) -> None:
    write(tmp_path, "catalog.md", f"{expression}\n")
    made = render(sample(lambda text: f"*{text}|<b>"), tmp_path)
    assert (
        made == r"\*河西区&#124;&lt;b&gt;\*财政预决算&#124;&lt;b&gt;领域政务公开事项标准目录" "\n"
    )


@pytest.mark.parametrize(
    "expression",
    [
        "{{ ('甲'|linked('https://a.example/')) ~ catalog['title'] }}",
        "{{ catalog['title'] ~ ('甲'|linked('https://a.example/')) }}",
        "{{ [catalog['title'], '甲'|linked('https://a.example/')] | join('|') }}",
    ],
)
def test_text_put_beside_a_link_is_escaped_for_markdown_too(
    tmp_path: Path, expression: str
) -> None:
    write(tmp_path, "catalog.md", f"{expression}\n")
    made = render(sample(lambda text: f"*{text}|<b>"), tmp_path)
    assert "[甲](https://a.example/)" in made
    assert r"\*河西区&#124;&lt;b&gt;" in made
    assert "|" not in made


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("catalog.md", "\n{% if %}\n", "Markdown 模板 catalog.md 第 2 行"),
        ("_item.md", "\n\n{{ item['nothing'] }}\n", "Markdown 模板 _item.md 第 3 行"),
        ("_item.md", "{{ nothing }}\n", "Markdown 模板 _item.md 第 1 行"),
        ("_item.md", "\n{{ 1 // 0 }}\n", "Markdown 模板 _item.md 第 2 行"),
        ("_item.md", "{{ item.__class__.__mro__ }}\n", "Markdown 模板 _item.md 第 1 行"),
        ("_item.md", "{{ item.clear() }}\n", "Markdown 模板 _item.md 第 1 行"),
        ("_item.md", "{% include 'no.md' %}\n", "“no.md”不存在"),
        ("_item.md", "{{ item['title'] | tojson }}\n", "Markdown 模板 _item.md 第 1 行"),
    ],
)
def test_a_faulty_override_is_named_with_its_line(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    write(tmp_path, name, text)
    with pytest.raises(ZwgkError) as raised:
        render(sample(), tmp_path)
    assert said in raised.value.message
    assert str(tmp_path) not in raised.value.message
    assert raised.value.hint


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
