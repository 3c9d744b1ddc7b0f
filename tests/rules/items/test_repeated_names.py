"""Names that a list has twice, and domains that only a list misspells."""

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
