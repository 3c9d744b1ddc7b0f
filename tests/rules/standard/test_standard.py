"""ZW7: a district's items against the 基本目录 of their domain."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.changed import at, sole
from support.changed import found as found_after
from support.workspaces import codes, copy_base, find, put_example
from zwgk_cli.model.finding import Change, Finding, Fix, Related, Severity
from zwgk_cli.model.place import Place

CATALOG = "hexi/caizheng-yujuesuan.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"
ONE_ITEM = """# 目录
items:
  - id: HX-CZYJS-001
    standard: CZYJS-002
    powers: [HX-CF-0001, HX-XK-0001]
    services: [HX-FW-0001]
"""


def found(tmp_path: Path, *examples: str) -> tuple[Finding, ...]:
    root = copy_base(tmp_path / "w")
    for example in examples:
        put_example(root, example)
    return find(root).findings


def test_an_unknown_standard_item_leaves_nothing_else_to_say(tmp_path: Path) -> None:
    place = Place(CATALOG, ("items", 1, "standard"))
    assert found(tmp_path, "# 目录 items[1]\nstandard: CZYJS-0001\n") == (
        Finding(
            "ZW701",
            place,
            "基本目录里没有 CZYJS-0001",
            label="在基本目录中找不到",
            help="核对后把“基本目录事项”改为 CZYJS-001（standard）；"
            "基本目录里没有的事项，删除这一行，把各栏写全",
            related=(
                Related(Place(STANDARD, ("items", 0, "id")), "编号或名称相近的一项", "政府预算"),
            ),
            fix=Fix("改为 CZYJS-001", (Change(place, "CZYJS-001"),), certain=False),
            severity=Severity.ERROR,
            item="HX-CZYJS-002",
            title=None,
        ),
    )


def test_the_title_says_which_standard_item_was_meant(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "# 目录 items[1]\nstandard: CZYJS-009\ntitle: 政府预算\n")
    assert finding.fix
    assert finding.fix.description == "改为 CZYJS-001"


def test_an_unknown_standard_item_is_nobody_s_fault_where_the_standard_is_partial(
    tmp_path: Path,
) -> None:
    findings = found(
        tmp_path,
        "# 基本目录 items[0]\nid: 预算\n",
    )
    assert codes(findings) == ["ZW106"]


def test_a_missing_standard_file_is_told_once_for_a_catalog(tmp_path: Path) -> None:
    added = """# hexi/dangan-fuwu.yaml（全文）
district: hexi
domain: dangan-fuwu
edition: "2026-11-01"
items:
  - {id: HX-DAFW-001, standard: DAFW-001}
  - {id: HX-DAFW-002, standard: DAFW-002}
