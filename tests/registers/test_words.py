"""The other shipped registers: every word in them leads where it should."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.language.citation import parse_basis
from zwgk_cli.language.deadline import parse_deadline
from zwgk_cli.model.registers import Registers

TODAY = dt.date(2026, 11, 24)
PILOT = {
    "hexi": "城乡规划 重大建设项目 财政预决算 税收管理 环境保护 食品药品监管 安全生产 "
    "公共文化服务 公共法律服务",
    "jinnan": "就业创业 社会救助 社会保险 户籍管理 医疗卫生 涉农补贴 城市综合执法 养老服务",
    "wuqing": "征地补偿 拆迁安置 保障性住房 农村危房改造 市政服务 公共资源交易 义务教育",
}
FORM = (
    "政府网站 政府公报 两微一端 发布会/听证会 广播电视 纸质媒体 公开查阅点 政务服务中心 便民服务站 "
    "入户/现场 社区/企事业单位/村公示栏（电子屏） 精准推送"
)


def test_the_domains_of_the_pilot_stand_first_each_with_a_role(registers: Registers) -> None:
    expected = [name for domains in PILOT.values() for name in domains.split()]
    assert [domain.name for domain in registers.domains.values()][: len(expected)] == expected
    roles = {domain.name: domain.role for domain in registers.domains.values()}
    assert [name for name, role in roles.items() if role not in registers.roles] == []


def test_no_two_domains_share_a_code_or_a_name(registers: Registers) -> None:
    domains = registers.domains.values()
    assert repeated(domain.code for domain in domains) == []
    assert repeated(name for one in domains for name in (one.name, *one.aliases)) == []


def test_the_boxes_of_the_national_form_stand_first_in_its_order(registers: Registers) -> None:
    channels = list(registers.channels.values())
    boxes = FORM.split()
    assert [channel.name for channel in channels[: len(boxes)]] == boxes
    assert [channel.form for channel in channels] == [
        at < len(boxes) for at in range(len(channels))
    ]


def test_no_two_channels_or_roles_share_a_name(registers: Registers) -> None:
    channels = registers.channels.values()
    assert repeated(name for one in channels for name in (one.name, *one.aliases)) == []
    assert repeated(n for role, aliases in registers.roles.items() for n in (role, *aliases)) == []


def repeated(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_every_limit_of_a_process_is_understood(registers: Registers) -> None:
    assert [
        (process.name, step.within.text)
        for process in registers.processes.values()
        for step in process.steps
        if step.within and any(part.kind in ("unknown", "vague") for part in step.within.parts)
    ] == []


def test_every_process_begins_with_the_attribute_and_reviews_secrecy_before_it_publishes(
    registers: Registers,
) -> None:
    for process in registers.processes.values():
        phases = [step.phase for step in process.steps]
        prepared = [step.action for step in process.steps[: phases.index("发布")]]
        assert any("公开属性" in action for action in prepared), process.name
        assert "保密审查" in prepared, process.name
        assert phases[-1] == "回应", process.name


def test_every_provision_of_a_process_or_a_limit_names_a_known_law_in_force_or_unverified(
    registers: Registers, index: LawIndex
) -> None:
    steps = [step.provision for one in registers.processes.values() for step in one.steps]
    for text in [provision for provision in steps if provision] + [
        limit.source for limit in registers.limits
    ]:
        found = [index.cite(citation, TODAY) for citation in parse_basis(text).citations]
        assert found, text
        assert {one.status for one in found if one.law} <= {"现行有效", "效力未核实"}, text
        assert all(one.law for one in found), text


def test_every_bound_is_for_a_known_domain_and_an_event_that_a_deadline_can_say(
    registers: Registers,
) -> None:
    for limit in registers.limits:
        assert limit.domain is None or limit.domain in registers.domains
        if limit.event:
            (part,) = parse_deadline(f"{limit.event}之日起{limit.count}个{limit.unit}内").parts
            assert (part.event, part.count, part.unit) == (limit.event, limit.count, limit.unit)


def test_no_outdated_word_is_mended_with_another_outdated_word(registers: Registers) -> None:
    outdated = registers.words.outdated
    assert [word for word, now in outdated.items() if any(old in now for old in outdated)] == []


def test_an_everyday_word_never_means_itself_alone(registers: Registers) -> None:
    synonyms = registers.words.synonyms
    assert [word for word, means in synonyms.items() if word in means] == []
    assert {"低保", "学区", "迁户口", "公租房", "拆迁款", "医保报销"} <= synonyms.keys()
