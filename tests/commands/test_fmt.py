"""`zwgk fmt`: which files it takes, what it converts, and how it writes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.workspaces import copy_base
from zwgk_cli.commands.fmt import Plan, Task, plan_layout, write_layout
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles

CATALOG = "hexi/caizheng-yujuesuan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in which nothing is to be done."""
    root = copy_base(tmp_path.resolve() / "w")
    done = plan_layout(Task(root, root))
    write_layout(root, done.rewrites)
    return root


def plan(root: Path, *targets: str, encoding: str = "") -> Plan:
    return plan_layout(Task(root, root, targets, encoding))


def spoil(root: Path, name: str = CATALOG) -> Path:
    """Makes a file one that changes: a line is indented too far."""
    path = root / name
    path.write_bytes(path.read_bytes() + b"x:\n     -    y\n")
    return path


def changed(found: Plan) -> list[tuple[str, tuple[str, ...]]]:
    return [(rewrite.document, rewrite.notes) for rewrite in found.rewrites]


def codes(found: Plan) -> list[tuple[str, str]]:
    return [(entry.path, entry.finding.code) for entry in found.located]


def test_what_is_in_order_is_left_alone(root: Path) -> None:
    found = plan(root)
    assert (found.rewrites, found.unreadable, found.located) == ((), 0, ())
    assert found.unchanged == len(DiskFiles(root).paths())


def test_a_file_is_written_once_and_then_in_order(root: Path) -> None:
    path = spoil(root)
    path.chmod(0o640)
    found = plan(root)
    assert changed(found) == [(CATALOG, ())]
    write_layout(root, found.rewrites)
    assert path.read_text("utf-8").endswith('x: ["y"]\n')
    assert path.stat().st_mode & 0o777 == 0o640
    assert plan(root).rewrites == ()
    assert sorted(entry.name for entry in path.parent.iterdir()) == [
        "caizheng-yujuesuan.yaml", "district.yaml", "powers.yaml", "services.yaml"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "count"),
    [("hexi", 4), ("hexi/", 4), (CATALOG, 1), ("registers", 7), ("zwgk.yaml", 1), (".", 13)],
)
def test_a_target_is_a_file_a_folder_or_a_district(root: Path, target: str, count: int) -> None:
    assert plan(root, target).unchanged == count


def test_targets_are_looked_for_from_the_current_folder_first(root: Path) -> None:
    found = plan_layout(Task(root, root / "hexi", ("powers.yaml", "registers/laws.yaml")))
    assert found.unchanged == 2


@pytest.mark.parametrize("target", ["nowhere", "hexi/a.yaml", "..", "HX-CZYJS-001", "stray.yaml"])
def test_a_target_without_a_file_that_is_read_is_refused(root: Path, target: str) -> None:
    (root / "stray.yaml").write_text("a:  b\n", "utf-8")
    with pytest.raises(ZwgkError, match="找不到"):
        plan(root, target)


