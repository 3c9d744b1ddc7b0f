"""ZW206 to ZW209: channels, domains, catalogs that are missing, and titles that say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place

CATALOG = "hexi/caizheng-yujuesuan.yaml"
BOARD = "社区/企事业单位/村公示栏（电子屏）"


def found(tmp_path: Path, *examples: str) -> tuple[Finding, ...]:
    root = copy_base(tmp_path / "w")
    for example in examples:
        put_example(root, example)
    return find(root).findings


def test_an_alias_of_a_channel_is_surely_mended(tmp_path: Path) -> None:
    place = Place(CATALOG, ("items", 2, "channels", 1))
    assert found(tmp_path, "# 目录 items[2]\nchannels: [政府网站, 公示栏]\n") == (
        Finding(
            "ZW206",
            place,
            f"渠道“公示栏”的规范名称是“{BOARD}”",
            label=f"渠道表里写作 {BOARD}",
            help=f"把“公开渠道和载体”改为 {BOARD}（channels）",
            fix=Fix(f"改为 {BOARD}", (Change(place, BOARD),)),
            severity=Severity.ERROR,
            item="HX-CZYJS-003",
            title="代理记账办事指南",
            agency="区财政局",
        ),
    )


def test_an_alias_beside_its_own_channel_is_mended_only_by_hand(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, f"# 目录 items[2]\nchannels: [政府网站, 公示栏, {BOARD}]\n")
    assert finding.fix
    assert not finding.fix.certain


def test_an_unknown_channel_of_what_is_published_is_found_there(tmp_path: Path) -> None:
    published = "published: [{channel: 政府网, url: https://www.example.com/}]"
    (finding,) = found(tmp_path, f"# 目录 items[2]\n{published}\n")
    assert (finding.code, finding.place, finding.label, finding.help) == (
        "ZW206",
        Place(CATALOG, ("items", 2, "published", 0, "channel")),
        "名称相近的有“政府网站”",
        "核对后把“已公开信息”改为 政府网站（published）；"
        "确有专用渠道的，先登记到 registers/channels.yaml",
    )


def test_a_fault_of_the_standard_is_reported_once_and_names_its_adopters(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 基本目录 items[0]\nchannels: [政府网站, 公示牌]\n")
    assert (finding.code, finding.place, finding.adopters) == (
        "ZW206",
        Place("standard/caizheng-yujuesuan.yaml", ("items", 0, "channels", 1)),
        ("HX-CZYJS-002",),
    )


def test_channels_say_nothing_while_their_register_is_partial(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 渠道 channels[1]\nform: 有\n",
        "# 目录 items[2]\nchannels: [政府网站, 展板]\n",
    )
    assert codes(findings) == ["ZW104"]


def test_a_domain_in_scope_without_a_catalog_is_a_warning_at_its_line(tmp_path: Path) -> None:
    scope = "scope: [caizheng-yujuesuan, shehui-jiuzhu]"
    assert found(tmp_path, f"# 工作区 districts[0]\n{scope}\n") == (
        Finding(
            "ZW207",
            Place("zwgk.yaml", ("districts", 0, "scope", 1)),
            "河西区还没有“社会救助”领域的目录",
            label="没有文件 hexi/shehui-jiuzhu.yaml",
            help="新建 hexi/shehui-jiuzhu.yaml；还没有开始编制的，从范围里去掉（scope）",
            severity=Severity.WARNING,
        ),
    )


def test_a_catalog_that_cannot_be_read_is_not_missing(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "# 目录（全文）\nitems: [\n")) == ["ZW002"]


GONE = 'retired: [{id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}]\n'


def test_a_domain_beyond_the_scope_is_no_finding(tmp_path: Path) -> None:
    added = 'district: hexi\ndomain: dangan-fuwu\nedition: "2026-11-01"\nitems: []\n' + GONE
    assert found(tmp_path, f"# hexi/dangan-fuwu.yaml（全文）\n{added}") == ()


def test_an_unknown_domain_is_reported_once_for_all_places_that_name_it(tmp_path: Path) -> None:
    added = 'district: hexi\ndomain: shehui-jiuzu\nedition: "2026-11-01"\nitems: []\n' + GONE
    findings = found(
        tmp_path,
        "# 工作区 districts[0]\nscope: [caizheng-yujuesuan, shehui-jiuzu]\n",
        f"# hexi/shehui-jiuzu.yaml（全文）\n{added}",
    )
    place = Place("zwgk.yaml", ("districts", 0, "scope", 1))
    assert findings == (
        Finding(
            "ZW208",
            place,
            "领域表里没有“shehui-jiuzu”",
            label="是不是 shehui-jiuzhu",
            help="核对后改为 shehui-jiuzhu；增加的领域，先登记到 registers/domains.yaml",
            related=(
                Related(
                    Place("hexi/shehui-jiuzu.yaml", ("domain",)),
                    "这里也写了这个领域",
                    "同一个领域",
                ),
            ),
            fix=Fix("改为 shehui-jiuzhu", (Change(place, "shehui-jiuzhu"),), certain=False),
            severity=Severity.ERROR,
        ),
    )


def test_a_catalog_of_an_unknown_domain_is_not_renamed_by_a_fix(tmp_path: Path) -> None:
    added = 'district: hexi\ndomain: shehui-jiuzu\nedition: "2026-11-01"\nitems: []\n' + GONE
    (finding,) = found(tmp_path, f"# hexi/shehui-jiuzu.yaml（全文）\n{added}")
    assert (finding.code, finding.fix) == ("ZW208", None)


def test_domains_say_nothing_while_their_register_is_partial(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 领域 domains[1]\ncode: ''\n",
        "# 工作区 districts[0]\nscope: [caizheng-yujuesuan, yanglao-fuwu]\n",
    )
    assert codes(findings) == ["ZW105"]


@pytest.mark.parametrize("title", ["其他", "其他相关信息", "其他、相关信息", "其他（相关信息）"])
def test_a_title_of_vague_words_alone_names_nothing(tmp_path: Path, title: str) -> None:
    (finding,) = found(tmp_path, f"# 目录 items[2]\ntitle: {title}\n")
    assert (finding.code, finding.place, finding.message) == (
        "ZW209",
        Place(CATALOG, ("items", 2, "title")),
        f"“二级事项”指向不明：“{title}”",
    )


@pytest.mark.parametrize("title", ["其他收入", "代理记账相关信息", "和"])
def test_a_title_that_says_more_is_none_of_this(tmp_path: Path, title: str) -> None:
    assert found(tmp_path, f"# 目录 items[2]\ntitle: {title}\n") == ()


def test_a_vague_category_is_reported_at_its_first_item_alone(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 基本目录 items[0]\ncategory: 其他\n",
        "# 基本目录 items[1]\ncategory: 其他\n",
    )
    assert [(f.code, f.place.route, f.message) for f in findings] == [
        ("ZW209", ("items", 0, "category"), "“一级事项”指向不明：“其他”")
    ]


@pytest.mark.parametrize("title", ["行政", "行政许", "其他"])
def test_a_name_that_was_cut_off_or_says_nothing_is_vague(tmp_path: Path, title: str) -> None:
    assert codes(found(tmp_path, f"# 目录 items[2]\ntitle: {title}\n")) == ["ZW209"]


@pytest.mark.parametrize("name", ["区民政局", "天津市河西区财政局"])
def test_an_agency_among_the_channels_is_called_one(tmp_path: Path, name: str) -> None:
    (finding,) = found(tmp_path, f"# 目录 items[2]\nchannels: [政府网站, {name}]\n")
    assert finding.message == f"“{name}”是机构，不是公开渠道"
