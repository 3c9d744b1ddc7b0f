"""Very many numbers of persons in one file: the first are told, and none is hidden by others."""

from __future__ import annotations

from pathlib import Path

from hostile.attacks import CATALOG, TEXT, TITLE, told, told_within_bounds
from support.workspaces import copy_base, find

IDENTITY = "11010519491231002X"
MOBILE = "13800138000"
MORE = "（本文件还有别的问题，改正后再检查时列出）"


def test_of_thousands_in_one_text_the_first_are_told(tmp_path: Path) -> None:
    text = TEXT.replace("代理记账办事指南", f"{IDENTITY}、" * 10_000)
    found = told_within_bounds(tmp_path, text)
    assert [(code, line) for code, line, *_ in found] == [("ZW801", TITLE)] * 20
    assert [message.endswith(MORE) for *_, message in found] == [False] * 19 + [True]


def test_of_thousands_in_a_comment_the_first_are_told(tmp_path: Path) -> None:
    text = TEXT + f"# {IDENTITY}\n" * 100_000
    assert [code for code, *_ in told_within_bounds(tmp_path, text)] == ["ZW801"] * 20


def test_a_number_in_each_of_thousands_of_values_is_told_each_time(tmp_path: Path) -> None:
    numbers = ", ".join([f"材料{IDENTITY}"] * 2000)
    text = TEXT.replace("      - 办理条件\n      - 申请材料\n", f"      [{numbers}]\n")
    assert [code for code, *_ in told_within_bounds(tmp_path, text)] == ["ZW801"] * 2000


def test_many_mobile_numbers_do_not_hide_the_one_identity_number(tmp_path: Path) -> None:
    text = TEXT.replace("代理记账办事指南", f"{MOBILE}、" * 100 + IDENTITY)
    assert sorted(code for code, *_ in told(tmp_path, text)) == ["ZW801"] + ["ZW803"] * 20


def test_numbers_that_one_item_accepts_do_not_hide_those_of_another(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    accepted = f"    note: {f'{MOBILE}、' * 100}\n    allow: [{{rule: ZW803, reason: 公布}}]\n"
    text = TEXT.replace("    standard: CZYJS-001\n", f"    standard: CZYJS-001\n{accepted}")
    (root / CATALOG).write_text(text.replace("代理记账办事指南", MOBILE), encoding="utf-8")
    assert [(f.code, f.item) for f in find(root).findings] == [("ZW803", "HX-CZYJS-003")]
