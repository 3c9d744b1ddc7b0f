"""The workbooks as openpyxl reads them back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from render.xlsx.made import base, elements, layout, read, texts
from zwgk_cli.model.catalog import Audience, Retired, Withheld
from zwgk_cli.model.place import Place
from zwgk_cli.publishing.packing import pack, unpack
from zwgk_cli.render.xlsx.book import book_of
from zwgk_cli.render.xlsx.sheet import Sheet
from zwgk_cli.render.xlsx.workbook import catalog_workbook, district_workbook

HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "{=A1}", "http://example.org", "007", "\t=1", "a&<b>")
PLACE = Place("hexi/caizheng-yujuesuan.yaml")


def book(*, draft: bool = False) -> Any:
    made = base()
    return book_of(made.workspace, made.district, draft=draft)


def workbook(**changes: Any) -> Any:
    return read(catalog_workbook(layout(), base().sheet(**changes), book()))


def form(**changes: Any) -> Any:
    return workbook(**changes)[base().sheet().name]


def test_the_national_form_has_its_head_in_two_levels() -> None:
    sheet = form()
    assert texts(sheet)[2:4] == [
        ["序号", "公开事项", None, "公开内容（要素）", "公开依据", "公开时限", "公开主体",
         "公开渠道和载体", "公开对象", None, "公开方式", None, "公开层级", None, None],
        [None, "一级事项", "二级事项", None, None, None, None, None, "全社会", "特定群体", "主动",
         "依申请", "区级", "街镇级", "村（社区）级"],
    ]  # fmt: skip
    head = sorted(str(merge) for merge in sheet.merged_cells.ranges if merge.min_row in (3, 4))
    assert head == [
        "A3:A4", "B3:C3", "D3:D4", "E3:E4", "F3:F4", "G3:G4", "H3:H4", "I3:J3", "K3:L3", "M3:O3"
    ]  # fmt: skip


def test_a_sheet_is_printed_on_a3_with_its_head_on_every_page() -> None:
    sheet = form()
    assert sheet.print_title_rows == "$3:$4"
    assert sheet.freeze_panes == "A5"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 8)
    assert (sheet.page_setup.fitToWidth, int(sheet.page_setup.fitToHeight)) in ((1, 0), (None, 0))
    assert sheet.oddFooter.center.text == "第 &P 页 共 &N 页"


def test_neighbours_of_one_category_share_a_cell() -> None:
    first = base().item
    items = tuple(
        replace(first, id=f"HX-CZYJS-10{n}", title=f"事项{n}", category=category)
        for n, category in enumerate(("甲", "甲", "乙"))
    )
    sheet = form(items=items)
    merged = [str(m) for m in sheet.merged_cells.ranges if m.min_row > 4]
    assert merged == ["B5:B6"]
    assert [sheet.cell(row, 2).value for row in (5, 6, 7)] == ["甲", None, "乙"]


def test_ticks_stand_where_they_belong() -> None:
    items = base().items(
        audience=Audience("特定群体", "申请人"), method="依申请公开", levels=("区级", "街镇级")
    )
    row = [cell.value for cell in form(items=items)[5]]
    assert row[8:] == [None, "√\n申请人", None, "√", "√", "√", None]


def test_channels_are_boxes_two_a_line_and_others_are_named() -> None:
    made = base()
    boxes = [name for name, channel in made.workspace.registers.channels.items() if channel.form]
    items = made.items(channels=(boxes[0], "某个专网"))
    shown = form(items=items).cell(5, 8).value
    assert shown.count("■") == 2
    assert shown.startswith(f"■{boxes[0]}")
    assert shown.endswith("■其他：某个专网")
    assert shown.count("□") == len(boxes) - 1


def test_no_text_becomes_a_formula_a_number_or_a_link() -> None:
    items = tuple(
        replace(
            base().item, id=f"HX-CZYJS-1{n:02}", title=text, category=text, note=text,
            content=elements(text), office=text,
        )
        for n, text in enumerate(HOSTILE)
    )  # fmt: skip
    made = workbook(items=items)
    for sheet in made:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        numbers = [c.value for r in sheet.iter_rows() for c in r if c.data_type == "n"]
        assert sheet.title == "封面" or set(numbers) <= {None}
    shown = made[base().sheet().name]
    assert [shown.cell(row, 3).value for row in range(5, 5 + len(HOSTILE))] == list(HOSTILE)


def test_the_same_catalog_gives_the_same_bytes() -> None:
    made = base()
    first = catalog_workbook(layout(), made.sheet(), book())
    assert catalog_workbook(layout(), made.sheet(), book()) == first
    several = [made.sheet(), made.sheet()]
    assert district_workbook(layout(), several, book()) == district_workbook(
        layout(), several, book()
    )


def test_a_workbook_is_as_old_as_its_edition() -> None:
    edition = dt.date(2026, 3, 2)
    assert workbook(edition=edition).properties.created == dt.datetime(2026, 3, 2)


def test_a_text_longer_than_a_cell_goes_on_in_further_rows() -> None:
    long = "要素内容" * 12_000 + "\n" + "第二段\n" * 40
    made = workbook(items=base().items(content=elements(long, "最后一项")))
    sheet, hidden = made[base().sheet().name], made["_zwgk"]
    ids = [row for row in texts(hidden)[2:] if row[0] == base().item.id]
    assert [row[2] for row in ids] == [None] + ["续"] * (len(ids) - 1)
    cells = [sheet.cell(5 + index, 4).value for index in range(len(ids))]
    assert "".join(cells) == f"{long}\n最后一项"
    assert max(map(len, cells)) <= 32_767
    assert max(sheet.row_dimensions[5 + n].height for n in range(len(ids))) <= 409


def test_the_hidden_sheet_says_what_the_items_state_themselves() -> None:
    made = base()
    rows = texts(workbook()["_zwgk"])
    assert rows[0][:2] == ["zwgk", "1"]
    assert rows[1][:4] == ["@", made.catalog.domain, made.sheet().name, "5"]
    assert [row[0] for row in rows[2 : 2 + len(made.catalog.items)]] == [
        item.id for item in made.catalog.items
    ]
    for row, item in zip(rows[2:], made.catalog.items, strict=False):
        assert not set(row[1].split(",")) & item.origin.inherited
    assert workbook()["_zwgk"].sheet_state == "hidden"


def test_cells_offer_their_words_to_choose_from() -> None:
    rules = form().data_validations.dataValidation
    agencies = len(book().agencies)
    assert {(str(rule.sqref).split(":")[0], rule.formula1) for rule in rules} == {
        ("G5", f"'_zwgk'!$H$1:$H${agencies}"),
        *((f"{column}5", '"√"') for column in "IKLMNO"),
    }


def test_what_is_left_out_has_a_sheet_only_where_there_is_any() -> None:
    none = workbook(exempt=(), withheld=(), retired=())
    assert none.sheetnames == ["封面", base().sheet().name, "补充信息", "填表说明", "_zwgk"]
    retired = Retired("HX-CZYJS-900", "旧事项", dt.date(2026, 1, 5), "机构改革", None, None, PLACE)
    withheld = (
        Withheld("秘密名称", "第十四条", None, None, PLACE),
        Withheld("内部事务", "第十六条第一款", "人事", None, PLACE),
    )
    made = workbook(exempt=(), withheld=withheld, retired=(retired,))
    assert texts(made["不列入"])[3:] == [
        ["不予公开", None, "内部事务", "第十六条第一款", "人事", None],
        [
            None,
            None,
            "依照《中华人民共和国政府信息公开条例》第十四条不予公开的信息",
            None,
            None,
            None,
        ],
        ["已取消", "HX-CZYJS-900", "旧事项", "机构改革", None, "2026年1月5日"],
    ]
    assert not any(
        "秘密名称" in str(cell) for sheet in made for row in texts(sheet) for cell in row
    )


def test_labels_stand_under_the_title_and_above_every_page() -> None:
    made = read(catalog_workbook(layout(), base().sheet(draft=True, issued=None), book(draft=True)))
    sheet = made[base().sheet().name]
    assert "草稿" in sheet["A2"].value
    assert "征求意见稿" in sheet["A2"].value
    assert sheet.oddHeader.right.text.startswith("草稿")
    assert sheet.oddHeader.right.text.endswith("征求意见稿")


def test_the_workbook_of_a_district_links_its_domains() -> None:
    one = base().sheet(exempt=(), withheld=(), retired=())
    two = replace(one, name="很长的[领域]名称/" * 4)
    made = read(district_workbook(layout(), [one, two], book()))
    second = made.sheetnames[3]
    assert made.sheetnames == [
        "封面", one.name, f"{one.name}·补充", second, made.sheetnames[4], "填表说明", "_zwgk"
    ]  # fmt: skip
    assert max(map(len, made.sheetnames)) <= 31
    links = [c.hyperlink.location for row in made["封面"].iter_rows() for c in row if c.hyperlink]
    assert links == [f"'{one.name}'!A1", f"'{second}'!A1"]


def test_a_district_without_catalogs_has_a_workbook_too() -> None:
    assert read(district_workbook(layout(), [], book())).sheetnames == ["封面", "填表说明", "_zwgk"]


def test_a_sheet_comes_back_from_the_cache_as_it_was() -> None:
    sheet = base().sheet(draft=True)
    assert unpack(Sheet, pack(sheet)) == sheet
    assert hash(unpack(Sheet, pack(sheet))) == hash(sheet)


def test_the_first_row_of_a_merged_cell_holds_its_text_so_that_no_page_break_cuts_it() -> None:
    category = "一级事项的名称" * 12
    items = tuple(
        replace(base().item, id=f"HX-CZYJS-10{n}", title=f"事项{n}", category=category)
        for n in range(3)
    )
    sheet = form(items=items)
    assert sheet["B5"].alignment.vertical == "top"
    assert sheet.row_dimensions[5].height > 15 * 12 > sheet.row_dimensions[6].height
