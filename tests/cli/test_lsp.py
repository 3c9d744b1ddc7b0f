"""`zwgk lsp`, driven as an editor drives it: in a process of its own, over its two pipes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import CATALOG
from cli.editor import Editor, editor
from support.workspaces import copy_base

STANDARD = "standard/caizheng-yujuesuan.yaml"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Editor, Path]]:
    """One server for all tests that change nothing on disk."""
    root = copy_base(tmp_path_factory.mktemp("lsp").resolve() / "w")
    with editor(root) as connection:
        connection.start(root)
        yield connection, root


@pytest.fixture
def root(shared: tuple[Editor, Path]) -> Path:
    return shared[1]


@pytest.fixture
def client(shared: tuple[Editor, Path], root: Path) -> Iterator[Editor]:
    """The editor with nothing open, before and after."""
    connection = shared[0]
    yield connection
    connection.close_all()
    connection.open(root / "zwgk.yaml")
    connection.ask("hover", root / "zwgk.yaml", 0, 0)  # answered once all else is checked
    connection.close_all()
    connection.diagnostics.clear()


def place(text: str, words: str, within: int = 1) -> tuple[int, int]:
    """The position behind the first characters of words in a text, in units of UTF-16."""
    before = text[: text.index(words) + within]
    line = before.rpartition("\n")[2]
    return before.count("\n"), len(line.encode("utf-16-le")) // 2


def typed(client: Editor, path: Path, old: str, new: str) -> tuple[str, int, int]:
    """Types something into a document, with `|` for the cursor; returns the text and where."""
    text = path.read_text("utf-8")
    assert old in text
    marked = text.replace(old, new, 1)
    at = place(marked, "|", 0)
    plain = marked.replace("|", "", 1)
    client.open(path, text)
    client.type(path, plain)
    return plain, *at


def covered(text: str, at: dict[str, Any]) -> str:
    """The words of a text in a range that counts UTF-16."""
    lines = text.split("\n")
    assert at["start"]["line"] == at["end"]["line"]
    line = lines[at["start"]["line"]].encode("utf-16-le")
    return line[at["start"]["character"] * 2 : at["end"]["character"] * 2].decode("utf-16-le")


def test_it_says_what_it_can_do(clean: Path) -> None:
    with editor(clean) as connection:
        answer = connection.start(clean)
    able = answer["capabilities"]
    assert answer["serverInfo"]["name"] == "zwgk"
    assert able["textDocumentSync"]["change"] == 1
    assert able["hoverProvider"]
    assert able["definitionProvider"]
    assert able["completionProvider"]["triggerCharacters"]
    assert able["codeActionProvider"]["codeActionKinds"] == ["quickfix"]
    watched = [entry["params"]["registrations"] for entry in connection.told]
    assert [entry["method"] for entry in watched[0]] == ["workspace/didChangeWatchedFiles"]


def test_what_is_typed_is_checked_before_it_is_saved(client: Editor, root: Path) -> None:
    path = root / CATALOG
    text = path.read_text("utf-8")
    client.open(path)
    client.type(path, text.replace("[HX-CF-0001]", "[HX-CF-0991]"))
    (found,) = client.found(path)
    assert (found["code"], found["source"], found["severity"]) == ("ZW301", "zwgk", 1)
    assert covered(text.replace("0001", "0991", 1), found["range"]) == "HX-CF-0991"
    assert found["message"].startswith("权责清单里没有这个职权编码\n改法：")
    related = found["relatedInformation"][0]
    assert related["location"]["uri"] == (root / "hexi/powers.yaml").as_uri()
    assert "对会计违法行为的处罚" in related["message"]
    client.type(path, text)
    assert client.found(path) == []
    assert path.read_text("utf-8") == text


def test_a_list_that_is_typed_counts_for_the_catalogs(client: Editor, root: Path) -> None:
    path = root / "hexi/powers.yaml"
    client.open(path)
    client.type(path, path.read_text("utf-8").replace("HX-CF-0001", "HX-CF-0991"))
    assert "ZW301" in {entry["code"] for entry in client.found(root / CATALOG)}


def test_a_closed_document_is_what_the_disk_has(client: Editor, root: Path) -> None:
    path = root / CATALOG
    client.open(path, "items: [")
    assert client.found(path)[0]["code"] == "ZW002"
    client.close(path)
    assert client.found(path) == []


def test_a_file_that_was_never_saved_is_checked_too(client: Editor, root: Path) -> None:
    path = root / "hexi/shuishou-guanli.yaml"
    client.open(path, "district: hexi\ndomain: shuishou-guanli\n")
    assert "ZW101" in {entry["code"] for entry in client.found(path)}


def test_files_that_another_program_writes_are_looked_at(clean: Path) -> None:
    other = clean / CATALOG
    with editor(clean) as connection:
        connection.start(clean)
        connection.open(clean / "hexi/powers.yaml")
        assert connection.ask("hover", clean / "hexi/powers.yaml", 0, 0) is None
        other.write_text("items: [", "utf-8")
        connection.notify("workspace/didChangeWatchedFiles", {"changes": []})
        assert connection.found(other)[0]["code"] == "ZW002"


def test_a_broken_workspace_is_told_and_mended(client: Editor, root: Path) -> None:
    path = root / "zwgk.yaml"
    text = path.read_text("utf-8")
    client.open(path)
    client.type(path, "format: [")
    assert client.found(path)[0]["code"] == "ZW002"
    assert client.ask("hover", path, 0, 9) is None
    client.type(path, text)
    assert client.found(path) == []


@pytest.mark.parametrize("name", ["README.md", "templates/x.yaml", ".hidden/x.yaml"])
def test_files_that_are_none_of_the_workspace_are_left_alone(
    client: Editor, root: Path, name: str
) -> None:
    client.open(root / name, "items: [")
    assert client.ask("hover", root / name, 0, 8) is None
    assert client.ask("completion", root / name, 0, 8) is None
    assert client.diagnostics == {}


HOVERS = {
    "a power": (
        CATALOG,
        "HX-XK-0001",
        ["中介机构从事代理记账业务审批", "区政务服务办", "HX-CZYJS-003"],
    ),
    "a service": (CATALOG, "HX-FW-0001", ["会计专业技术人员继续教育信息查询"]),
    "a standard item": (CATALOG, "CZYJS-002\n", ["CZYJS-002", "采用它的", "HX-CZYJS-001"]),
    "an item": (CATALOG, "HX-CZYJS-003", ["代理记账办事指南", "公开主体：区财政局"]),
    "an agency": (
        CATALOG,
        "区财政局\n",
        ["天津市河西区财政局", "曾用名：区财政税务局", "财政部门"],
    ),
    "a channel": (CATALOG, "政务服务中心", ["公开渠道和载体"]),
    "a process": (CATALOG, "财政信息公开", ["公开工作流程", "发布："]),
    "a law": (
        CATALOG,
        "《中华人民共和国政府信息公开条例》",
        ["行政法规，现行有效", "国务院令第711号"],
    ),
    "a role": (STANDARD, "财政部门", ["部门角色"]),
    "a domain": ("zwgk.yaml", "caizheng-yujuesuan", ["财政预决算", "编号：CZYJS"]),
}


@pytest.mark.parametrize("name", HOVERS)
def test_the_pointer_over_a_name_shows_what_is_known_of(
    client: Editor, root: Path, name: str
) -> None:
    document, words, expected = HOVERS[name]
    path = root / document
    client.open(path)
    answer = client.ask("hover", path, *place(path.read_text("utf-8"), words))
    assert answer["contents"]["kind"] == "markdown"
    shown = answer["contents"]["value"]
    assert shown.startswith("**")
    assert [words for words in expected if words not in shown.replace("\\", "")] == []


def test_where_nothing_is_named_nothing_is_shown(client: Editor, root: Path) -> None:
    path = root / CATALOG
    client.open(path)
    text = path.read_text("utf-8")
    assert client.ask("hover", path, *place(text, "办理条件")) is None
    assert client.ask("definition", path, *place(text, "办理条件")) == []
    assert client.ask("completion", path, *place(text, "办理条件")) == []


DEFINITIONS = {
    "a power": (CATALOG, "HX-XK-0001", "hexi/powers.yaml", "HX-XK-0001"),
    "a service": (CATALOG, "HX-FW-0001", "hexi/services.yaml", "HX-FW-0001"),
    "a standard item": (CATALOG, "CZYJS-002\n", STANDARD, "CZYJS-002"),
    "an item, at its standard": (CATALOG, "HX-CZYJS-001", STANDARD, "CZYJS-002"),
    "an agency": (CATALOG, "区财政局\n", "hexi/district.yaml", "区财政局"),
    "a channel": (CATALOG, "政务服务中心", "registers/channels.yaml", "政务服务中心"),
    "a process": (CATALOG, "财政信息公开", "registers/processes.yaml", "财政信息公开"),
    "a law": (CATALOG, "《中华人民共和国政府信息公开条例》", "registers/laws.yaml", None),
    "a role": (STANDARD, "财政部门", "registers/roles.yaml", "财政部门"),
    "a domain": ("zwgk.yaml", "caizheng-yujuesuan", "registers/domains.yaml", "caizheng-yujuesuan"),
}


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_name_leads_to_where_it_is_defined_such_as(client: Editor, root: Path, name: str) -> None:
    document, words, target, expected = DEFINITIONS[name]
    path = root / document
    client.open(path)
    (found,) = client.ask("definition", path, *place(path.read_text("utf-8"), words))
    assert found["uri"] == (root / target).as_uri()
    text = (root / target).read_text("utf-8")
    assert expected in (None, covered(text, found["range"]))


def test_a_mend_is_offered_where_the_fault_is(client: Editor, root: Path) -> None:
    path = root / CATALOG
    text = path.read_text("utf-8").replace("title: 代理", "title: 𠮷𠮷代理")
    text = text.replace("agency: 区财政局", "agency: 区财政税务局")
    client.open(path, text)
    (found,) = [entry for entry in client.found(path) if entry["code"] == "ZW205"]
    (action,) = client.actions(path, found["range"])
    assert (action["kind"], action["isPreferred"]) == ("quickfix", True)
    assert action["diagnostics"] == [found]
    ((uri, (edit,)),) = action["edit"]["changes"].items()
    assert uri == path.as_uri()
    assert covered(text, edit["range"]) == "区财政税务局"
    assert edit["newText"] == "区财政局"
    top = {"line": 0, "character": 0}
    assert client.actions(path, {"start": top, "end": top}) == []


def test_positions_count_units_of_utf16_behind_characters_beyond_the_first_plane(
    client: Editor, root: Path
) -> None:
    path = root / CATALOG
    text = path.read_text("utf-8").replace(
        "    powers: [HX-XK-0001]", '    powers: [{name: "𠮷𠮷", code: HX-XK-0991}]'
    )
    client.open(path, text)
    (found,) = [entry for entry in client.found(path) if entry["code"] == "ZW301"]
    assert covered(text, found["range"]) == "HX-XK-0991"
    assert found["range"]["start"]["character"] == 13 + len('{name: "𠮷𠮷", code: ') + 2
    answer = client.ask("completion", path, *place(text, "HX-XK-0991", 10))
    assert covered(text, answer[0]["textEdit"]["range"]) == "HX-XK-0991"


def test_an_editor_that_counts_characters_is_answered_in_characters(clean: Path) -> None:
    path = clean / CATALOG
    text = path.read_text("utf-8").replace(
        "    powers: [HX-XK-0001]", '    powers: [{name: "𠮷𠮷", code: HX-XK-0991}]'
    )
    with editor(clean) as connection:
        answer = connection.start(clean, ["utf-32", "utf-16"])
        connection.open(path, text)
        (found,) = [entry for entry in connection.found(path) if entry["code"] == "ZW301"]
    extra = 0 if answer["capabilities"]["positionEncoding"] == "utf-32" else 2
    assert found["range"]["start"]["character"] == 13 + len('{name: "𠮷𠮷", code: ') + extra


COMPLETIONS = {
    "a code of a power": (
        CATALOG,
        "[HX-XK-0001]",
        "[HX-XK|",
        "HX-XK-0001",
        "HX-XK-0001",
        "HX-XK",
    ),
    "a code by the name of the power": (
        CATALOG,
        "[HX-XK-0001]",
        "[代理记账|]",
        "HX-XK-0001",
        "HX-XK-0001",
        "代理记账",
    ),
    "a list still without brackets": (
        CATALOG,
        "[HX-XK-0001]",
        "|",
        "HX-XK-0001",
        "[HX-XK-0001]",
        "",
    ),
    "a service": (CATALOG, "[HX-FW-0001]", "[|]", "HX-FW-0001", "HX-FW-0001", ""),
    "a standard item": (
        CATALOG,
        "standard: CZYJS-002",
        "standard: |",
        "CZYJS-001",
        "CZYJS-001",
        "",
    ),
    "an agency": (CATALOG, "agency: 区财政局", "agency: 区|", "区民政局", "区民政局", "区"),
    "a group": (CATALOG, "agency: 区财政局", "agency: |", "各街道办事处", "各街道办事处", ""),
    "an agency in quotes": (
        CATALOG,
        "agency: 区财政局",
        'agency: "区|"',
        "区民政局",
        '"区民政局"',
        '"区"',
    ),
    "a channel": (CATALOG, "政务服务中心]", "|]", "政务服务中心", "政务服务中心", ""),
    "a process": (
        CATALOG,
        "process: 财政信息公开",
        "process: |",
        "财政信息公开",
        "财政信息公开",
        "",
    ),
    "a law": (
        CATALOG,
        "- 《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条",
        "- 《预算|",
        "中华人民共和国预算法",
        "《中华人民共和国预算法》",
        "《预算",
    ),
    "a law before its articles": (
        CATALOG,
        "- 《中华人民共和国政府信息公开条例》（国务院令第711号）",
        "- 《预|》",
        "中华人民共和国预算法",
        "《中华人民共和国预算法》",
        "《预》",
    ),
    "a role": (STANDARD, "agency: 财政部门", "agency: |", "民政部门", "民政部门", ""),
    "an agency of a list": (
        "hexi/powers.yaml",
        "exercised_by: 区政务服务办",
        "exercised_by: 区|",
        "区民政局",
        "区民政局",
        "区",
    ),
    "a domain": (
        "zwgk.yaml",
        "[caizheng-yujuesuan]",
        "[|]",
        "caizheng-yujuesuan",
        "caizheng-yujuesuan",
        "",
    ),
}


@pytest.mark.parametrize("name", COMPLETIONS)
def test_names_are_offered_where_one_is_typed_such_as(
    client: Editor, root: Path, name: str
) -> None:
    document, old, new, label, text, replaced = COMPLETIONS[name]
    after, line, character = typed(client, root / document, old, new)
    answer = client.ask("completion", root / document, line, character)
    (item,) = [entry for entry in answer if entry["label"] == label]
    assert item["textEdit"]["newText"] == text
    assert covered(after, item["textEdit"]["range"]) == replaced
    assert item["filterText"].startswith(label)


def test_an_agency_is_found_by_its_former_name_and_by_initials(client: Editor, root: Path) -> None:
    _, line, character = typed(client, root / CATALOG, "agency: 区财政局", "agency: |")
    answer = client.ask("completion", root / CATALOG, line, character)
    (item,) = [entry for entry in answer if entry["label"] == "区财政局"]
    assert "区财政税务局" in item["filterText"]
    assert "qczj" in item["filterText"]


def test_where_a_thing_gets_its_name_no_other_is_offered(client: Editor, root: Path) -> None:
    _, line, character = typed(client, root / CATALOG, "id: HX-CZYJS-003", "id: HX-|")
    assert client.ask("completion", root / CATALOG, line, character) == []
