"""A tiny workspace made by hand: one district, one catalog, every element used somewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from render.html.surroundings import (
    DOMAIN,
    EDITION,
    PLACE,
    Say,
    as_it_is,
    make_district,
    make_facts,
    make_workspace,
)
from zwgk_cli.crossref.coverage import coverage_of
from zwgk_cli.crossref.coverage_table import table_of
from zwgk_cli.crossref.links import district_links
from zwgk_cli.model.basis import Basis, Citation
from zwgk_cli.model.catalog import (
    Audience,
    Catalog,
    ContentElement,
    Exemption,
    Issue,
    Item,
    Origin,
    PowerRef,
    Publication,
    Retired,
    Review,
    Withheld,
)
from zwgk_cli.model.deadline import Deadline, Part
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Severity
from zwgk_cli.model.workspace import (
    DistrictFacts,
    Workspace,
)
from zwgk_cli.render.feed import feed
from zwgk_cli.render.html.environment import make_environment
from zwgk_cli.render.html.site import HtmlSite
from zwgk_cli.render.search import search_shards
from zwgk_cli.rules.page import Page
from zwgk_cli.rules.rule import Rule

PAGE = Page(
    title="公开时限不明确",
    why="没有期限，谁也说不清什么时候算晚。\n\n“及时”人人理解不同。",
    provision="《政府信息公开条例》第二十六条",
    bad="# 目录 items[2]\ndeadline: <及时公开>\n",
    good="deadline: 信息形成之日起20个工作日内\n",
    mend="写明期限。",
)
RULES = (
    Rule("ZW502", "vague-deadline", Severity.WARNING, PAGE, Item),
    Rule("ZW503", "long-deadline", Severity.INFO, replace(PAGE, title="时限过长"), Item),
    Rule("ZW801", "private-number", Severity.ERROR, replace(PAGE, title="有个人号码"), locked=True),
)
TEMPLATES = Path(__file__).parents[3] / "templates" / "html"
HOME = "https://hexi.example/"


class Sample(NamedTuple):
    workspace: Workspace
    district: District
    catalog: Catalog
    facts: DistrictFacts


def sample(say: Say = as_it_is, url: str = HOME, *, notice: bool = True) -> Sample:
    catalog = make_catalog(say, url)
    district = make_district(say, url, catalog)
    base = make_item(say, 9, id="CZYJS-009", standard=None)
    workspace = make_workspace(say, base, notice=notice)
    return Sample(workspace, district, catalog, make_facts(say, catalog))


def render(
    made: Sample, overrides: Path | None = None, *, draft: bool = False
) -> Mapping[str, bytes]:
    """Every page and asset of the sample by its path."""
    coverage = coverage_of(district_links(made.district), made.workspace)
    site = HtmlSite(made.workspace, make_environment(TEMPLATES, overrides), draft=draft)
    return dict(
        [
            *site.assets(),
            site.home([made.facts]),
            site.search([made.facts]),
            search_shards([made.facts]),
            feed("https://gk.example", [made.facts], made.workspace),
            site.about(),
            *site.rules(RULES),
            site.coverage([made.facts], {"hexi": table_of(coverage)}),
            site.district_coverage(made.district, made.district),
            site.district_page(made.district),
            *site.catalog_pages(made.district, made.catalog),
        ]
    )


def pages(made: Sample) -> Mapping[str, str]:
    """The HTML pages of the sample by their paths."""
    return {path: data.decode() for path, data in render(made).items() if path.endswith(".html")}


def basis(say: Say, title: str, number: str, rest: str = "") -> Basis:
    text = f"《{title}》（{number}）{rest}"
    start = len(title) + 3
    citation = Citation(
        title=title,
        number=number,
        articles=(),
        span=(0, len(text)),
        title_span=(1, len(title) + 1),
        number_span=(start, start + len(number)),
    )
    return Basis(say(text), (citation,))


def make_item(say: Say = as_it_is, number: int = 1, **changes: object) -> Item:
    elements: dict[str, object] = {
        "id": f"HX-CZYJS-{number:03d}",
        "standard": f"CZYJS-{number:03d}",
        "category": say("政府预算"),
        "title": say(f"预算报告{number}"),
        "stages": (say("决策"), say("结果")),
        "content": (
            ContentElement(say("收支表")),
            ContentElement(
                say("绩效目标表"),
                required=False,
                method=say("依申请公开"),
                audience=Audience("特定群体", say("补助对象")),
            ),
        ),
        "basis": (
            basis(say, "中华人民共和国预算法", "主席令第十二号", "第十四条"),
            basis(say, "地方预决算公开操作规程", "财预〔2016〕143号"),
        ),
        "deadline": Deadline(
            say("信息形成之日起20个工作日内"), (Part("within", 20, "工作日", "after"),)
        ),
        "update": Deadline(say("每年"), (Part("periodic", cycle="年"),)),
        "retention": Deadline(say("长期"), (Part("standing"),)),
        "agency": (say("区财政局"), say("各街道办事处")),
        "channels": (say("政府网站"), say("公开查阅点")),
        "audience": Audience("全社会"),
        "method": say("主动公开"),
        "levels": (say("区级"), say("街镇级")),
        "process": say("财政信息公开"),
        "powers": (PowerRef(code="HX-CF-0001"), PowerRef(code="HX-CF-0002")),
        "services": ("HX-FW-0001",),
        "published": (),
        "office": say("预算科"),
        "inquiry": None,
        "complaint": None,
        "note": say("与部门预算同日公开"),
        "allow": (),
        "pending": frozenset(),
        "origin": Origin(PLACE.within("items", number - 1)),
    }
    return Item(**{**elements, **changes})  # type: ignore[arg-type]  # keyed by the element's name


def make_catalog(say: Say = as_it_is, url: str = HOME, **changes: object) -> Catalog:
    published = (
        Publication(say("政府网站"), say("财政预决算"), url),
        Publication(say("公开查阅点"), None, None),
    )
    alone = {"agency": (say("区财政局"),), "category": say("财政监督"), "powers": ()}
    parts: dict[str, object] = {
        "document": "catalogs/hexi/caizheng-yujuesuan.yaml",
        "district": "hexi",
        "domain": DOMAIN,
        "edition": EDITION,
        "issued": Issue(say("区政府办"), say("河西政办〔2026〕1号"), dt.date(2026, 11, 2)),
        "review": Review(say("区财政局"), dt.date(2026, 10, 20)),
        "items": (
            make_item(say, 1, published=published),
            make_item(say, 2, inquiry=say("022-23270000转8012")),
            make_item(say, 3, **alone),
        ),
        "exempt": (
            make_exemption(standard="CZYJS-009", reason=say("其他"), detail=say("市级统编")),
            make_exemption(power="HX-CF-0002", reason=say("并入其他事项"), into="HX-CZYJS-001"),
            make_exemption(service="HX-FW-0001", reason=say("由市级公开"), by=say("市财政局")),
        ),
        "withheld": (
            Withheld(say("执法案卷"), say("第十六条"), say("询问笔录"), EDITION, PLACE),
            Withheld("战备资金", "第十四条国家秘密", "全部", EDITION, PLACE),
        ),
        "retired": (
            Retired(
                "HX-CZYJS-099",
                say("预算外资金"),
                dt.date(2026, 6, 30),
                say("职能调整"),
                say("津财〔2026〕1号"),
                say("已纳入预算"),
                PLACE,
            ),
        ),
    }
    return Catalog(**{**parts, **changes})  # type: ignore[arg-type]  # keyed by the field's name


def make_exemption(**stated: str) -> Exemption:
    keys = ("standard", "power", "service", "detail", "by", "into")
    return Exemption(reason=stated["reason"], place=PLACE, **{key: stated.get(key) for key in keys})
