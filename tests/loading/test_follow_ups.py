"""One planted fault is one finding of the whole check: nothing follows from what it left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, found, sole
from support.workspaces import FILES, codes, copy_base, find

CATALOG = FILES["目录"]
STANDARD = FILES["基本目录"]
LISTED = ("领域", "渠道", "流程", "依据库", "时限表", "部门角色", "用词")

FAULTS = [
    # What a power, a service or an agency is needed for, is not missed where its entry is faulty.
    ("# 权责清单 powers[0]\nkind: 处罚", "ZW104", "hexi/powers.yaml powers[0].kind"),
    ("# 权责清单 powers[1]\nagency: <删除>", "ZW101", "hexi/powers.yaml powers[1]"),
    ("# 权责清单 powers[0]\ncode: HX.CF", "ZW106", "hexi/powers.yaml powers[0].code"),
    ("# 权责清单 powers[0]\nname: [甲]", "ZW103", "hexi/powers.yaml powers[0].name"),
    ("# 权责清单\npowers: 文字", "ZW103", "hexi/powers.yaml powers"),
    ("# 权责清单\nedition: 今年", "ZW107", "hexi/powers.yaml edition"),
    ("# 服务目录 services[0]\nname: ''", "ZW105", "hexi/services.yaml services[0].name"),
    ("# 服务目录\nservices: {甲: 乙}", "ZW103", "hexi/services.yaml services"),
    ("# 机构名录 agencies[0]\nkind: 局", "ZW104", "hexi/district.yaml agencies[0].kind"),
    ("# 机构名录 agencies[3]\nkind: <删除>", "ZW101", "hexi/district.yaml agencies[3]"),
    ("# 机构名录 roles\n财政部门: [区财政局]", "ZW103", "hexi/district.yaml roles.财政部门"),
    ("# 机构名录 groups\n各街道办事处: []", "ZW105", "hexi/district.yaml groups.各街道办事处"),
    ("# 机构名录\ncode: 河西", "ZW106", "hexi/district.yaml code"),
    # Nor is an entry of a register.
    ("# 领域 domains[0]\ncode: <删除>", "ZW101", "registers/domains.yaml domains[0]"),
    ("# 渠道 channels[0]\nform: 对", "ZW104", "registers/channels.yaml channels[0].form"),
    ("# 流程 processes[0]\nsteps: 发布", "ZW103", "registers/processes.yaml processes[0].steps"),
    ("# 依据库 laws[0]\nlevel: 法", "ZW104", "registers/laws.yaml laws[0].level"),
    (
        "# 依据库 laws[1].versions[1]\nfrom: 去年",
        "ZW107",
        "registers/laws.yaml laws[1].versions[1].from",
    ),
    ("# 时限表 limits[2]\ncount: 二十", "ZW106", "registers/limits.yaml limits[2].count"),
    ("# 部门角色 roles[0]\nname: [财政部门]", "ZW103", "registers/roles.yaml roles[0].name"),
    ("# 用词\nvague_titles: 其他", "ZW103", "registers/words.yaml vague_titles"),
    # A standard item that is faulty is adopted all the same, and its standard is not unknown.
    ("# 基本目录 items[0]\nlevels: [县级]", "ZW104", f"{STANDARD} items[0].levels[0]"),
    ("# 基本目录 items[1]\ntitle: [甲]", "ZW103", f"{STANDARD} items[1].title"),
    ("# 基本目录\nsource: 网上", "ZW104", f"{STANDARD} source"),
    ("# 基本目录\nitems: 文字", "ZW103", f"{STANDARD} items"),
    # What a faulty item of a catalog discloses or adopts is neither uncovered nor unadopted.
    ("# 目录 items[0]\nid: 001", "ZW106", f"{CATALOG} items[0].id"),
    ("# 目录 items[0]\nstandard: [CZYJS-002]", "ZW103", f"{CATALOG} items[0].standard"),
    ("# 目录 items[2]\npowers: HX-XK-0001", "ZW103", f"{CATALOG} items[2].powers"),
    ("# 目录 items[2]\nservices: {甲: 乙}", "ZW103", f"{CATALOG} items[2].services"),
    ("# 目录 items[2]\nagency: ''", "ZW105", f"{CATALOG} items[2].agency"),
    ("# 目录\nedition: 今天", "ZW107", f"{CATALOG} edition"),
    ("# 目录\nitems: 文字", "ZW103", f"{CATALOG} items"),
    ("# 目录\nissued: 今天", "ZW103", f"{CATALOG} issued"),
    ("# 目录\nexempt: [{reason: 本区无此职权}]", "ZW109", f"{CATALOG} exempt[0]"),
    # Settings.
    ("# 工作区 city\nname: ''", "ZW105", "zwgk.yaml city.name"),
    ("# 工作区 districts[0]\nscope: 财政", "ZW103", "zwgk.yaml districts[0].scope"),
    ("# 工作区\nrules: {ZW502: 提示}", "ZW104", "zwgk.yaml rules.ZW502"),
    ("# 工作区 site\ntitle: [甲]", "ZW103", "zwgk.yaml site.title"),
]


@pytest.mark.parametrize(("change", "code", "place"), FAULTS, ids=[place for *_, place in FAULTS])
def test_a_fault_of_shape_is_the_only_finding(
    tmp_path: Path, change: str, code: str, place: str
) -> None:
    finding = sole(tmp_path, change)
    assert (finding.code, at(finding)) == (code, place)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_yaml_is_the_only_finding(tmp_path: Path, name: str) -> None:
    finding = sole(tmp_path, f"# {name}（全文）\na: [")
    assert (finding.code, finding.place.document) == ("ZW002", FILES[name])


@pytest.mark.parametrize("name", FILES)
def test_a_file_in_another_encoding_is_the_only_finding(tmp_path: Path, name: str) -> None:
    finding = sole(tmp_path, f"# {name}（全文，GB18030）\n名称: 河西区\n")
    assert (finding.code, finding.place.document) == ("ZW001", FILES[name])


@pytest.mark.parametrize("name", [name for name in FILES if name != "工作区"])
def test_a_link_to_nothing_or_out_of_the_workspace_is_the_only_finding(
    tmp_path: Path, name: str
) -> None:
    linked = sole(tmp_path, f"# {name}（链接）\n")
    assert (linked.code, linked.place.document) == ("ZW009", FILES[name])
    broken = copy_base(tmp_path / "broken")
    (broken / FILES[name]).unlink()
    (broken / FILES[name]).symlink_to("gone.yaml")
    assert [(f.code, f.place.document) for f in find(broken).findings] == [("ZW009", FILES[name])]


@pytest.mark.parametrize("name", LISTED)
def test_a_register_that_is_not_there_is_the_shipped_one(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, f"# {name}（没有这个文件）\n") == ()


@pytest.mark.parametrize("name", LISTED)
@pytest.mark.parametrize("to", ["{stem}.yml", "{stem}.YAML", "old/{stem}.yaml"])
def test_a_register_that_is_mislaid_is_told_once(tmp_path: Path, name: str, to: str) -> None:
    root = copy_base(tmp_path / "w")
    path = root / FILES[name]
    target = path.parent / to.format(stem=path.stem)
    target.parent.mkdir(exist_ok=True)
    path.rename(target)
    (finding,) = find(root).findings
    assert (finding.code, root / finding.place.document) == ("ZW010", target)


@pytest.mark.parametrize(
    ("name", "code"),
    [("机构名录", "ZW115"), ("权责清单", "ZW310"), ("服务目录", "ZW310"), ("目录", "ZW207")],
)
def test_a_file_of_a_district_that_is_not_there_is_told_once(
    tmp_path: Path, name: str, code: str
) -> None:
    assert codes(found(tmp_path, f"# {name}（没有这个文件）\n")) == [code]
