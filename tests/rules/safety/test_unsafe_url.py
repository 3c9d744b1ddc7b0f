"""ZW802: addresses that must not become links."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.workspaces import copy_base, find, put_example
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place, route_text

CATALOG = "hexi/caizheng-yujuesuan.yaml"


def found(tmp_path: Path, *examples: str) -> tuple[Finding, ...]:
    root = copy_base(tmp_path / "w")
    for example in examples:
        put_example(root, example)
    return find(root).findings


def published(url: str) -> str:
    return f"# 目录 items[2]\npublished: [{{channel: 政府网站, url: '{url}'}}]\n"


def test_an_address_without_its_beginning_is_reported_whole(tmp_path: Path) -> None:
    place = Place(CATALOG, ("items", 2, "published", 0, "url"))
    assert found(tmp_path, published("www.example.com/a")) == (
        Finding(
            "ZW802",
            place,
            "网址不是以 http:// 或 https:// 开头的完整网址",
            label="不能做成链接",
            help="核对后把网址改为 https://www.example.com/a",
            fix=Fix(
                "改为 https://www.example.com/a",
                (Change(place, "https://www.example.com/a"),),
                certain=False,
            ),
            severity=Severity.ERROR,
            item="HX-CZYJS-003",
            title="代理记账办事指南",
            agency="区财政局",
        ),
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "java script:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://www.example.com/",
        "mailto:a@example.com",
        "https://",
        "https:///a",
        "见政府网站",
    ],
)
def test_what_is_no_web_address_is_refused_and_not_mended(tmp_path: Path, url: str) -> None:
    (finding,) = found(tmp_path, published(url))
    assert (finding.code, finding.fix, finding.help) == (
        "ZW802",
        None,
        "写完整的网址，如 https://www.example.com/",
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.com",
        "http://www.example.com/a?b=c#d",
        "HTTPS://WWW.EXAMPLE.COM/",
        "https://www.example.com:8443/财政/",
    ],
)
def test_web_addresses_are_fine(tmp_path: Path, url: str) -> None:
    assert found(tmp_path, published(url)) == ()


@pytest.mark.parametrize(
    "typed", ["https：//www.example.com/", "https://www. example.com/", "//www.example.com/"]
)
def test_what_was_meant_is_offered(tmp_path: Path, typed: str) -> None:
    (finding,) = found(tmp_path, published(typed))
    assert finding.fix
    assert finding.fix.changes[0].text == "https://www.example.com/"


@pytest.mark.parametrize(
    ("target", "key", "document", "route"),
    [
        ("工作区 site", "url", "zwgk.yaml", "site.url"),
        ("机构名录", "site", "hexi/district.yaml", "site"),
        ("机构名录 agencies[0]", "site", "hexi/district.yaml", "agencies[0].site"),
        ("权责清单 powers[0]", "guide", "hexi/powers.yaml", "powers[0].guide"),
        ("服务目录 services[0]", "guide", "hexi/services.yaml", "services[0].guide"),
    ],
)
def test_addresses_are_looked_at_wherever_they_may_stand(
    tmp_path: Path, target: str, key: str, document: str, route: str
) -> None:
    (finding,) = found(tmp_path, f"# {target}\n{key}: www.example.com\n")
    assert (finding.code, finding.place.document, route_text(finding.place.route)) == (
        "ZW802",
        document,
        route,
    )


def test_an_item_may_accept_an_address_with_a_reason(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "w")
    put_example(root, published("www.example.com"))
    put_example(root, "# 目录 items[2]\nallow: [{rule: ZW802, reason: 网址待市里统一分配}]\n")
    inspection = find(root)
    assert (inspection.findings, inspection.suppressed) == ((), 1)
