"""Plain words, telephones, addresses and bases, each by itself."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from render.html.factory import basis, make_catalog, make_item, pages, sample
from render.html.parsed import Page
from render.html.surroundings import DOMAIN, EDITION, as_it_is, make_process, make_workspace
from zwgk_cli.model.basis import Basis, Citation, Law, LawVersion
from zwgk_cli.model.deadline import Deadline, Part
from zwgk_cli.render.html.citations import Citations
from zwgk_cli.render.html.deadlines import plain_lines
from zwgk_cli.render.html.districts import Line, domain_rows
from zwgk_cli.render.html.flow import flow_view
from zwgk_cli.render.html.links import phone_parts, safe_url, to_root


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (Part("within", 20, "工作日", "after"), "最晚约一个月内，工作日不含周末和节假日"),
        (Part("within", 7, "工作日", "after"), "最晚约10天内，工作日不含周末和节假日"),
        (Part("within", 3, "工作日", "after"), "最晚约5天内，工作日不含周末和节假日"),
        (Part("within", 30, "工作日", "before"), "事前就公开，至少提前约一个半月"),
        (Part("within", 30, "日", "before"), "事前就公开，至少提前30天"),
        (Part("within", 1, "月", "before"), "事前就公开"),
        (
            Part("within", 20, "日", "after"),
            "从第二天算起，最晚到第20天；最后一天放假的，顺延到下一个工作日",
        ),
        (Part("within", 48, "小时", "after"), "也就是2天内"),
        (Part("periodic", cycle="季度", by="月底"), "每季度公开一次，最晚到月底"),
        (
            Part("periodic", cycle="季度", offset=(15, "日")),
            "每季度公开一次，在当季度结束后15日内",
        ),
        (
            Part("periodic", cycle="年", offset=(20, "工作日")),
            "每年公开一次，在一年结束后20个工作日内",
        ),
        (Part("periodic", cycle="月"), "每月公开一次"),
        (Part("posted", 7, "日"), "至少挂出7日，请在这段时间里看"),
        (Part("posted", 5, "工作日"), "至少挂出5个工作日（约一周），请在这段时间里看"),
        (Part("immediate"), "事情一发生就公开，不用等"),
        (Part("standing"), "一直公开，随时可以看"),
        (Part("vague"), "没有写明具体天数"),
    ],
)
def test_a_limit_is_explained_in_plain_words(part: Part, line: str) -> None:
    assert plain_lines(Deadline("…", (part,))) == (line,)


@pytest.mark.parametrize(
    "part",
    [
        Part("unknown"),
        Part("within"),
        Part("posted"),
        Part("periodic"),
        Part("within", 24, "小时", "after"),
        Part("within", 1, "月", "after"),
    ],
)
def test_nothing_is_said_where_there_is_nothing_to_add(part: Part) -> None:
    assert plain_lines(Deadline("…", (part,))) == ()


def test_a_limit_of_one_part_of_the_item_names_that_part() -> None:
    deadline = Deadline("…", (Part("immediate", applies_to="处罚决定"), Part("standing")))
    assert plain_lines(deadline) == ("处罚决定：事情一发生就公开，不用等", "一直公开，随时可以看")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("022-2327 0000", (("022-2327 0000", "tel:02223270000"),)),
        ("12345", (("12345", "tel:12345"),)),
        ("+86 22 23270000", (("+86 22 23270000", "tel:+862223270000"),)),
        (
            "23270000转8012（工作日）",
            (("23270000", "tel:23270000"), ("转8012（工作日）", None)),
        ),
        (
            "甲23270000、23270001",
            (
                ("甲", None),
                ("23270000", "tel:23270000"),
                ("、", None),
                ("23270001", "tel:23270001"),
            ),
        ),
        ("201室", (("201室", None),)),
    ],
)
def test_telephones_are_found_in_what_was_typed(
    text: str, parts: tuple[tuple[str, str | None], ...]
) -> None:
    assert phone_parts(text) == parts


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("tel:12345", "tel:12345"),
        ("a.example/b", None),
        ("/b", None),
        ("java\nscript:alert(1)", None),
        ("", None),
        (None, None),
    ],
)
def test_only_four_schemes_become_links(url: str | None, safe: str | None) -> None:
    assert safe_url(url) == safe


def test_the_way_to_the_top_follows_the_depth() -> None:
    assert [to_root("index.html"), to_root("a/index.html"), to_root("a/b/c.html")] == [
        "",
        "../",
        "../../",
    ]


def test_a_document_number_is_kept_whole_with_its_brackets() -> None:
    made = basis(as_it_is, "预算法", "财预〔2016〕143号", "第一条")
    assert Citations({}).pieces(made) == (
        ("《预算法》", False),
        ("（财预〔2016〕143号）", True),
        ("第一条", False),
    )


def test_a_number_without_brackets_is_kept_whole_too() -> None:
    made = Basis(
        "财预〔2016〕143号", (Citation(None, "财预〔2016〕143号", (), (0, 12), None, (0, 12)),)
    )
    assert Citations({}).pieces(made) == (("财预〔2016〕143号", True),)


def test_a_basis_says_what_is_known_of_its_force_at_the_edition() -> None:
    repealed = Law(
        "a",
        "旧办法",
        None,
        (),
        "部门规章",
        (LawVersion(None, None, dt.date(2000, 1, 1), dt.date(2020, 1, 1), None),),
    )
    citations = Citations({"a": repealed})
    old = Citation("旧办法", None, (), (0, 5))
    unknown = Citation("新办法", None, (), (5, 10))
    assert citations.statuses(Basis("《旧办法》", (old,)), EDITION) == ("已废止",)
    assert citations.statuses(Basis("《旧办法》《新办法》", (old, unknown)), EDITION) == (
        "《旧办法》：已废止",
        "《新办法》：效力未核实",
    )


def test_what_article_fourteen_protects_is_printed_without_detail() -> None:
    text = Page(pages(sample())["hexi/caizheng-yujuesuan/index.html"]).text
    assert "第十四条不予公开的信息" in text
    assert "战备资金" not in text
    assert "执法案卷" in text


def test_a_pending_element_is_said_to_be_pending() -> None:
    made = sample()
    item = make_item(
        deadline=None,
        content=(),
        basis=(),
        channels=(),
        levels=(),
        audience=None,
        method=None,
        stages=(),
        pending=frozenset({"deadline", "content", "levels"}),
    )
    catalog = make_catalog(items=(item,), issued=None)
    html = pages(made._replace(catalog=catalog))
    for path in (f"hexi/{DOMAIN}/index.html", f"hexi/{DOMAIN}/HX-CZYJS-001.html"):
        text = Page(html[path]).text
        assert "待定" in text
        assert "未注明" in text
        assert "征求意见稿" in text


def test_domains_follow_the_scope_and_additions_are_marked() -> None:
    lines = [Line("yanglao", 2, final=True), Line(DOMAIN, 3, final=False)]
    rows = domain_rows("hexi", lines, make_workspace(as_it_is), "hexi/")
    assert [(row["name"], row["href"], row["added"]) for row in rows] == [
        ("财政预决算", f"hexi/{DOMAIN}/index.html", False),
        ("shuishou-guanli", None, False),
        ("yanglao", "hexi/yanglao/index.html", True),
    ]


def test_a_title_that_repeats_its_category_stands_once() -> None:
    made = sample()
    catalog = replace(made.catalog, items=(make_item(title="政府预算"),))
    html = pages(made._replace(catalog=catalog))[f"hexi/{DOMAIN}/HX-CZYJS-001.html"]
    assert Page(html).all("h1")[0].text == "政府预算"


def test_the_flow_takes_publisher_and_limit_from_the_item() -> None:
    item = make_item(agency=("区财政局",))
    boxes = flow_view(make_process(as_it_is), item)["boxes"]
    assert boxes == [
        {
            "phase": "准备",
            "own": False,
            "steps": [
                {"action": "备齐报表", "by": "区财政局的业务科室", "within": None},
                {"action": "保密审查", "by": "区财政局", "within": None},
            ],
        },
        {
            "phase": "发布",
            "own": True,
            "steps": [
                {
                    "action": "集中发布",
                    "by": "区财政局",
                    "within": "信息形成之日起20个工作日内",
                }
            ],
        },
        {
            "phase": "解读",
            "own": False,
            "steps": [{"action": "解释名词", "by": "区财政局", "within": "与报表同步"}],
        },
    ]


def test_a_limit_of_several_parts_does_not_crowd_the_flow() -> None:
    parts = (Part("immediate", applies_to="甲"), Part("standing", applies_to="乙"))
    view = flow_view(make_process(as_it_is), make_item(deadline=Deadline("…", parts)))
    assert "…" not in str(view)


def test_levels_are_printed_under_the_heads_of_the_settings() -> None:
    text = Page(pages(sample())[f"hexi/{DOMAIN}/HX-CZYJS-001.html"]).text
    assert "区级、乡级" in text
