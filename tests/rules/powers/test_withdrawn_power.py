"""ZW302."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from support.changed import at, found, sole
from support.workspaces import codes
from zwgk_cli.model.finding import Severity

TRANSFERRED = '# 权责清单 powers[0]\nstatus: 划转\ndate: "{}"'


def test_a_power_withdrawn_before_the_edition_is_an_error(tmp_path: Path) -> None:
    finding = sole(tmp_path, TRANSFERRED.format("2026-03-01"))
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[0].powers[0]"
    assert finding.severity is Severity.ERROR
    assert finding.message == "“对会计违法行为的处罚”2026-03-01起已划转，目录还在公开"
    assert finding.label == "清单上的状态是“划转”"
    assert finding.help == "把本事项移入“取消”（retired）并写明日期"
    (row,) = finding.related
    assert (row.place.route, row.label) == (("powers", 0, "status"), "2026-03-01起划转")


def test_of_several_codes_only_the_withdrawn_one_goes(tmp_path: Path) -> None:
    finding = sole(tmp_path, TRANSFERRED.format("2026-03-01"), "powers: [HX-CF-0001, HX-XK-0001]")
    assert finding.help == "从“权责清单”中去掉 HX-CF-0001（powers）"


def test_a_power_withdrawn_since_the_edition_is_a_warning(tmp_path: Path) -> None:
    assert sole(tmp_path, TRANSFERRED.format("2026-11-20")).severity is Severity.WARNING


def test_a_build_knows_the_edition_alone(tmp_path: Path) -> None:
    assert found(tmp_path, TRANSFERRED.format("2026-11-20"), today=None) == ()


def test_a_power_that_will_be_withdrawn_is_still_disclosed(tmp_path: Path) -> None:
    change = TRANSFERRED.format("2027-01-01")
    assert found(tmp_path / "a", change) == ()
    assert codes(found(tmp_path / "b", change, today=dt.date(2027, 1, 1))) == ["ZW302"]


def test_without_a_date_it_was_withdrawn_already(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 权责清单 powers[0]\nstatus: 取消")
    assert finding.message == "“对会计违法行为的处罚”已取消，目录还在公开"


def test_a_withdrawn_service_is_no_better(tmp_path: Path) -> None:
    finding = sole(tmp_path, "# 服务目录 services[0]\nstatus: 取消")
    assert at(finding) == "hexi/caizheng-yujuesuan.yaml items[2].services[0]"
    assert finding.help == "从“公共服务事项”中去掉 HX-FW-0001（services）"
