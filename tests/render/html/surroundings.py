"""What stands around the tiny catalog: its district, the registers and the settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from zwgk_cli.loading.district import table_of
from zwgk_cli.model.basis import Law, LawVersion
from zwgk_cli.model.catalog import Catalog, Item, Standard
from zwgk_cli.model.deadline import Deadline, Part
from zwgk_cli.model.district import Agency, District, FormerName, Power, PowerList
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Domain, Process, Registers, Step, Words
from zwgk_cli.model.workspace import (
    CatalogFacts,
    City,
    DistrictFacts,
    Enrolment,
    Notice,
    Settings,
    Site,
    Workspace,
)

EDITION = dt.date(2026, 11, 1)
DOMAIN = "caizheng-yujuesuan"
PLACE = Place("catalogs/hexi.yaml", ("items", 0))

Say = Callable[[str], str]
"""Put around every text of the sample, so that a test can make all of it hostile."""


def as_it_is(text: str) -> str:
    return text


def make_agency(say: Say, name: str, kind: str, url: str | None = None, **known: str) -> Agency:
    return Agency(
        name=say(name),
        full_name=say(f"天津市河西{name}") if known else None,
        kind=say(kind),
        parent=None,
        site=say(url) if url else None,
        aliases=(),
        former=(FormerName(say("区财税局"), None),) if known else (),
        address=say(known["address"]) if known else None,
        hours=say("工作日8:30至17:30") if known else None,
        inquiry=say("022-23270001") if known else None,
        complaint=say("022-23270002") if known else None,
        place=PLACE,
    )


def make_power(say: Say, code: str, name: str, kind: str, guide: str | None, status: str) -> Power:
    return Power(
        code=code,
        name=say(name),
        kind=say(kind),
        agency=say("区财政局"),
        exercised_by=None,
        entrusted_to=None,
        list="区级",
        basis=(),
        domain=DOMAIN,
        parent=None,
        status=status,
        date=None,
        guide=guide,
        place=PLACE,
    )


def make_list(say: Say, name: str, *powers: Power) -> PowerList:
    return PowerList(
        document="catalogs/hexi/powers.yaml",
        title=say(f"河西区{name}（2026年版）"),
        edition=EDITION,
        example_codes=True,
        powers=powers,
        by_code={power.code: power for power in powers},
        by_holder={},
    )


def make_district(say: Say, url: str, *catalogs: Catalog) -> District:
    agencies = (
        make_agency(say, "区财政局", "区政府部门", url, address="友谊路1号"),
        make_agency(say, "桃园街道办事处", "街道办事处"),
    )
    return District(
        id="hexi",
        document="catalogs/hexi/district.yaml",
        name=say("河西区"),
        code="120103",
        site=url,
        roles={},
        agencies={agency.name: agency for agency in agencies},
        groups={say("各街道办事处"): (say("桃园街道办事处"),)},
        powers=make_list(
            say,
            "权责清单",
            make_power(say, "HX-CF-0001", "会计违法处罚", "行政处罚", None, "保留"),
            make_power(say, "HX-CF-0002", "票据违法处罚", "行政处罚", None, say("取消")),
        ),
        services=make_list(
            say,
            "公共服务事项目录",
            make_power(say, "HX-FW-0001", "财政票据领用", "公共服务", url, "保留"),
        ),
        catalogs=catalogs,
        unreadable=frozenset(),
        partial=frozenset(),
    )


def make_workspace(say: Say, *standard: Item, notice: bool = True) -> Workspace:
    domain = Domain(DOMAIN, "CZYJS", say("财政预决算"), (), None, say("财办发〔2019〕77号"))
    label = Notice(say("示例编制稿"), say("供各区编制目录时参考"))
    hexi = Enrolment(
        "hexi", "HX", (DOMAIN, "shuishou-guanli"), Place("zwgk.yaml", ("districts", 0))
    )
    settings = Settings(
        city=City(say("天津市"), "120000"),
        districts=(hexi,),
        site=Site(say("标准目录"), "https://gk.example/", label if notice else None),
        levels={say("街镇级"): say("乡级")},
        rules={},
    )
    return Workspace(
        settings=settings,
        enrolments={hexi.id: hexi},
        registers=make_registers(say, domain),
        standards={DOMAIN: Standard("standard", DOMAIN, EDITION, say("本项目编制"), standard)},
        partial_standards=frozenset(),
    )


def make_registers(say: Say, domain: Domain) -> Registers:
    law = Law(
        id="yusuan-fa",
        title="中华人民共和国预算法",
        short="预算法",
        aliases=(),
        level="法律",
        versions=(LawVersion("主席令第十二号", None, dt.date(2015, 1, 1), None, None),),
    )
    return Registers(
        domains={domain.id: domain},
        channels={},
        processes={say("财政信息公开"): make_process(say)},
        laws={law.id: law},
        limits=(),
        roles={},
        words=Words({}, {}, (), ()),
        partial=frozenset(),
    )


def make_process(say: Say) -> Process:
    provision = say("《中华人民共和国政府信息公开条例》第十七条")
    same_day = Deadline(say("与报表同步"), (Part("immediate"),))
    return Process(
        name=say("财政信息公开"),
        stages=("决策",),
        interpretation=True,
        steps=(
            Step("准备", say("备齐报表"), say("公开主体的业务科室"), None, None),
            Step("准备", say("保密审查"), say("公开主体"), None, provision),
            Step("发布", say("集中发布"), None, None, None),
            Step("解读", say("解释名词"), say("公开主体"), same_day, None),
        ),
        place=Place("registers/processes.yaml", ("processes", 0)),
    )


def make_facts(say: Say, catalog: Catalog) -> DistrictFacts:
    document = catalog.document
    table = table_of(document, catalog.items)
    facts = CatalogFacts(
        district=catalog.district,
        domain=catalog.domain,
        document=document,
        edition=catalog.edition,
        final=True,
        items=table,
        agencies=(),
        retired=(),
    )
    return DistrictFacts("hexi", say("河西区"), "district.yaml", (facts,), frozenset())
