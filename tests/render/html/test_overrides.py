"""A workspace's own templates extend the bundled ones, and their faults are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from render.html.factory import render, sample
from zwgk_cli.errors import ZwgkError

ITEM = "hexi/caizheng-yujuesuan/HX-CZYJS-001.html"


def test_an_override_extends_the_bundled_template_of_its_name(tmp_path: Path) -> None:
    write(
        tmp_path,
        "item.html",
        '{% extends "zwgk/item.html" %}\n'
        "{% block side %}<p>本区另有说明</p>{{ super() }}{% endblock %}\n",
    )
    bundled, made = render(sample()), render(sample(), tmp_path)
    assert "<p>本区另有说明</p>" in made[ITEM].decode()
    assert "对应权责" in made[ITEM].decode()
    assert made["index.html"] == bundled["index.html"]


def test_an_override_of_a_part_reaches_every_page_that_includes_it(tmp_path: Path) -> None:
    write(tmp_path, "_foot.html", "<footer>本区页脚</footer>\n")
    made = render(sample(), tmp_path)
    for path, page in made.items():
        if path.endswith(".html"):
            assert ("本区页脚" in page.decode()) != path.startswith("sheets/")


def test_a_part_of_the_style_sheet_can_be_overridden(tmp_path: Path) -> None:
    write(tmp_path, "assets/css/tokens.css", ":root { --ink: #111; }\n")
    made = render(sample(), tmp_path)
    assert made["assets/site.css"].startswith(b":root { --ink: #111; }")


def test_data_in_an_override_is_escaped_too(tmp_path: Path) -> None:
    write(tmp_path, "_crumbs.html", "<p>{{ page['here'] }}</p>\n")
    made = render(sample(lambda text: text + "<b>"), tmp_path)
    assert "<p>河西区&lt;b&gt;</p>" in made["hexi/index.html"].decode()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("item.html", "\n{% if %}\n", "网页模板 item.html 第 2 行"),
        ("_flow.html", "\n\n{{ item['nothing'] }}\n", "网页模板 _flow.html 第 3 行"),
        ("_flow.html", "{{ nothing }}\n", "网页模板 _flow.html 第 1 行"),
        ("_flow.html", "\n{{ 1 // 0 }}\n", "网页模板 _flow.html 第 2 行"),
        ("_flow.html", "{{ item.__class__.__mro__ }}\n", "网页模板 _flow.html 第 1 行"),
        ("_flow.html", "{% do item.clear() %}\n", "网页模板 _flow.html 第 1 行"),
        ("_flow.html", "{{ item.clear() }}\n", "网页模板 _flow.html 第 1 行"),
        ("_flow.html", "{% include 'no.html' %}\n", "“no.html”不存在"),
        ("item.html", "{% extends 'zwgk/no.html' %}\n", "“zwgk/no.html”不存在"),
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
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
