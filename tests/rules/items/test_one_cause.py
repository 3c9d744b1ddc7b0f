"""One cause, one finding: names that a list has twice, hidden characters, names run together."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        ("registers/channels.yaml", "  - {name: 政府网站}\n"),
        ("registers/roles.yaml", "  - {name: 财政部门}\n"),
        (
            "registers/laws.yaml",
            "  - {id: yusuan-fa, title: 预算法草案, level: 法律, versions: []}\n",
        ),
        ("registers/domains.yaml", "  - {id: shehui-jiuzhu, code: SHJZB, name: 救助}\n"),
    ],
)
def test_an_entry_with_the_name_of_an_earlier_one_is_found(
    file: str, entry: str, tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "w")
    path = root / file
    path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")
    (finding,) = find(root).findings
    assert finding.code == "ZW108"
    assert finding.place.document == file
    assert finding.related[0].message == "先写的一条"


def test_a_district_enrolled_twice_is_found(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(
        root,
        "# 工作区\ndistricts:\n"
        "  - {id: hexi, code: HX, scope: [caizheng-yujuesuan]}\n"
        "  - {id: hexi, code: HX, scope: []}\n",
    )
    assert codes(find(root).findings) == ["ZW108"]


def test_a_misspelt_domain_in_a_list_is_found_where_it_stands_first(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 权责清单 powers[1]\ndomain: caizheng-yujuesaun\n")
    (finding,) = find(root).findings
    assert (finding.code, finding.place.route) == ("ZW208", ("powers", 1, "domain"))
    assert finding.fix is not None
    assert finding.fix.description == "改为 caizheng-yujuesuan"


@pytest.mark.parametrize(
    "element", ["agency: 区财政局<U+200B>", "channels: [政府网站, 政务服务中心<U+00A0>]"]
)
def test_a_hidden_character_in_a_name_is_the_only_finding(element: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, f"# 目录 items[2]\n{element}\n")
    assert codes(find(root).findings) == ["ZW007"]


def test_names_run_together_are_offered_as_the_list_that_was_meant(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 目录 items[2]\nchannels: [政府网站、政务服务中心]\n")
    (finding,) = find(root).findings
    assert finding.code == "ZW206"
    assert finding.message == "“政府网站、政务服务中心”是 2 个名称写在了一起"
    assert finding.help.endswith("channels: [政府网站, 政务服务中心]")


def test_a_code_typed_over_another_is_one_finding(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, "# 权责清单 powers[1]\ncode: HX-CF-0001\n")
    assert codes(find(root).findings) == ["ZW308"]


@pytest.mark.parametrize(
    "name", ["hexi/caizheng-yujuesuan.yml", "hexi/Caizheng-Yujuesuan.yaml", "hexi/财政预决算.yaml"]
)
def test_a_catalog_under_a_name_that_is_not_read_is_not_missing_as_well(
    name: str, tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "w")
    (root / "hexi" / "caizheng-yujuesuan.yaml").rename(root / name)
    (finding,) = find(root).findings
    assert (finding.code, finding.place.document) == ("ZW010", name)


def test_a_stray_file_of_another_domain_leaves_the_missing_one_missing(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    (root / "hexi" / "caizheng-yujuesuan.yaml").rename(root / "hexi" / "yijuesuan.yml")
    assert sorted(codes(find(root).findings)) == ["ZW010", "ZW207"]


def test_a_mistyped_exemption_of_a_standard_item_is_one_finding(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(
        root,
        """# 目录
items:
  - id: HX-CZYJS-001
    standard: CZYJS-002
    powers: [HX-CF-0001, HX-XK-0001]
    services: [HX-FW-0001]
exempt:
  - {standard: CZYJS-011, reason: 无此情形}
""",
    )
    assert codes(find(root).findings) == ["ZW309"]


@pytest.mark.parametrize(
    ("element", "code"),
    [
        ("agency: 区财政局11010519491231002X", "ZW801"),
        ("channels: [政府网站, 13800000000]", "ZW803"),
        ("agency: [区财政局, 联系人13800000000]", "ZW803"),
    ],
)
def test_a_number_of_a_person_in_a_name_is_told_as_that_alone(
    element: str, code: str, tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, f"# 目录 items[2]\n{element}\n")
    assert codes(find(root).findings) == [code]
