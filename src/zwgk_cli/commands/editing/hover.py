"""What an editor shows of a name under the pointer: the card of the thing that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from zwgk_cli.commands.cards import item_card, law_card, power_card, standard_card
from zwgk_cli.commands.editing.desk import Reference
from zwgk_cli.commands.editing.find import (
    agency_of,
    channel_of,
    domain_of,
    item_of,
    law_of,
    list_of,
    power_of,
    standard_item_of,
)
from zwgk_cli.commands.editing.subjects import Subject
from zwgk_cli.model.district import Agency, District
from zwgk_cli.model.registers import Channel, Domain, Process
from zwgk_cli.reporting.card import Card, Row
from zwgk_cli.rules.registry import BY_CODE


def card_of(reference: Reference) -> Card | None:
    """The card of what is named; None where nothing is known of it."""
    return _CARDS[reference.asked.subject](reference)


def _item(reference: Reference) -> Card | None:
    found = item_of(reference)
    return item_card(*found, reference.sources()) if found else None


def _standard(reference: Reference) -> Card | None:
    found = standard_item_of(reference)
    return standard_card(*found, reference.sources()) if found else None


def _power(reference: Reference) -> Card | None:
    district, power = reference.district(), power_of(reference)
    entries = list_of(reference, district)
    if power is None or entries is None or district is None:
        return None
    return power_card(power, entries.title, district, reference.sources())


def _law(reference: Reference) -> Card | None:
    law = law_of(reference)
    if law is None:
        return None
    return law_card(law, reference.work.laws, reference.sources(), reference.today)


def _agency(reference: Reference) -> Card | None:
    district, agency = reference.lists(), agency_of(reference)
    if district is None:
        return None
    if agency is not None:
        return _agency_card(agency, district)
    members = district.groups.get(reference.asked.name)
    if members is None:
        return None
    return Card(reference.asked.name, f"{len(members)} 个机构", _rows(("包括", "、".join(members))))


def _agency_card(agency: Agency, district: District) -> Card:
    roles = [role for role, name in district.roles.items() if name == agency.name]
    former = [
        entry.name + (f"（{entry.until} 以前）" if entry.until else "") for entry in agency.former
    ]
    rows = _rows(
        ("全称", agency.full_name),
        ("上级", agency.parent),
        ("承担", "、".join(roles)),
        ("别名", "、".join(agency.aliases)),
        ("曾用名", "、".join(former)),
        ("地址", agency.address),
        ("办公时间", agency.hours),
        ("咨询电话", agency.inquiry),
        ("监督电话", agency.complaint),
        ("网站", agency.site),
    )
    return Card(agency.name, f"{district.name}，{agency.kind}", rows)


def _role(reference: Reference) -> Card | None:
    name = reference.asked.name
    aliases = reference.work.workspace.registers.roles.get(name)
    return None if aliases is None else Card(name, "部门角色", _rows(("别名", "、".join(aliases))))


def _channel(reference: Reference) -> Card | None:
    channel = channel_of(reference)
    return _channel_card(channel) if channel else None


def _channel_card(channel: Channel) -> Card:
    about = "公开渠道和载体" + ("，国家表式里有这一格" if channel.form else "")
    rows = _rows(("层级", "、".join(channel.levels)), ("别名", "、".join(channel.aliases)))
    return Card(channel.name, about, rows)


def _process(reference: Reference) -> Card | None:
    process = reference.work.workspace.registers.processes.get(reference.asked.name)
    return _process_card(process) if process else None


def _process_card(process: Process) -> Card:
    rows = tuple(
        Row(step.phase, ("，".join(part for part in (step.action, step.by) if part),), None)
        for step in process.steps
    )
    return Card(process.name, "公开工作流程" + ("，须解读" if process.interpretation else ""), rows)


def _domain(reference: Reference) -> Card | None:
    domain = domain_of(reference)
    return _domain_card(domain) if domain else None


def _domain_card(domain: Domain) -> Card:
    rows = _rows(
        ("编号", domain.code),
        ("主管", domain.role),
        ("标准指引", domain.guideline),
        ("别名", "、".join(domain.aliases)),
    )
    return Card(domain.name, domain.id, rows)


def _rule(reference: Reference) -> Card | None:
    rule = BY_CODE.get(reference.asked.name)
    return Card(f"{rule.code} {rule.title}", f"zwgk explain {rule.code}", ()) if rule else None


def _rows(*facts: tuple[str, str | None]) -> tuple[Row, ...]:
    return tuple(_stated(facts))


def _stated(facts: tuple[tuple[str, str | None], ...]) -> Iterator[Row]:
    for name, value in facts:
        if value:
            yield Row(name, (value,), None)


_CARDS: Mapping[Subject, Callable[[Reference], Card | None]] = {
    Subject.ITEM: _item,
    Subject.STANDARD: _standard,
    Subject.POWER: _power,
    Subject.SERVICE: _power,
    Subject.AGENCY: _agency,
    Subject.ROLE: _role,
    Subject.CHANNEL: _channel,
    Subject.PROCESS: _process,
    Subject.BASIS: _law,
    Subject.LAW: _law,
    Subject.DOMAIN: _domain,
    Subject.RULE: _rule,
}