def test_files_that_are_not_read_stay_as_they_are(root: Path) -> None:
    for name in ("stray.yaml", "registers/assessment.yaml", "templates/a.yaml", "elsewhere/a.yaml"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("a:  b\n", "utf-8")
    assert plan(root).rewrites == ()


def test_a_district_counts_before_the_settings_name_it(root: Path) -> None:
    (root / "jinnan").mkdir()
    for name in ("district", "shehui-jiuzhu"):
        (root / "jinnan" / f"{name}.yaml").write_text("name:  甲\nid: b\n", "utf-8")
    found = plan(root)
    assert changed(found) == [("jinnan/district.yaml", ()), ("jinnan/shehui-jiuzhu.yaml", ())]
    assert [rewrite.after.split("\n")[0] for rewrite in found.rewrites] == ["id: b", "name: 甲"]


def test_without_settings_that_can_be_read_the_rest_is_laid_out(root: Path) -> None:
    (root / "zwgk.yaml").write_text("city: [\n", "utf-8")
    spoil(root)
    found = plan(root)
    assert changed(found) == [(CATALOG, ())]
    assert codes(found) == [("zwgk.yaml", "ZW002")]


def test_encodings_marks_and_line_ends_are_named(root: Path) -> None:
    text = (root / CATALOG).read_text("utf-8")
    (root / CATALOG).write_bytes(text.replace("\n", "\r\n").encode("gb18030"))
    services = root / "hexi/services.yaml"
    services.write_bytes(b"\xef\xbb\xbf" + services.read_bytes())
    found = plan(root, encoding="GB18030")
    assert changed(found) == [
        (CATALOG, ("GB18030 转为 UTF-8", "换行改为 LF")),
        ("hexi/services.yaml", ("去掉 BOM",)),
    ]
    write_layout(root, found.rewrites)
    assert (root / CATALOG).read_bytes() == text.encode()
    assert plan(root).unchanged == 13


def test_utf_16_is_converted_with_its_mark(root: Path) -> None:
    data = (root / CATALOG).read_bytes()
    (root / CATALOG).write_bytes(data.decode().encode("utf-16"))
    found = plan(root, encoding="UTF-16")
    assert changed(found) == [(CATALOG, ("UTF-16 转为 UTF-8",))]
    write_layout(root, found.rewrites)
    assert (root / CATALOG).read_bytes() == data


@pytest.mark.parametrize("encoding", ["", "UTF-16"])
def test_another_encoding_than_the_stated_one_is_not_converted(root: Path, encoding: str) -> None:
    data = (root / CATALOG).read_text("utf-8").encode("gb18030")
    (root / CATALOG).write_bytes(data)
    found = plan(root, encoding=encoding)
    assert (changed(found), codes(found)) == ([], [(CATALOG, "ZW001")])


def test_a_damaged_text_is_not_converted(root: Path) -> None:
    (root / CATALOG).write_bytes("items: [甲]\n".encode("utf-16") + b"\x00\xd8\n\x00")
    assert codes(plan(root, encoding="UTF-16")) == [(CATALOG, "ZW001")]


def test_files_that_cannot_be_read_are_told_and_the_others_done(root: Path) -> None:
    (root / CATALOG).write_text("a: b\na: c\n", "utf-8")
    (root / "hexi/powers.yaml").unlink()
    (root / "hexi/powers.yaml").mkdir()
    spoil(root, "hexi/services.yaml")
    found = plan(root)
    assert changed(found) == [("hexi/services.yaml", ())]
    assert codes(found) == [(CATALOG, "ZW003"), ("hexi/powers.yaml", "ZW009")]
    assert found.unreadable == 2


def test_the_reference_for_editors_is_added_where_the_schemas_lie_beside(root: Path) -> None:
    (root.parent / "schemas").mkdir()
    (root.parent / "schemas" / "powers.schema.json").write_text("{}", "utf-8")
    powers = root / "hexi/powers.yaml"
    powers.write_text("district: hexi\n", "utf-8")
    (rewrite,) = plan(root, "hexi/powers.yaml").rewrites
    line = "# yaml-language-server: $schema=../../schemas/powers.schema.json\n"
    assert rewrite.after == f"{line}district: hexi\n"


def test_a_link_stays_a_link(root: Path) -> None:
    spoil(root).rename(root / "real.txt")
    (root / CATALOG).symlink_to(root / "real.txt")
    write_layout(root, plan(root).rewrites)
    assert (root / CATALOG).is_symlink()
    assert (root / "real.txt").read_text("utf-8").endswith('x: ["y"]\n')


def leftovers(root: Path) -> list[str]:
    return [path.name for path in root.rglob(".*")]


def test_a_file_that_may_not_be_written_stops_everything(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {path: path.read_bytes() for path in (spoil(root), spoil(root, "zwgk.yaml"))}
    found = plan(root)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "zwgk.yaml")
    with pytest.raises(ZwgkError, match=r"写不了文件 zwgk\.yaml，没有改动任何文件"):
        write_layout(root, found.rewrites)
    assert {path: path.read_bytes() for path in kept} == kept
    assert leftovers(root) == []


def test_a_full_disk_leaves_every_file_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spoil(root)
    kept, found = path.read_bytes(), plan(root)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ZwgkError, match="没有改动任何文件"):
        write_layout(root, found.rewrites)
    assert path.read_bytes() == kept
    assert leftovers(root) == []


def test_a_replacement_that_fails_says_how_many_are_done(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = spoil(root), spoil(root, "zwgk.yaml")
    kept, found = second.read_bytes(), plan(root)
    replace = Path.replace

    def busy(self: Path, target: Path) -> Path:
        if target == second:
            raise PermissionError
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(ZwgkError, match=r"写不了文件 zwgk\.yaml，之前的 1 个文件已经整理好"):
        write_layout(root, found.rewrites)
    assert first.read_bytes() == found.rewrites[0].after.encode()
    assert second.read_bytes() == kept
    assert leftovers(root) == []
