"""docs/editor.md: its settings can be read, and its task understands what the program prints."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from zwgk_cli.cli.menu import ENTRIES

PAGE = (Path(__file__).parents[1] / "docs/editor.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def matcher() -> Any:
    tasks = json.loads(blocks("json")[2])["tasks"]
    return tasks[0]["problemMatcher"]


def test_the_settings_are_json_and_toml_and_start_what_there_is() -> None:
    settings = json.loads(blocks("json")[1])
    assert settings["glspc.server.commandArguments"] == ["lsp"]
    (helix,) = map(tomllib.loads, blocks("toml"))
    assert helix["language-server"]["zwgk"]["args"] == ["lsp"]
    assert set(re.findall(r"`zwgk ([a-z]+)", PAGE)) <= set(ENTRIES)


def test_the_task_understands_a_concise_line() -> None:
    line = "catalogs/hexi/shuishou-guanli.yaml:77:15: 警告 ZW502 公开时限不明确：“及时公开”"
    found = re.match(matcher()["pattern"]["regexp"], line)
    assert found is not None
    assert found.groups() == (
        "catalogs/hexi/shuishou-guanli.yaml",
        "77",
        "15",
        "ZW502",
        "公开时限不明确：“及时公开”",
    )


def test_the_task_knows_where_a_check_begins_and_ends() -> None:
    background = matcher()["background"]
    assert re.match(background["beginsPattern"], "10:32:05  改动  hexi/powers.yaml")
    assert re.match(background["endsPattern"], "检查完毕（0.1 秒）")
