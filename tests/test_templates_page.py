"""docs/templates.md lists every block that a workspace can override, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from render.html.factory import render, sample

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| `(?P<name>[\w.-]+)` \| [^|]+ \| (?P<blocks>[^|]+) \|$", re.MULTILINE)
_BLOCK = re.compile(r"\{% block (\w+) %\}")


def listed() -> dict[str, list[str]]:
    return {
        row["name"]: re.findall(r"`(\w+)`", re.sub("（[^）]*）", "", row["blocks"]))
        for row in _ROW.finditer(PAGE)
    }


def defined() -> dict[str, list[str]]:
    folders = (ROOT / "templates" / name for name in ("html", "markdown"))
    found = {
        path.name: list(dict.fromkeys(_BLOCK.findall(path.read_text(encoding="utf-8"))))
        for folder in folders
        for path in folder.iterdir()
        if path.is_file()
    }
    return {name: blocks for name, blocks in found.items() if blocks}


def test_the_page_lists_every_block_of_every_template() -> None:
    assert listed() == defined()


def test_the_example_of_the_page_does_what_it_says(tmp_path: Path) -> None:
    example = re.search(r"```jinja\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    (tmp_path / "item.html").write_text(example[1], encoding="utf-8")
    made, bundled = render(sample(), tmp_path), render(sample())
    item = "hexi/caizheng-yujuesuan/HX-CZYJS-001.html"
    assert "<p>办事请先预约。</p>" in made[item].decode()
    assert made["index.html"] == bundled["index.html"]


@pytest.mark.parametrize("name", sorted(name for name in defined() if name.endswith(".html")))
def test_a_template_with_all_its_blocks_overridden_still_renders(tmp_path: Path, name: str) -> None:
    blocks = "\n".join(
        f"{{% block {block} %}}{{{{ super() }}}}{{% endblock %}}" for block in defined()[name]
    )
    (tmp_path / name).write_text(f'{{% extends "zwgk/{name}" %}}\n{blocks}\n', encoding="utf-8")
    mine = render(sample(), tmp_path)
    for path, data in render(sample()).items():
        assert b"".join(mine[path].split()) == b"".join(data.split()), path
