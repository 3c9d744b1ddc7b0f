"""The few sentences that formats share."""

from __future__ import annotations

from zwgk_cli.render.coverage.report import CoverageReport, ListInfo

TITLE = "权责清单和公共服务事项对应情况"


def title_of(report: CoverageReport) -> str:
    """What a report is called: with the district's name where it is of one alone."""
    if len(report.districts) == 1:
        return f"{report.districts[0].name}{TITLE}"
    return f"{report.city}各区{TITLE}"


def list_line(entries: ListInfo) -> str:
    """A list by its name, how many entries it has, and which of them do not count."""
    parts = [f"《{entries.title}》{entries.entries} 项"]
    if entries.example_codes:
        parts.append("编码为示例")
    if entries.withdrawn:
        parts.append(f"已取消、下放、划转的 {entries.withdrawn} 项不计入")
    if entries.outside:
        parts.append(f"领域还没有目录的 {entries.outside} 项不计入")
    return "，".join(parts)


def bodies_of(holder: str, exerciser: str | None, entrusted: str | None) -> str:
    """The agency that holds an entry, who exercises it, and to whom it is entrusted."""
    parts = [
        holder,
        f"{exerciser}行使" if exerciser else "",
        f"委托{entrusted}" if entrusted else "",
    ]
    return "，".join(part for part in parts if part)
