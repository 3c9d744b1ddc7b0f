from __future__ import annotations

import pytest

from language.meaning import meaning, rows
from zwgk_cli.language.deadline import parse_deadline
from zwgk_cli.model.deadline import DEFAULT_EVENT, Deadline, Part


@pytest.mark.parametrize(("text", "expected"), rows("deadlines.tsv"))
def test_an_expression_of_a_real_catalog_means_what_is_written_beside_it(
    text: str, expected: str
) -> None:
    assert meaning(parse_deadline(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows("spellings.tsv"))
def test_another_spelling_is_read_by_the_same_grammar(text: str, expected: str) -> None:
    assert meaning(parse_deadline(text)) == expected


def test_a_list_of_two_limits_says_what_each_applies_to_and_where_it_stands() -> None:
    text = "1.除处罚决定外其他内容:长期公开(动态调整); 2.处罚决定:20个工作日内"
    assert parse_deadline(text) == Deadline(
        text,
        (
            Part("standing", applies_to="除处罚决定外其他内容", span=(2, 23)),
            Part("within", 20, "工作日", "after", "处罚决定", applies_to="处罚决定", span=(27, 39)),
        ),
    )


def test_spans_count_characters_of_the_text_as_typed() -> None:
    text = "信息形成之日起 ２０ 个工作日内；及 时公开"
    parts = parse_deadline(text).parts
    assert [text[slice(*part.span)] for part in parts if part.span] == [
        "信息形成之日起 ２０ 个工作日内",
        "及 时公开",
    ]


def test_an_exception_is_kept_and_changes_nothing() -> None:
    text = "信息形成或变更之日起20个工作日内。法律、法规另有规定的，从其规定。"
    deadline = parse_deadline(text)
    assert deadline.exception == "法律、法规另有规定的，从其规定"
    assert [part.kind for part in deadline.parts] == ["within"]


@pytest.mark.parametrize(
    ("text", "exception"),
    [
        ("20个工作日内(法律另有规定的除外)", "法律另有规定的除外"),
        ("除法律、法规另有规定外，自信息形成之日起20个工作日内", "除法律、法规另有规定外"),
        ("20个工作日内公开,国家另有规定的,按有关规定执行", "国家另有规定的,按有关规定执行"),
        ("法律另有规定的，从其规定；涉密信息除外", "法律另有规定的，从其规定；涉密信息除外"),
    ],
)
def test_exceptions_come_in_many_words(text: str, exception: str) -> None:
    assert parse_deadline(text).exception == exception


@pytest.mark.parametrize(
    ("text", "applies"),
    [
        (
            "其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示",
            ["行政许可、行政处罚事项"],
        ),
        ("行政许可和行政处罚决定作出后7个工作日内", ["行政许可和行政处罚"]),
        ("执法决定信息在决定作出之日起7个工作日内公开", ["执法决定信息"]),
        ("其他相关信息形成或变更之日起20个工作日内公开", ["其他相关信息"]),
        ("行政许可:7个工作日内;其他:20个工作日内", ["行政许可", "其他"]),
        ("公开时限：20个工作日", [None]),
        ("行政许可：自作出决定之日起7个工作日内", ["行政许可"]),
        ("征求意见期限不得少于30日", ["征求意见期限"]),
        ("中标公告：2个工作日内", ["中标公告"]),
        ("行政处罚：决定信息自作出之日起7个工作日内", ["行政处罚，决定信息"]),
        ("5小时内发布权威信息", ["权威信息"]),
        ("解读材料与文件同步公开", ["解读材料"]),
        ("信息发生变化的，应当自变更之日起20个工作日内调整", ["信息发生变化的"]),
    ],
)
def test_what_a_limit_applies_to_is_kept_as_printed(text: str, applies: list[str | None]) -> None:
    assert [part.applies_to for part in parse_deadline(text).parts] == applies


@pytest.mark.parametrize(
    "text",
    [
        "批准后20内",
        "本级人大或其常委会批准:20",
        "可延长7个工作日",
        "3-5个工作日内",
        "每20个工作日更新",
        "10日前",
        "2026年12月31日前",
        "同上",
        "依申请公开",
        "提前公开",
        "会议召开时5日内",
        "会议召开前即时公开",
        "批准后每年公开",
        "可延长:7个工作日",
        "我觉得20个工作日内",
        "报批后随公告公开",
        "更新频次：5个工作日",
    ],
)
def test_what_is_not_understood_is_unknown_and_never_a_guess(text: str) -> None:
    assert {part.kind for part in parse_deadline(text).parts} - {"periodic"} <= {
        "unknown",
        "within",
    }
    assert (
        "unknown" in {part.kind for part in parse_deadline(text).parts}
        or text == "更新频次：5个工作日"
    )


def test_words_that_are_left_over_are_unknown_beside_what_is_understood() -> None:
    text = "20个工作日内公开，并做好归档"
    parts = parse_deadline(text).parts
    assert [(part.kind, text[slice(*part.span)]) for part in parts if part.span] == [
        ("within", "20个工作日内公开"),
        ("unknown", "做好归档"),
    ]


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_blank_text_has_no_parts(text: str) -> None:
    assert parse_deadline(text) == Deadline(text, ())


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("20个工作日内（自作出决定之日起计算）", "作出决定"),
        ("20个工作日内，自信息形成之日起", DEFAULT_EVENT),
        ("自自然资源部批准之日起20个工作日内", "自然资源部批准"),
        ("自行政处罚决定作出之日起7个工作日内", "行政处罚决定作出"),
    ],
)
def test_an_event_is_trimmed_of_what_ties_it_to_the_limit(text: str, event: str) -> None:
    assert [part.event for part in parse_deadline(text).parts] == [event]


def test_a_cell_too_long_for_a_time_limit_is_unknown_as_a_whole() -> None:
    text = "信息形成之日起20个工作日内；" * 200
    assert parse_deadline(text).parts == (Part("unknown", span=(0, len(text))),)


@pytest.mark.parametrize(
    ("text", "applies"),
    [
        ("作出决定（许可）变更（其他）：7个工作日", "作出决定（许可）变更（其他）"),
        ("其他事项应自变更之日起20个工作日内", "其他事项"),
        ("其他事项应自变更20个工作日内", "其他事项"),
        ("主动公开信息变化的，医疗机构应当自变更之日起20个工作日内更新", "主动公开信息变化的"),
        ("甲" * 70 + "：20个工作日内", "甲" * 70),
        ("提前24小时通知用户和单位", None),
        ("依据和程序：20个工作日内", "依据和程序"),
        ("7个工作日内（行政许可、行政处罚）", "行政许可、行政处罚"),
        ("长期公开（政策文件）", "政策文件"),
    ],
)
def test_a_label_and_a_subject_are_kept_and_a_recipient_is_none(
    text: str, applies: str | None
) -> None:
    assert [part.applies_to for part in parse_deadline(text).parts] == [applies]


def test_a_clause_before_a_limit_is_never_dropped_in_silence() -> None:
    text = "三日内撤回决定，其他信息20个工作日内公开"
    assert {part.kind for part in parse_deadline(text).parts} == {"unknown"}


def test_a_part_whose_plainest_words_mean_something_else_was_not_understood() -> None:
    assert [part.kind for part in parse_deadline("每月公示期不再公示").parts] == ["unknown"]


def test_list_numbers_of_several_levels_are_no_limits() -> None:
    assert [part.kind for part in parse_deadline("12.1.长期公开").parts] == ["unknown", "standing"]
