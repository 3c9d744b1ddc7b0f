"""Faults of the layout: file, column and what is wrong."""

from __future__ import annotations

import pytest

from render.xlsx.made import LAYOUT, base
from zwgk_cli.errors import ZwgkError
from zwgk_cli.render.xlsx.layout import compile_layout
from zwgk_cli.render.xlsx.sheet import sheet_of

PATH = "templates/xlsx/catalog.yaml"
TITLE = '{key: number, head: 序号, width: "6", align: center, value: item.number,'


def changed(old: str, new: str) -> bytes:
    text = LAYOUT.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1).encode()


FAULTS = {
    "an unknown key": (
        (TITLE, TITLE + " colour: 红,"),
        "目录表（form）第 1 列“number”：不认得“colour”，"
        "可以写 key、head、width、align、value、group、merge、choices、help",
    ),
    "a missing key": (
        (TITLE, TITLE.replace("head: 序号, ", "")),
        "目录表（form）第 1 列“number”：缺少“head”",
    ),
    "a bad word": (
        (TITLE, TITLE.replace("center", "middle")),
        "目录表（form）第 1 列“number”：“align”只能是 left、center、right，不能是“middle”",
    ),
    "a bad width": (
        (TITLE, TITLE.replace('"6"', '"nan"')),
        "目录表（form）的“number”列：“width”应当是 3 到 120 的数",
    ),
    "a repeated column": (
        ("key: category", "key: number"),
        "目录表（form）的“number”列：key 与前面的列重复",
    ),
    "an unknown top key": (
        ('format: "1"', 'format: "1"\ncolour: 红'),
        "：不认得“colour”，可以写 format、title、note、page、form、supplement、left_out",
    ),
    "an unknown format": (('format: "1"', 'format: "2"'), "format：只认得“1”"),
    "an unknown paper": (("paper: A3", "paper: A0"), "page：“paper”只能是 A3、A4"),
}


@pytest.mark.parametrize(("change", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_the_file_the_column_and_what_is_wrong(
    change: tuple[str, str], message: str
) -> None:
    with pytest.raises(ZwgkError) as raised:
        compile_layout(changed(*change), PATH)
    space = "" if message.startswith("：") else " "
    assert raised.value.message == f"表格版式 {PATH}{space}{message}"


@pytest.mark.parametrize("expression", ["item.", "item.id +", "(item.id", "item.id), (item.title"])
def test_an_expression_that_cannot_be_read_names_its_column(expression: str) -> None:
    with pytest.raises(ZwgkError) as raised:
        compile_layout(changed("value: item.number", f"value: '{expression}'"), PATH)
    assert raised.value.message.startswith(
        f"表格版式 {PATH} 目录表（form）的“number”列：表达式写法有误："
    )


@pytest.mark.parametrize(
    "expression",
    [
        "item.nothing",
        "nothing",
        "item.number / 0",
        "item.content",
        "item.id.__class__.__mro__",
        "''.join(['a'] * 3).nothing()",
        "item.count(1).nothing",
    ],
)
def test_an_expression_that_fails_names_column_and_item(expression: str) -> None:
    layout = compile_layout(changed("value: item.number", f'value: "{expression}"'), PATH)
    made = base()
    with pytest.raises(ZwgkError) as raised:
        sheet_of(layout, made.catalog, made.district, made.workspace, draft=False)
    assert raised.value.message.startswith(
        f"表格版式 {PATH} 目录表（form）的“number”列：算到“{made.item.id}”时出错："
    )


def test_a_title_that_fails_is_named() -> None:
    layout = compile_layout(changed("{{ catalog.name }}", "{{ catalog.colour }}"), PATH)
    made = base()
    with pytest.raises(ZwgkError, match="title：填入内容时出错"):
        sheet_of(layout, made.catalog, made.district, made.workspace, draft=False)


def test_broken_yaml_names_its_line() -> None:
    with pytest.raises(ZwgkError) as raised:
        compile_layout(changed("format:", "page: [\nformat:"), PATH)
    assert raised.value.message.startswith(f"表格版式 {PATH} 第 ")


def test_a_file_that_is_no_yaml_is_a_fault_and_no_crash() -> None:
    for data in (b"", b"- a", b"a: [", b"\xff\xfe\x00", b"a: &x 1"):
        with pytest.raises(ZwgkError, match="表格版式"):
            compile_layout(data, PATH)


@pytest.mark.parametrize(
    ("expression", "name"), [("item.deadlin", "deadlin"), ("itm.deadline", "itm")]
)
def test_a_name_that_there_is_not_is_told_in_plain_words(expression: str, name: str) -> None:
    layout = compile_layout(changed("value: item.deadline,", f"value: {expression},"), PATH)
    made = base()
    with pytest.raises(ZwgkError, match=f"时出错：没有“{name}”这个名称$"):
        sheet_of(layout, made.catalog, made.district, made.workspace, draft=False)
