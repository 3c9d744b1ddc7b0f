"""`zwgk build`: what it publishes, what it refuses, and what it leaves as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from commands.three import three_districts
from publishing.sites import everything, published
from support.workspaces import copy_base
from zwgk_cli.commands import build as building
from zwgk_cli.commands import work as walk
from zwgk_cli.commands.build import Built
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.part import Part
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.schema import load_schema
from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.registry import BY_CODE, RULES

CATALOG = "caizheng-yujuesuan"
IDENTITY = "120103190001010019"
KEPT = ("ZW0", "ZW1", "ZW8")
"""The families that a build here is judged by, and ZW301: the others are not its matter."""


@pytest.fixture(autouse=True)
def few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [rule for rule in RULES if rule.family in KEPT or rule.code == "ZW301"]
    monkeypatch.setattr(walk, "RULES", kept)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return three_districts(copy_base(tmp_path.resolve() / "w"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path.resolve() / "dist"


@pytest.fixture
def build(root: Path, out: Path) -> Callable[..., Built]:
    def built(**how: Any) -> Built:
        return building.build(Plan(root, root.parent, out, **how))

    return built


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def texts(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in out.rglob("*")
        if path.is_file()
    }


def test_a_clean_workspace_is_published_whole(build: Callable[..., Built], out: Path) -> None:
    built = build()
    assert (built.published, built.complete, built.left_out) == (True, True, ())
    site = published(out)
    assert built.files == len(site)
    for district, code in (("hexi", "HX"), ("heping", "HP"), ("nankai", "NK")):
        assert f"{district}/index.html" in site
        assert f"{district}/{CATALOG}/{code}-CZYJS-001.html" in site
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["editions"] == {
        f"{district}/{CATALOG}": "2026-11-01" for district in ("heping", "hexi", "nankai")
    }


def test_the_data_meets_its_schema(build: Callable[..., Built], out: Path) -> None:
    build()
    validator = jsonschema.Draft202012Validator(load_schema("catalog-json"))
    for district in ("hexi", "heping", "nankai"):
        document = json.loads((out / district / CATALOG / "catalog.json").read_bytes())
        validator.validate(document)
        assert document["district"] == district
        assert len(document["items"]) == 3


def test_an_error_refuses_the_build_and_leaves_the_old_site(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    build()
    before = everything(out)
    change(root / "hexi" / f"{CATALOG}.yaml", "[HX-CF-0001]", "[HX-CF-0991]")
    built = build()
    assert (built.published, built.complete) == (False, False)
    assert built.answer.fails(Severity.ERROR)
    assert everything(out) == before


def test_an_error_refuses_the_first_build_as_well(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    (root / "zwgk.yaml").write_text("format: [", "utf-8")
    assert not build().published
    assert not out.exists()


def test_a_draft_is_published_in_spite_of_errors_and_says_so_on_every_page(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    change(root / "hexi" / f"{CATALOG}.yaml", "[HX-CF-0001]", "[HX-CF-0991]")
    built = build(draft=True)
    assert (built.published, built.left_out) == (True, ())
    pages = {name: text for name, text in texts(out).items() if name.endswith(".html")}
    assert len(pages) == 5 + len(RULES) + 3 * 10
    assert [name for name, text in pages.items() if "草稿" not in text] == []


def test_what_is_no_draft_does_not_say_so(build: Callable[..., Built], out: Path) -> None:
    build()
    assert [name for name, text in texts(out).items() if "草稿" in text] == []


def test_a_draft_leaves_out_what_does_not_pass_its_schema(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    change(root / "hexi" / f"{CATALOG}.yaml", "    method: 主动公开\n", "    method: 悄悄公开\n")
    (root / "heping" / f"{CATALOG}.yaml").write_text("district: [", "utf-8")
    built = build(draft=True)
    assert built.left_out == (f"w/hexi/{CATALOG}.yaml", f"w/heping/{CATALOG}.yaml")
    assert not built.complete
    site = published(out)
    assert f"nankai/{CATALOG}/catalog.json" in site
    assert not [path for path in site if path.startswith(("hexi/", f"heping/{CATALOG}"))]
    assert "悄悄公开" not in "".join(texts(out).values())


def test_pending_elements_are_what_drafts_are_for(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    change(root / "hexi" / f"{CATALOG}.yaml", "    method: 主动公开\n", "    method: 待定\n")
    assert not build().published
    assert build(draft=True).left_out == ()


EXPOSED = [
    ("hexi/{c}.yaml", "    category: 财政服务\n", "    category: 财政服务{n}\n", {"hexi"}),
    ("hexi/{c}.yaml", "district: hexi\n", "# 申请人{n}\ndistrict: hexi\n", {"hexi"}),
    (
        "hexi/{c}.yaml",
        "items:\n",
        "withheld:\n  - {{title: {n}, ground: 第十五条个人隐私}}\nitems:\n",
        {"hexi"},
    ),
    ("hexi/district.yaml", "name: 区民政局,", "name: 区民政局, address: 证号{n},", {"hexi"}),
    ("hexi/powers.yaml", "name: 对会计违法行为的处罚", "name: 对{n}的处罚", {"hexi"}),
    ("hexi/services.yaml", "agency: 区财政局", "agency: 区财政局\n    parent: 证号{n}", {"hexi"}),
    ("standard/{c}.yaml", "处罚决定", "处罚决定{n}", {"hexi", "heping", "nankai"}),
    ("registers/processes.yaml", "答复询问", "答复{n}", {"hexi", "heping", "nankai"}),
    ("zwgk.yaml", "title: 政务公开", "title: {n}政务公开", {"hexi", "heping", "nankai"}),
]


@pytest.mark.skipif("ZW801" not in BY_CODE, reason="the rule is not registered")
@pytest.mark.parametrize(
    ("file", "old", "new", "refused"), EXPOSED, ids=[case[0] + case[1][:12] for case in EXPOSED]
)
def test_a_private_number_reaches_no_byte_of_a_draft(
    file: str,
    old: str,
    new: str,
    refused: set[str],
    build: Callable[..., Built],
    root: Path,
    out: Path,
) -> None:
    change(root / file.format(c=CATALOG), old, new.format(n=IDENTITY))
    built = build(draft=True)
    assert built.published == (len(refused) < 3)
    assert built.left_out == tuple(
        f"w/{district}/{CATALOG}.yaml"
        for district in ("hexi", "heping", "nankai")
        if district in refused
    )
    assert not [path for path, text in texts(out).items() if IDENTITY in text]
    if built.published:
        assert not [path for path in published(out) if path.startswith("hexi/")]
        assert 'href="hexi/' not in texts(out)["index.html"]


def test_a_number_in_groups_or_in_full_width_is_a_number_as_well(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    forms = ("120103 19000101 0019", "１２０１０３１９０００１０１００１９")
    for district, form in zip(("hexi", "heping"), forms, strict=True):
        path = root / district / f"{CATALOG}.yaml"
        change(path, "category: 财政服务\n", f"category: 财政服务{form}\n")
    assert len(build(draft=True).left_out) == 2
    everything_written = "".join(texts(out).values())
    assert not [form for form in forms if form in everything_written]


def test_files_of_others_are_carried_over(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    build()
    (out / "hexi" / "公告.pdf").write_bytes(b"%PDF")
    (out / "CNAME").write_text("gk.example", "utf-8")
    change(root / "zwgk.yaml", "title: 政务公开事项标准目录", "title: 新的名称")
    assert build().published
    assert (out / "hexi" / "公告.pdf").read_bytes() == b"%PDF"
    assert (out / "CNAME").read_text("utf-8") == "gk.example"
    assert "新的名称" in (out / "index.html").read_text("utf-8")


def test_what_is_gone_from_the_workspace_goes_from_the_site(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    build()
    settings = (root / "zwgk.yaml").read_text("utf-8").splitlines(keepends=True)
    (root / "zwgk.yaml").write_text("".join(x for x in settings if "nankai" not in x), "utf-8")
    for path in (root / "nankai").iterdir():
        path.unlink()
    assert build().published
    assert not (out / "nankai").exists()


@pytest.mark.parametrize("place", ["w", ".", "..", "w/hexi/.."])
def test_the_site_never_takes_the_place_of_the_workspace(
    place: str, root: Path, tmp_path: Path
) -> None:
    before = everything(root)
    with pytest.raises(ZwgkError, match="不能把网站写到工作区所在的文件夹"):
        building.build(Plan(root, root, tmp_path / place))
    assert everything(root) == before


def test_a_folder_of_others_is_refused(build: Callable[..., Built], out: Path) -> None:
    out.mkdir()
    (out / "letter.doc").write_bytes(b"mine")
    with pytest.raises(ZwgkError):
        build()
    assert list(out.iterdir()) == [out / "letter.doc"]


def test_a_workspace_without_catalogs_builds_nothing(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    for district in ("hexi", "heping", "nankai"):
        (root / district / f"{CATALOG}.yaml").unlink()
    with pytest.raises(ZwgkError, match="没有任何目录"):
        build()
    assert not out.exists()


def test_a_template_of_the_workspace_takes_the_place_of_ours(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    override(root, '{% extends "zwgk/about.html" %}\n{% block main %}本区说明{% endblock %}\n')
    build()
    assert "本区说明" in (out / "about.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("template", "line"), [("<p>\n{% if %}\n", 2), ("<p>\n\n{{ no_such_name }}\n", 3)]
)
def test_a_broken_template_is_named_with_its_line_and_nothing_is_published(
    template: str, line: int, build: Callable[..., Built], root: Path, out: Path
) -> None:
    build()
    before = everything(out)
    override(root, template)
    with pytest.raises(ZwgkError, match=rf"about\.html 第 {line} 行"):
        build()
    assert everything(out) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_broken_template_in_a_worker_process_is_named_as_well(
    jobs: int, build: Callable[..., Built], root: Path
) -> None:
    override(root, "{{ no_such_name }}\n", "item.html")
    with pytest.raises(ZwgkError, match=r"item\.html 第 1 行") as caught:
        build(jobs=jobs)
    assert "templates" in caught.value.hint


def override(root: Path, text: str, name: str = "about.html") -> None:
    folder = root / "templates" / "html"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def test_the_coverage_of_each_district_is_a_page_with_links_to_what_is_shown(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    for domain in ("shehui-jiuzhu", "dangan-fuwu"):
        (root / "hexi" / f"{domain}.yaml").write_text(
            f"district: hexi\ndomain: {domain}\nedition: '2026-11-01'\nitems: []\nexempt:\n"
            "  - {power: HX-CF-0001, reason: 无此情形}\n",
            "utf-8",
        )
    change(root / "hexi" / f"{CATALOG}.yaml", "    method: 主动公开\n", "    method: 悄悄公开\n")
    change(root / "hexi" / f"{CATALOG}.yaml", "    agency: 区财政局\n", "    agency: 区民政局\n")
    build(draft=True)
    page = texts(out)["hexi/coverage.html"]
    assert "部分对应" in page
    assert f'href="{CATALOG}/HX-CZYJS-003.html"' not in page
    home = texts(out)["coverage.html"]
    assert 'href="hexi/coverage.html"' in home
    assert 'href="nankai/coverage.html"' in home
    assert f'href="{CATALOG}/index.html"' in texts(out)["nankai/coverage.html"]


def test_of_some_domains_alone_no_coverage_is_shown(build: Callable[..., Built], out: Path) -> None:
    build(part=Part(domains=(CATALOG,)))
    assert [path for path, text in texts(out).items() if "coverage.html" in path + text] == []


def test_a_district_without_lists_has_no_page_of_coverage(
    build: Callable[..., Built], root: Path, out: Path
) -> None:
    for name in ("powers", "services"):
        for district in ("hexi", "heping", "nankai"):
            (root / district / f"{name}.yaml").unlink()
    build(draft=True)
    found = texts(out)
    assert "hexi/coverage.html" not in found
    assert "coverage.html" not in found["hexi/index.html"]
    assert "还没有可以对照的权责清单" in found["coverage.html"]
