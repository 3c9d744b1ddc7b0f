"""Files for other programs: sitemap, feed, DCAT."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from render.html.factory import sample
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.render import sitemap
from zwgk_cli.render.feed import feed
from zwgk_cli.render.open_data import open_data
from zwgk_cli.render.sitemap import sitemaps

MADE = sample()
URL = "https://gk.example/zwgk/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOSTILE = '</title>&<![CDATA["\x00\x1b\ufffe\ud800'


def locations(data: bytes) -> list[str | None]:
    return [found.text for found in ElementTree.fromstring(data).iter(f"{MAP}loc")]


def called(name: str) -> tuple[Workspace, DistrictFacts]:
    settings = MADE.workspace.settings
    site = replace(settings.site, title=name, notice=None)
    workspace = replace(MADE.workspace, settings=replace(settings, site=site))
    return workspace, replace(MADE.facts, name=name)


def read(kinds: set[str], workspace: Workspace = MADE.workspace) -> Any:
    path, data = open_data([MADE.facts], workspace, kinds)
    assert path == "open-data.json"
    return json.loads(data)


def test_the_sitemap_names_every_page_with_the_day_of_its_edition() -> None:
    ((path, data),) = sitemaps(URL, ["index.html"], [MADE.facts])
    assert path == "sitemap.xml"
    assert locations(data) == [
        "https://gk.example/zwgk/index.html",
        "https://gk.example/zwgk/hexi/index.html",
        "https://gk.example/zwgk/hexi/caizheng-yujuesuan/index.html",
        "https://gk.example/zwgk/hexi/caizheng-yujuesuan/HX-CZYJS-001.html",
        "https://gk.example/zwgk/hexi/caizheng-yujuesuan/HX-CZYJS-002.html",
        "https://gk.example/zwgk/hexi/caizheng-yujuesuan/HX-CZYJS-003.html",
    ]
    assert data.count(b"<lastmod>2026-11-01</lastmod>") == 5


def test_more_addresses_than_a_file_may_hold_are_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 4)
    files = dict(sitemaps(URL, ["index.html"], [MADE.facts]))
    assert locations(files["sitemap.xml"]) == [
        "https://gk.example/zwgk/sitemap-1.xml",
        "https://gk.example/zwgk/sitemap-2.xml",
    ]
    assert len(locations(files["sitemap-1.xml"])) == 4
    assert len(locations(files["sitemap-2.xml"])) == 2


def test_the_feed_has_an_entry_for_each_edition_the_newest_first() -> None:
    older = replace(
        MADE.facts,
        name="武清区",
        catalogs=tuple(
            replace(entry, edition=entry.edition.replace(year=2025))
            for entry in MADE.facts.catalogs
        ),
    )
    path, data = feed(URL, [older, MADE.facts], MADE.workspace)
    root = ElementTree.fromstring(data)
    assert path == "feed.xml"
    assert [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")] == [
        "河西区财政预决算领域政务公开事项标准目录（2026-11-01版）",
        "武清区财政预决算领域政务公开事项标准目录（2025-11-01版）",
    ]
    assert root.findtext(f"{ATOM}updated") == "2026-11-01T00:00:00+08:00"
    assert root.findtext(f"{ATOM}entry/{ATOM}summary") == "示例编制稿。共3项。"


def test_whatever_a_title_says_the_feed_stays_well_formed() -> None:
    workspace, facts = called(HOSTILE)
    root = ElementTree.fromstring(feed(URL, [facts], workspace)[1])
    assert (root.findtext(f"{ATOM}title") or "").startswith('</title>&<![CDATA["')
    assert len(list(root.iter(f"{ATOM}entry"))) == 1


def test_open_data_names_the_files_that_were_built() -> None:
    (dataset,) = read({"html", "csv", "json"})["dcat:dataset"]
    files = [entry["dcat:downloadURL"]["@id"] for entry in dataset["dcat:distribution"]]
    folder = "https://gk.example/hexi/caizheng-yujuesuan"
    assert files == [f"{folder}/catalog.csv", f"{folder}/catalog.json"]
    assert dataset["dcat:landingPage"] == {"@id": f"{folder}/index.html"}
    assert dataset["dct:modified"]["@value"] == "2026-11-01"
    assert "dcat:landingPage" not in read({"json"})["dcat:dataset"][0]


def test_without_an_address_open_data_is_relative() -> None:
    settings = MADE.workspace.settings
    site = replace(settings.site, url=None)
    workspace = replace(MADE.workspace, settings=replace(settings, site=site))
    (dataset,) = read({"json"}, workspace)["dcat:dataset"]
    (entry,) = dataset["dcat:distribution"]
    assert entry["dcat:downloadURL"]["@id"] == "hexi/caizheng-yujuesuan/catalog.json"


def test_an_example_says_so_in_open_data() -> None:
    assert read({"json"})["dct:description"].startswith("示例编制稿：")
