"""What a title of a real catalog is about: one act, all acts of a kind, or no act."""

from __future__ import annotations

import pytest

from benchmarks.generator.titles import Title, kind_of, names_of, read_title
from benchmarks.generator.words import read_words

NAMES = names_of(read_words())


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("食品经营许可服务指南", "食品经营许可"),
        ("排污许可证核发（新申请）", "排污许可证核发（新申请）"),
        ("收养登记", "收养登记"),
        ("企业主体登记信息", "企业主体登记"),
        ("小餐饮、食品摊贩备案服务指南", "小餐饮、食品摊贩备案"),
        ("个人基本信息变更", "个人基本信息变更"),
    ],
)
def test_a_title_with_the_name_of_an_act_is_about_that_act(text: str, act: str) -> None:
    assert read_title(text, NAMES) == Title(text, act, act=act)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("行政处罚", "行政处罚"),
        ("行政强制决定", "行政强制"),
        ("行政许可类", "行政许可"),
        ("城市园林绿化行政审批", "行政许可"),
        ("审核审批信息", "行政许可"),
        ("办事指南", "公共服务"),
        ("对司法鉴定机构、司法鉴定人违法违规行为的处罚", "行政处罚"),
    ],
)
def test_a_title_that_names_only_a_kind_is_about_all_of_it(text: str, kind: str) -> None:
    assert read_title(text, NAMES) == Title(text, text, kind=kind)


@pytest.mark.parametrize("text", ["村庄规划", "重大政策解读", "养老机构投资指南", "机构领导"])
def test_policies_plans_and_organisations_are_about_no_act(text: str) -> None:
    title = read_title(text, NAMES)
    assert title == Title(text, text)
    assert not title.is_about("村庄规划", "行政许可")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("企业社会保险登记", "公共服务"),
        ("收养登记", "行政确认"),
        ("食品经营许可", "行政许可"),
        ("小餐饮、食品摊贩备案", "其他行政权力"),
    ],
)
def test_an_act_that_only_a_title_knows_has_a_kind_by_its_last_word(name: str, kind: str) -> None:
    assert kind_of(name, NAMES) == kind
