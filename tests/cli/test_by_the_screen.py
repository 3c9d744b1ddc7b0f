"""A clerk with twelve faults of twelve kinds gets to clean by what the screen says alone.

The clerk here reads the plain text of `zwgk validate`, finds the marked words by the line and the
carets, and does to the letter what stands behind 改法; nothing else is known to it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2] / "catalogs"
CATALOG = "hexi/caizheng-yujuesuan.yaml"

FAULTS = {
    "ZW102": ("standard: CZYJS-001\n", "standerd: CZYJS-001\n"),
    "ZW502": ("standard: CZYJS-002\n", "standard: CZYJS-002\n    deadline: 批准后及时公开\n"),
    "ZW206": ("standard: CZYJS-003\n", "standard: CZYJS-003\n    channels: [政府网, 公开查阅点]\n"),
    "ZW204": ("standard: CZYJS-004\n", "standard: CZYJS-004\n    agency: [区财局]\n"),
    "ZW403": (
        "standard: CZYJS-006\n",
        "standard: CZYJS-006\n    basis:\n      - 《中华人民共和国预算法》第六十九条\n"
        "      - 《中华人民共和国合同法》\n",
    ),
    "ZW603": ("standard: CZYJS-007\n", "standard: CZYJS-007\n    process: 财政信息\n"),
    "ZW220": (
        "standard: CZYJS-008\n",
        "standard: CZYJS-008\n    note: 同预算报告一起公开,另行汇总\n",
    ),
    "ZW301": ("powers: [HX-JC-0005]", "powers: [HX-JC-0055]"),
    "ZW201": ("id: HX-CZYJS-019\n", "id: HX-CZYJS-018\n"),
    "ZW104": ("standard: CZYJS-021\n", "standard: CZYJS-021\n    method: 主动公示\n"),
    "ZW503": (
        "standard: CZYJS-014\n",
        "standard: CZYJS-014\n    deadline: 信息形成或者变更之日起30个工作日内\n",
    ),
    "ZW704": ("standard: CZYJS-016\n", "standard: CZYJS-016\n    method: 主动公开\n"),
}
"""For each code words of the clean catalog, and what stands there instead."""

_HEAD = re.compile(r"^(?:错误|警告|提示) (ZW\d{3}) ")
_PLACE = re.compile(r"^  位置  (?P<file>\S+?):(?P<line>\d+):(?P<column>\d+)")
_CARETS = re.compile(r"^ *\| *(?P<carets>\^+)(?: (?P<label>.*))?$")
_MEND = re.compile(r"^  改法  (?P<mend>.*)$")


@dataclass
class Told:
    """What the screen says of one fault."""

    code: str
    file: str = ""
    line: int = 0
    column: int = 0
    cells: int = 0
    label: str = ""
    mend: str = ""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "catalogs"
    shutil.copytree(SHIPPED, root, ignore=shutil.ignore_patterns(".zwgk-cache"))
    path = root / CATALOG
    text = path.read_text(encoding="utf-8")
    for clean, faulty in FAULTS.values():
        assert clean in text
        text = text.replace(clean, faulty, 1)
    path.write_text(text, encoding="utf-8")
    return root


def test_twelve_faults_of_twelve_kinds_are_mended_by_the_screen_alone(root: Path) -> None:
    screen = validated(root)
    assert sorted({told.code for told in read(screen)}) == sorted(FAULTS)
    for _ in range(4):
        mend(root, read(screen))
        screen = validated(root)
        if "检查通过" in screen:
            break
    assert "检查通过" in screen, screen
    assert "提示" not in screen


def validated(root: Path) -> str:
    command = [sys.executable, "-m", "zwgk_cli", "validate", "--all", "--no-cache"]
    done = subprocess.run([*command, "--workspace", root], capture_output=True, cwd=root.parent)
    return done.stdout.decode()


def read(screen: str) -> list[Told]:
    told: list[Told] = []
    for line in screen.splitlines():
        if head := _HEAD.match(line):
            told.append(Told(head[1]))
        elif place := _PLACE.match(line):
            told[-1].file = place["file"]
            told[-1].line, told[-1].column = int(place["line"]), int(place["column"])
        elif told and not told[-1].cells and (carets := _CARETS.match(line)):
            told[-1].cells, told[-1].label = len(carets["carets"]), carets["label"] or ""
        elif mend := _MEND.match(line):
            told[-1].mend = mend["mend"]
    return told


def mend(root: Path, faults: list[Told]) -> None:
    """Edits the file from its end to its beginning, so that the lines told stay true."""
    for told in sorted(faults, key=lambda told: (told.line, told.column), reverse=True):
        path = root.parent / told.file
        lines = path.read_text(encoding="utf-8").split("\n")
        line = lines[told.line - 1]
        start = told.column - 1
        end = start + marked(line[start:], told.cells)
        new = instead(told)
        if new is None:
            del lines[told.line - 1]
        else:
            lines[told.line - 1] = line[:start] + new + line[end:]
        path.write_text("\n".join(lines), encoding="utf-8")


def marked(text: str, cells: int) -> int:
    """How many characters the carets mark: a Chinese one takes two cells."""
    count = 0
    while cells > 0 and count < len(text):
        cells -= 2 if unicodedata.east_asian_width(text[count]) in "WFA" else 1
        count += 1
    return count


def instead(told: Told) -> str | None:
    """What the words behind 改法 put in place of the marked ones; None where they go.

    Only the first thing that is proposed is done: behind the semicolon stand other cases.
    """
    mend = told.mend.split("；")[0]
    if mend.startswith("删除"):
        return None
    if example := re.search(r"，如：(?P<new>.+?)（\w+）$", mend):
        return example["new"]
    if "改为全角" in mend and (right := re.search(r"应写成“(?P<new>.+)”", told.label)):
        return right["new"]
    if title := re.search(r"改为《(?P<new>[^》]+)》的相应条款", mend):
        return title["new"]
    new = re.search(r"改为[ “]?(?P<new>[^ ”（]+)”?(?:（[^）]*）)?$", mend)
    assert new is not None, told
    return new["new"]
