"""`zwgk coverage` as people meet it: every format to the byte, on every console, always exit 0."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import re
import subprocess
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from markdown_it import MarkdownIt

from cli.program import WORDS, environment, zwgk
from commands.three import three_districts
from support.covered import covered
from support.workspaces import copy_base, put_example
from zwgk_cli.cli.entry import run
from zwgk_cli.loading.schema import load_schema

GOLDEN = Path(__file__).parents[1] / "golden" / "coverage"
STYLE = re.compile(r"(?<=<style>).*?(?=</style>)|sha256-[^&]*", re.DOTALL)
"""What belongs to the style sheet of the site, and to its own tests."""
HOSTILE = "<script>alert(1)</script>|`*=1+1"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder above a workspace in which each state occurs."""
    covered(tmp_path / "catalogs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsysbinary: pytest.CaptureFixture[bytes], *words: str) -> str:
    assert run(["coverage", *words]) == 0
    out, err = capsysbinary.readouterr()
    assert err == b""
    return out.decode("utf-8")


FORMATS = [
    ("overview.txt", ()),
    ("all.txt", ("--state", "全部")),
    ("narrowed.txt", ("河西区", "--kind", "行政处罚", "--domain", "财政预决算")),
    ("coverage.json.txt", ("--format", "json")),
    ("coverage.md", ("--format", "markdown", "--state", "全部")),
    ("coverage.html", ("--format", "html", "--state", "全部")),
]


@pytest.mark.parametrize(("name", "words"), FORMATS, ids=[name for name, _ in FORMATS])
def test_a_format_is_this_to_the_byte(
    name: str,
    words: tuple[str, ...],
    here: Path,
    capsysbinary: pytest.CaptureFixture[bytes],
    update_golden: bool,
) -> None:
    text = STYLE.sub("", said(capsysbinary, *words))
    if update_golden:
        GOLDEN.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(text.encode("utf-8"))
    assert text == (GOLDEN / name).read_bytes().decode("utf-8")


def test_three_districts_have_a_table_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    three_districts(copy_base(tmp_path / "catalogs"))
    monkeypatch.chdir(tmp_path)
    text = said(capsysbinary)
    table = text.partition("  各区 ")[2].splitlines()
    assert [line.split()[0] for line in table[1:5]] == ["河西区", "和平区", "南开区", "合计"]
    assert text.endswith("全部对应  应对应的 9 项都有公开事项，不列入 0 项\n")


def test_the_data_meets_its_schema(here: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    validator = jsonschema.Draft202012Validator(load_schema("coverage"))
    for words in ((), ("--state", "未对应"), ("--kind", "行政许可"), ("--domain", "档案服务")):
        validator.validate(json.loads(said(capsysbinary, "-f", "json", *words)))


def test_every_other_format_goes_to_a_file_as_well(here: Path) -> None:
    for format in ("text", "json", "markdown", "html", "xlsx"):
        assert run(["coverage", "-f", format, "-o", f"out.{format}"]) == 0
        assert (here / f"out.{format}").stat().st_size > 500


def test_a_workbook_wants_a_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", "-f", "xlsx"]) == 2
    assert "--output 对应情况.xlsx" in capsys.readouterr().err


def workbook(*words: str) -> openpyxl.Workbook:
    assert run(["coverage", "-f", "xlsx", "-o", "out.xlsx", *words]) == 0
    return openpyxl.load_workbook(io.BytesIO(Path("out.xlsx").read_bytes()))


def test_a_workbook_has_the_numbers_and_the_entries_to_sift(here: Path) -> None:
    book = workbook()
    assert book.sheetnames == ["总表", "明细"]
    numbers, entries = book["总表"], book["明细"]
    rows = {row[0].value: [cell.value for cell in row[1:8]] for row in numbers.iter_rows()}
    assert rows["权责清单 区级"] == [2, 0, 1, 1, 0, 0, "1/2"]
    assert rows["行政处罚"] == [2, 1, 0, 1, 0, 0.5, None]
    assert [cell.value for cell in entries[3]][:3] == ["区", "编码", "名称"]
    assert [row[1].value for row in entries.iter_rows(min_row=4)] == [
        "HX-JC-0001",
        "HX-CF-0002",
        "HX-XK-0001",
        "HX-FW-0001",
        "HX-JL-0001",
        "HX-CF-0001",
    ]
    assert entries.auto_filter.ref == "A3:O9"
    assert (entries.freeze_panes, entries.print_title_rows) == ("D4", "$3:$3")
    assert (entries.page_setup.orientation, entries.page_setup.fitToHeight) == ("landscape", 0)
    assert (numbers.freeze_panes, numbers.oddFooter.center.text) == ("A3", "第 &P 页 共 &N 页")


def test_the_same_question_gives_the_same_workbook(here: Path) -> None:
    workbook()
    first = Path("out.xlsx").read_bytes()
    workbook()
    assert Path("out.xlsx").read_bytes() == first


def test_text_of_the_lists_is_text_in_every_format(
    here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    put_example(here / "catalogs", f"# 权责清单 powers[2]\nname: '{HOSTILE}'")
    put_example(here / "catalogs", "# 权责清单 powers[1]\nname: '=1+1'")
    page = said(capsysbinary, "-f", "html")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    rendered = MarkdownIt("commonmark").enable("table").render(said(capsysbinary, "-f", "markdown"))
    assert "<script" not in rendered
    cells = re.findall(r"<td[^>]*>(.*?)</td>", rendered)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;|`*=1+1" in cells
    names = [row[2] for row in workbook()["明细"].iter_rows(min_row=4)]
    assert {cell.data_type for cell in names} == {"s"}
    assert {HOSTILE, "=1+1"} <= {cell.value for cell in names}


def test_the_page_allows_its_own_style_and_nothing_else(
    here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = said(capsysbinary, "-f", "html")
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy == (
        f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;; "
        "form-action &#39;none&#39;; base-uri &#39;none&#39;"
    )
    assert not re.search(r'(?:src|href)="(?!#)|style="|url\(|@import', page)


def test_a_style_of_the_workspace_cannot_end_the_style(
    here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    own = here / "catalogs" / "templates" / "html" / "assets" / "css"
    own.mkdir(parents=True)
    (own / "tokens.css").write_text('a::after{content:"</style><b>"}', "utf-8")
    assert said(capsysbinary, "-f", "html").count("</style>") == 1


def test_many_entries_are_folded_until_all_are_asked_for(
    here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    lists = here / "catalogs" / "hexi" / "powers.yaml"
    more = "".join(
        f"  - {{code: HX-QZ-{at:04}, name: 强制措施{at}, kind: 行政强制, agency: 区财政局, "
        "domain: caizheng-yujuesuan}\n"
        for at in range(1, 31)
    )
    lists.write_text(lists.read_text("utf-8") + more, "utf-8")
    text = said(capsysbinary, "--kind", "行政强制")
    assert text.count("\n未对应 HX-QZ-") == 20
    assert "另有 10 项（加 --all 全部列出，或者用 --format xlsx）" in text
    assert said(capsysbinary, "--kind", "行政强制", "--all").count("\n未对应 HX-QZ-") == 30


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_no_console_crashes_it_and_gbk_has_every_character(encoding: str, here: Path) -> None:
    done = zwgk("coverage", "--state", "全部", here=here, env={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (0, b"")
    if encoding == "gbk":
        golden = (GOLDEN / "all.txt").read_text("utf-8")
        assert done.stdout.decode("gbk").replace(os.linesep, "\n") == golden


def test_machine_formats_are_utf_8_on_every_console(here: Path) -> None:
    done = zwgk("coverage", "-f", "json", here=here, env={"PYTHONIOENCODING": "gbk"})
    assert json.loads(done.stdout.decode("utf-8"))["city"] == "天津市"


def test_a_reader_who_leaves_early_is_no_error(here: Path) -> None:
    process = subprocess.Popen(
        [*WORDS, "coverage"],
        cwd=here,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait() == 0
    assert process.stderr.read() == b""
    process.stderr.close()
