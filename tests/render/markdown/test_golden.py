"""The whole Markdown file of a tiny catalog, and what it says of its standing."""

from __future__ import annotations

from pathlib import Path

from render.html.factory import make_catalog, make_item, sample
from render.markdown.factory import render
from render.markdown.parsed import read

GOLDEN = Path(__file__).parents[2] / "golden" / "markdown" / "catalog.md"


def check(made: str, golden: Path, *, update: bool) -> None:
    if update:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(made.encode())
    assert made == golden.read_bytes().decode()


def test_the_file_of_a_tiny_catalog_is_this(update_golden: bool) -> None:
    check(render(sample()), GOLDEN, update=update_golden)


def test_what_is_pending_says_so_and_what_is_missing_too(update_golden: bool) -> None:
    optional = {"update": None, "retention": None, "process": None, "powers": (), "services": ()}
    told = {"office": None, "inquiry": None, "complaint": None, "note": None, "standard": None}
    required = {"basis": (), "content": (), "deadline": None, "agency": (), "channels": ()}
    reach = {"audience": None, "method": None, "levels": (), "stages": (), "category": ""}
    empty = {**optional, **told, **required, **reach}
    items = (
        make_item(number=1, **empty, pending=frozenset({*empty, "published"} - {"standard"})),
        make_item(number=2, **empty),
    )
    catalog = make_catalog(
        items=items, exempt=(), withheld=(), retired=(), issued=None, review=None
    )
    made = render(sample()._replace(catalog=catalog), draft=True)
    check(made, GOLDEN.with_name("pending.md"), update=update_golden)


def test_a_catalog_without_items_has_no_table() -> None:
    made = render(sample()._replace(catalog=make_catalog(items=())))
    assert "table_open" not in read(made).elements


def test_without_a_notice_a_catalog_not_issued_says_what_it_is() -> None:
    made = sample(notice=False)
    text = render(made._replace(catalog=make_catalog(issued=None)))
    assert "> **征求意见稿**：尚未正式发布或者尚未经过保密审查\n" in text
    assert "征求意见稿" not in render(made)


def test_every_number_of_the_table_leads_to_a_section() -> None:
    text = render(sample())
    links = [link for link in read(text).links if link.startswith("#")]
    assert links[:3] == ["#HX-CZYJS-001", "#HX-CZYJS-002", "#HX-CZYJS-003"]
    names = [link[1:] for link in links]
    assert all(text.count(f'<a id="{name}" name="{name}"></a>') == 1 for name in names)


def test_the_same_input_gives_the_same_text() -> None:
    assert render(sample()) == render(sample())
