"""The site that is looked at while its files are edited, and what a browser is answered."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.three import three_districts
from publishing.sites import everything
from support.workspaces import copy_base
from zwgk_cli.commands.build import build
from zwgk_cli.commands.making import Plan
from zwgk_cli.commands.preview import Board, Preview, View, place_of
from zwgk_cli.commands.served import headers, is_our_host, live, message, respond

CATALOG = "hexi/caizheng-yujuesuan.yaml"
STANDARD = "standard/caizheng-yujuesuan.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return three_districts(copy_base(tmp_path.resolve() / "w"))


def preview(root: Path) -> Preview:
    return Preview(Plan(root=root, here=root, out=place_of(root)))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


CHANGES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a catalog": (CATALOG, lambda path: change(path, "代理记账办事指南", "代理记账指南")),
    "a list": ("hexi/powers.yaml", lambda path: change(path, "对会计违法", "对财会违法")),
    "a standard": (STANDARD, lambda path: change(path, "title: ", "title: 新的")),
    "a register": (
        "registers/domains.yaml",
        lambda path: change(path, "name: 财政预决算", "name: 预决算"),
    ),
    "the settings": ("zwgk.yaml", lambda path: change(path, "title: ", "title: 新的")),
    "a template": (
        "templates/html/about.html",
        lambda path: put(path, '{% extends "zwgk/about.html" %}{% block main %}新的{% endblock %}'),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_after_each_change_the_site_is_that_of_a_fresh_build(
    root: Path, tmp_path: Path, name: str
) -> None:
    shown = preview(root)
    assert shown.rebuild("10:00:00").site == 1
    path, edit = CHANGES[name]
    edit(root / path)
    view = shown.rebuild("10:00:01", [path])
    assert (view.site, view.since, view.failed) == (2, "10:00:01", False)
    build(Plan(root, root, tmp_path / "dist", kept=False))
    assert everything(place_of(root)) == everything(tmp_path / "dist")
    assert all(path.is_file() for path in view.files.values())


def test_errors_keep_the_last_good_site_and_are_shown(root: Path) -> None:
    shown = preview(root)
    good = shown.rebuild("10:00:00")
    before = everything(place_of(root))
    change(root / CATALOG, "[HX-CF-0001]", "[HX-CF-0991]")
    view = shown.rebuild("10:00:01", [CATALOG])
    assert (view.site, view.since, view.failed) == (1, "10:00:00", True)
    assert view.files == good.files
    assert "ZW301" in {entry.finding.code for entry in view.located}
    assert everything(place_of(root)) == before
    change(root / CATALOG, "[HX-CF-0991]", "[HX-CF-0001]")
    assert not shown.rebuild("10:00:02", [CATALOG]).failed


def test_a_workspace_that_is_none_for_a_while_keeps_the_site_too(root: Path) -> None:
    shown = preview(root)
    shown.rebuild("10:00:00")
    (root / "zwgk.yaml").rename(root / "away")
    view = shown.rebuild("10:00:01", ["zwgk.yaml"])
    assert (view.site, view.failed) == (1, True)
    assert view.refusal is not None
    assert json.loads(message(view))["refusal"] == [view.refusal.message, view.refusal.hint]
    (root / "away").rename(root / "zwgk.yaml")
    assert shown.rebuild("10:00:02", ["zwgk.yaml"]).site == 2


def test_nothing_is_written_outside_the_cache(root: Path) -> None:
    preview(root).rebuild("10:00:00")
    made = {path.relative_to(root).parts[0] for path in root.rglob("*")}
    assert made - {"zwgk.yaml", "registers", "standard", "hexi", "heping", "nankai"} == {
        ".zwgk-cache"
    }


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    root = copy_base(tmp_path_factory.mktemp("served").resolve() / "w")
    return preview(root).rebuild("10:00:00")


def test_a_page_is_sent_with_the_script_and_the_policy_that_lets_it_ask(view: View) -> None:
    page = respond("/index.html?q=1", view)
    assert (page.status, page.type) == (200, "text/html; charset=utf-8")
    stored = view.files["index.html"].read_bytes()
    assert b".zwgk" not in stored
    assert b"connect-src" not in stored
    script = f'<script src="/.zwgk/live.js" data-site="{view.name}" defer></script>\n</head>'
    assert page.body.count(script.encode()) == 1
    assert page.body.count(b"connect-src 'self'; ") == 1
    bare = page.body.replace(script.encode(), b"</head>").replace(b"connect-src 'self'; ", b"")
    assert bare == stored


def test_other_files_are_sent_as_they_are(view: View) -> None:
    for path, kind in (
        ("assets/site.css", "text/css; charset=utf-8"),
        ("hexi/caizheng-yujuesuan/catalog.json", "application/json; charset=utf-8"),
        (
            "hexi/catalogs.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ):
        answer = respond(f"/{path}", view)
        assert (answer.status, answer.type) == (200, kind)
        assert answer.body == view.files[path].read_bytes()


def test_a_folder_is_its_index_page(view: View) -> None:
    assert respond("/", view).body == respond("/index.html", view).body
    assert respond("/hexi/", view).body == respond("/hexi/index.html", view).body
    moved = respond("/hexi", view)
    assert (moved.status, moved.location) == (301, "/hexi/")


@pytest.mark.parametrize(
    "target",
    [
        "/../zwgk.yaml",
        "/..%2fzwgk.yaml",
        "/%2e%2e/%2e%2e/zwgk.yaml",
        "/hexi/../../zwgk.yaml",
        "/..\\zwgk.yaml",
        "/C:/Windows/win.ini",
        "//etc/passwd",
        "/index.html%00.css",
        "/./index.html",
        "/hexi//index.html",
        "/.zwgk/../index.html",
        "/.zwgk/live.py",
        "/%ff",
        "/manifest.json/",
        "index.html",
        "http://[",
        "*",
        "",
    ],
)
def test_no_address_leads_anywhere_but_to_a_file_of_the_site(view: View, target: str) -> None:
    answer = respond(target, view)
    assert answer.status in (400, 404)
    assert answer.location is None


def test_the_servers_own_files_are_there(view: View) -> None:
    script = respond("/.zwgk/live.js", view)
    assert (script.status, script.type) == (200, "text/javascript; charset=utf-8")
    assert b"innerHTML" not in script.body
    assert respond("/.zwgk/live.css", view).status == 200


def test_no_other_host_is_meant(view: View) -> None:
    assert is_our_host("127.0.0.1:8017", 8017)
    assert is_our_host("localhost:8017", 8017)
    for host in (None, "", "127.0.0.1", "localhost:8018", "evil.example:8017", "127.0.0.1.x:8017"):
        assert not is_our_host(host, 8017)


def test_nothing_is_kept_by_a_browser_or_shown_within_other_sites(view: View) -> None:
    sent = dict(headers(respond("/", view)))
    assert sent["Cache-Control"] == "no-store"
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert sent["X-Frame-Options"] == "DENY"
    assert sent["Cross-Origin-Resource-Policy"] == "same-origin"


def test_before_there_is_a_site_a_page_says_so_and_waits(root: Path) -> None:
    change(root / CATALOG, "[HX-CF-0001]", "[HX-CF-0991]")
    view = preview(root).rebuild("10:00:00")
    answer = respond("/", view)
    assert answer.status == 503
    assert "还没有可以看的网站" in answer.body.decode()
    assert b"/.zwgk/live.js" in answer.body
    told = json.loads(message(view))
    assert (told["empty"], told["failed"]) == (True, True)
    assert told["summary"].startswith("错误 ")
    first = told["findings"][0]
    assert (first["severity"], first["title"]) == ("error", "错误")
    assert first["where"].startswith("hexi/")
    assert first["help"]


def test_a_message_is_one_line_whatever_it_quotes(root: Path) -> None:
    change(root / CATALOG, "title: 代理记账办事指南", 'title: "<b>\\r\\ndata: x\\u2028"')
    assert "\n" not in message(preview(root).rebuild("10:00:00"))


def test_of_two_runs_no_site_has_the_name_of_another(root: Path) -> None:
    assert preview(root).rebuild("10:00:00").name != preview(root).rebuild("10:00:00").name


def test_a_page_without_a_head_is_left_alone() -> None:
    assert live(b"<p>x</p>", View()) == b"<p>x</p>"


def test_who_waits_at_the_board_gets_the_next_view() -> None:
    board = Board(View())
    number, first = board.after(0, 0) or (0, View(site=9))
    assert (number, first) == (1, View())
    assert board.after(number, 0) is None
    got: list[tuple[int, View] | None] = []
    waiting = threading.Thread(target=lambda: got.append(board.after(number, 30)))
    waiting.start()
    board.put(View(site=1))
    waiting.join()
    assert got == [(2, View(site=1))]
    assert board.view == View(site=1)