"""
    (finding,) = found(tmp_path, added)
    assert (finding.code, finding.place, finding.message, finding.label) == (
        "ZW701",
        Place("hexi/dangan-fuwu.yaml", ("items", 0, "standard")),
        "这个领域没有基本目录",
        "没有文件 standard/dangan-fuwu.yaml",
    )


def test_a_standard_item_that_no_item_adopts_is_told_with_a_free_id(tmp_path: Path) -> None:
    assert found(tmp_path, ONE_ITEM) == (
        Finding(
            "ZW702",
            Place(CATALOG, ("domain",)),
            "没有采用基本目录的 CZYJS-001“政府预算”，也没有写明不列入",
            label="缺少 CZYJS-001",
            help="在公开事项里采用：{id: HX-CZYJS-002, standard: CZYJS-001}（items）；"
            "本区没有的，写入“不列入”并写明理由（exempt）",
            related=(Related(Place(STANDARD, ("items", 0, "id")), "基本目录里的事项", "政府预算"),),
            severity=Severity.ERROR,
        ),
    )


def test_a_free_id_is_not_one_of_a_retired_item(tmp_path: Path) -> None:
    retired = "retired: [{id: HX-CZYJS-008, date: '2026-06-30', ground: 职能调整}]\n"
    (finding,) = found(tmp_path, ONE_ITEM + retired)
    assert "{id: HX-CZYJS-009, standard: CZYJS-001}" in finding.help


def test_nothing_is_unadopted_where_an_item_could_not_be_read(tmp_path: Path) -> None:
    findings = found(tmp_path, "# 目录 items[1]\nid: 二\n")
    assert codes(findings) == ["ZW106"]


@pytest.mark.parametrize(
    ("stated", "message", "label"),
    [
        ("content: [一般公共预算收支表]", "“公开内容”比基本目录少 1 项", "缺少 预算说明"),
        ("channels: [政府网站]", "“公开渠道和载体”比基本目录少 1 项", "缺少 公开查阅点"),
        (
            "deadline: 本级人民代表大会批准后30日内",
            "公开时限比基本目录宽：30日，基本目录是20日",
            "基本目录是20日",
        ),
        (
            "deadline: 本级人民代表大会批准后16个工作日内",
            "公开时限比基本目录宽：16个工作日，基本目录是20日",
            "基本目录是20日",
        ),
    ],
)
def test_an_override_that_asks_less_than_the_standard_is_told(
    tmp_path: Path, stated: str, message: str, label: str
) -> None:
    (finding, *_) = (
        f for f in found(tmp_path, f"# 目录 items[1]\n{stated}\n") if f.code == "ZW703"
    )
    assert (finding.severity, finding.message, finding.label) == (
        Severity.WARNING,
        message,
        label,
    )


@pytest.mark.parametrize(
    "stated",
    [
        "content: [一般公共预算收支表, 预算说明（含“三公”经费）, 绩效目标]",
        "channels: [公开查阅点, 政府网站, 政务服务中心]",
        "deadline: 本级人民代表大会批准后10日内",
        "deadline: 本级人民代表大会批准后14个工作日内",
        "deadline: 信息形成或者变更之日起20个工作日内",
    ],
)
def test_an_override_that_asks_as_much_or_something_else_is_fine(
    tmp_path: Path, stated: str
) -> None:
    findings = found(tmp_path, f"# 目录 items[1]\n{stated}\n")
    assert "ZW703" not in codes(findings)


def test_an_element_that_the_standard_leaves_open_may_be_dropped(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 基本目录 items[0]\ncontent: [一般公共预算收支表, {element: 预算说明, required: 否}]\n",
        "# 目录 items[1]\ncontent: [一般公共预算收支表]\n",
    )
    assert findings == ()


def test_the_longer_limit_is_marked_within_the_deadline(tmp_path: Path) -> None:
    findings = found(tmp_path, "# 目录 items[1]\ndeadline: 本级人民代表大会批准后30日内\n")
    (finding,) = (f for f in findings if f.code == "ZW703")
    assert finding.place == Place(CATALOG, ("items", 1, "deadline"), "value", (0, 15))
    assert finding.related[0].place == Place(STANDARD, ("items", 0, "deadline"), "value", (0, 15))


def test_a_shorter_notice_before_an_event_asks_less(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "# 基本目录 items[0]\ndeadline: 批准前提前30日\n",
        "# 目录 items[1]\ndeadline: 批准前提前10日\n",
    )
    assert "ZW703" in codes(findings)


def test_the_government_site_is_left_to_its_own_rule(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "# 目录 items[1]\nchannels: [公开查阅点]\n")) == ["ZW601"]


def test_an_element_that_is_pending_is_not_weak(tmp_path: Path) -> None:
    assert codes(found(tmp_path, "# 目录 items[1]\nchannels: 待定\n")) == ["ZW110"]


@pytest.mark.parametrize(
    ("stated", "title", "key"),
    [
        ("method: 主动公开", "公开方式", "method"),
        ("agency: 区财政局", "公开主体", "agency"),
        ("basis: [《中华人民共和国预算法》第十四条]", "公开依据", "basis"),
        ("deadline: 本级人民代表大会批准后20日内", "公开时限", "deadline"),
        ("channels: [政府网站, 公开查阅点]", "公开渠道和载体", "channels"),
    ],
)
def test_an_override_in_the_standard_s_own_words_is_an_info_at_its_key(
    tmp_path: Path, stated: str, title: str, key: str
) -> None:
    assert found(tmp_path, f"# 目录 items[1]\n{stated}\n") == (
        Finding(
            "ZW704",
            Place(CATALOG, ("items", 1, key), "key"),
            f"“{title}”与基本目录完全相同",
            label="不写也一样",
            help=f"删除“{title}”这一栏，沿用基本目录（{key}）",
            related=(
                Related(Place(STANDARD, ("items", 0, key)), "基本目录里的内容", "基本目录里的内容"),
            ),
            severity=Severity.INFO,
            item="HX-CZYJS-002",
            title="政府预算",
            agency="区财政局",
        ),
    )


def test_an_optional_element_that_is_not_taken_over_repeats_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, "# 目录 items[1]\nprocess: 无\n") == ()


def exempted(reason: str) -> str:
    return f"""# 目录
items:
  - id: HX-CZYJS-001
    standard: CZYJS-002
    powers: [HX-CF-0001, HX-XK-0001]
    services: [HX-FW-0001]
exempt:
  - {{standard: CZYJS-001, {reason}}}
"""


@pytest.mark.parametrize(
    ("reason", "key"),
    [
        ("reason: 其他, detail: 其他", "detail"),
        ("reason: 其他, detail: 同上", "detail"),
        ("reason: 无此情形, detail: 暂无。", "detail"),
        ("reason: 由市级或垂直机关公开, by: 大营门街道办事处", "by"),
    ],
)
def test_a_reason_says_why(tmp_path: Path, reason: str, key: str) -> None:
    finding = sole(tmp_path, exempted(reason))
    assert (finding.code, at(finding)) == (
        "ZW705",
        f"hexi/caizheng-yujuesuan.yaml exempt[0].{key}",
    )


@pytest.mark.parametrize(
    "reason",
    ["reason: 其他, detail: 本区没有下一级政府", "reason: 由市级或垂直机关公开, by: 天津市财政局"],
)
def test_a_reason_that_says_why_is_well(tmp_path: Path, reason: str) -> None:
    assert found_after(tmp_path, exempted(reason)) == ()
