"""Files as they lie on disk: what cannot be opened, what is no file, what lies astray."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from support.workspaces import BASE, codes, copy_base, find
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles, Unreadable, is_slug, layout, shipped
from zwgk_cli.loading.workspace import open_workspace
from zwgk_cli.model.finding import Finding

CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "w")


def sole(root: Path) -> tuple[str, str, str]:
    """The document, the code and the message of the one finding that there is."""
    (finding,) = find(root).findings
    return finding.place.document, finding.code, finding.message


def test_a_link_out_of_the_workspace_is_not_followed(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    (root / CATALOG).rename(outside)
    (root / CATALOG).symlink_to(outside)
    assert sole(root) == (CATALOG, "ZW009", "文件打不开：是指向工作区以外的链接，不予读取")


def test_a_link_within_the_workspace_is_read(root: Path) -> None:
    (root / "templates").mkdir()
    (root / CATALOG).rename(root / "templates" / "kept.yaml")
    (root / CATALOG).symlink_to("../templates/kept.yaml")
    assert find(root).findings == ()


def test_a_broken_link_says_that_its_file_is_gone(root: Path) -> None:
    (root / CATALOG).unlink()
    (root / CATALOG).symlink_to("gone.yaml")
    assert sole(root) == (CATALOG, "ZW009", "文件打不开：是链接，它指向的文件不存在")


def test_links_in_a_circle_are_no_file(root: Path) -> None:
    (root / CATALOG).unlink()
    (root / CATALOG).symlink_to("other")
    (root / "hexi" / "other").symlink_to("caizheng-yujuesuan.yaml")
    assert sole(root)[:2] == (CATALOG, "ZW009")


def test_a_folder_with_the_name_of_a_catalog_is_no_catalog(root: Path) -> None:
    (root / CATALOG).unlink()
    (root / CATALOG).mkdir()
    (root / CATALOG / "inside.yaml").write_text("a: b\n")
    assert sole(root) == (CATALOG, "ZW009", "文件打不开：是文件夹，不是文件")


def test_a_pipe_is_not_waited_for(root: Path) -> None:
    (root / CATALOG).unlink()
    os.mkfifo(root / CATALOG)
    assert sole(root) == (CATALOG, "ZW009", "文件打不开：不是普通文件")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (PermissionError(13, "denied"), "没有读取权限"),
        (FileNotFoundError(2, "gone"), "文件不存在"),
        (OSError(5, "I/O error"), "读取时出错"),
    ],
)
def test_a_file_that_cannot_be_opened_says_why(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str
) -> None:
    plain = open

    def open_it(path: Any, *args: Any, **how: Any) -> Any:
        if str(path).endswith(f"/{CATALOG}"):
            raise error
        return plain(path, *args, **how)

    monkeypatch.setattr("builtins.open", open_it)
    assert sole(root) == (CATALOG, "ZW009", f"文件打不开：{why}")


def test_a_file_of_another_suffix_is_told_and_its_domain_is_missing(root: Path) -> None:
    (root / CATALOG).rename(root / "hexi" / "caizheng-yujuesuan.yml")
    found = {finding.code: finding for finding in find(root).findings}
    assert found["ZW010"].message == "这个文件没有用上：文件名应以 .yaml 结尾，现在是 .yml"
    assert found["ZW010"].place.document == "hexi/caizheng-yujuesuan.yml"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("hexi/档案服务.yaml", "文件名只能用小写字母、数字和短横线，且不能与系统名称相同"),
        ("hexi/con.yaml", "文件名只能用小写字母、数字和短横线，且不能与系统名称相同"),
        ("hexi/Dangan.yaml", "文件名只能用小写字母、数字和短横线，且不能与系统名称相同"),
        ("hexi/dangan.YAML", "文件名应以 .yaml 结尾，现在是 .YAML"),
        ("nankai/dangan.yaml", "zwgk.yaml 的 districts 里没有 nankai 这个区"),
        ("hexi/old/dangan.yaml", "这里不是放目录文件的位置"),
        ("dangan.yaml", "这里不是放目录文件的位置"),
        ("registers/dangan.yaml", "registers 里没有这一种登记表"),
    ],
)
def test_a_file_where_none_belongs_is_told_with_the_reason(root: Path, path: str, why: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("district: hexi\n")
    assert sole(root) == (path, "ZW010", f"这个文件没有用上：{why}")


def test_a_linked_folder_is_told_once_and_not_entered(root: Path, tmp_path: Path) -> None:
    (root / "hexi").rename(tmp_path / "hexi")
    (root / "hexi").symlink_to(tmp_path / "hexi")
    assert sole(root) == ("hexi/", "ZW010", "这个文件没有用上：是文件夹的链接，不予读取")


def test_a_name_of_bytes_that_are_no_characters_is_told(root: Path) -> None:
    folder = root / os.fsdecode(b"\xff\xfe")
    folder.mkdir()
    (folder / "a.yaml").write_text("a: b\n")
    message = sole(root)[2]
    message.encode("utf-8")
    assert message == "这个文件没有用上：zwgk.yaml 的 districts 里没有 ?? 这个区"


@pytest.mark.parametrize("name", ["templates", "editions", ".git", ".zwgk-cache"])
def test_folders_with_another_use_and_hidden_ones_are_left_alone(root: Path, name: str) -> None:
    (root / name).mkdir()
    (root / name / "a.yaml").write_text("：")
    assert find(root).findings == ()


def test_registers_with_another_use_and_other_files_are_left_alone(root: Path) -> None:
    for name in ("registers/assessment.yaml", "README.md", "hexi/a.csv"):
        (root / name).write_text("：")
    assert find(root).findings == ()


def test_a_folder_without_settings_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(ZwgkError, match="不是工作区"):
        open_workspace(DiskFiles(tmp_path))


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ZwgkError, match="打不开文件夹"):
        DiskFiles(tmp_path / "gone").paths()


def test_paths_are_sorted_and_relative(root: Path) -> None:
    expected = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
    assert list(DiskFiles(root).paths()) == expected


def test_nothing_is_read_by_a_path_that_leaves_the_workspace(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("a: b\n")
    with pytest.raises(Unreadable):
        DiskFiles(root).read("../secret.yaml")


NO_NAMES = ("", "A", "甲", "a b", "a\n", "a" * 65, "con", "nul", "com1", "registers", "standard")


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_can_be_no_name_of_a_district_or_domain(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["a", "hexi", "com10", "a-1", "a" * 64])
def test_what_can_be_a_name_of_a_district_or_domain(text: str) -> None:
    assert is_slug(text)


def test_each_path_has_one_place() -> None:
    paths = ("zwgk.yaml", "registers/laws.yaml", "standard/a.yaml", "hexi/district.yaml")
    found = layout((*paths, "hexi/a.yaml"), frozenset({"hexi"}))
    assert found.registers == {"laws": "registers/laws.yaml"}
    assert found.standards == {"a": "standard/a.yaml"}
    assert found.catalogs("hexi") == {"a": "hexi/a.yaml"}
    assert found.stray == ()


def test_a_district_cannot_have_the_name_of_a_device() -> None:
    found = layout(("con/district.yaml",), frozenset({"con"}))
    assert found.districts == {}
    assert found.stray == (
        ("con/district.yaml", "con 是系统或者本工具另有用处的名称，不能作为区的简码"),
    )


def test_registers_and_standards_that_a_workspace_lacks_are_the_shipped_ones(root: Path) -> None:
    shutil.rmtree(root / "registers")
    shutil.rmtree(root / "standard")
    opened = open_workspace(DiskFiles(root))
    assert opened.findings == ()
    assert opened.workspace is not None
    assert "caizheng-yujuesuan" in opened.workspace.standards
    documents = {standard.document for standard in opened.workspace.standards.values()}
    assert documents == {f"zwgk:standard/{domain}.yaml" for domain in opened.workspace.standards}
    assert opened.workspace.registers.partial == frozenset()


def test_what_was_never_shipped_has_no_stand_in() -> None:
    assert shipped("registers/nothing.yaml") is None
    assert shipped("registers/laws.yaml") == "zwgk:registers/laws.yaml"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("format：1\n", "ZW103"),
        ("format: '2'\n", "ZW101"),
        ("", "ZW105"),
        ("# 注\n", "ZW105"),
        ("\0", "ZW006"),
        ("a: &x b\n", "ZW004"),
    ],
)
def test_of_broken_settings_alone_is_told(root: Path, text: str, code: str) -> None:
    (root / "zwgk.yaml").write_text(text)
    (root / CATALOG).write_text("：")
    inspection = find(root)
    assert inspection.workspace is None
    assert code in codes(inspection.findings)
    assert {finding.place.document for finding in inspection.findings} == {"zwgk.yaml"}
    assert all(isinstance(finding, Finding) for finding in inspection.findings)


def test_settings_that_are_a_folder_are_told(root: Path) -> None:
    (root / "zwgk.yaml").unlink()
    (root / "zwgk.yaml").mkdir()
    assert sole(root) == ("zwgk.yaml", "ZW009", "文件打不开：是文件夹，不是文件")
