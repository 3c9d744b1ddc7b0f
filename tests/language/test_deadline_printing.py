from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from language.meaning import rows
from zwgk_cli.language.deadline import parse_deadline, print_deadline
from zwgk_cli.language.wordsets import word_list
from zwgk_cli.model.deadline import DEFAULT_EVENT, Deadline, Kind, Part, Unit

UNITS: list[Unit] = ["小时", "日", "工作日", "周", "月", "年"]
SUBJECTS = ["征地方案", "合同", "分配结果", "行政处罚决定", "区人大常委会", "拟征收土地现状调查"]
ACTS = ["批准", "签订", "公布", "作出", "结束", "确定", "批复", "开始", "送达"]
PAPERS = ["采购公告", "政策文件", "招标公告、招标文件", "预算公告"]
CYCLES = ["日", "周", "月", "季度", "半年", "年", "学期", "学年"]
DAYS = [
    "1月31日",
    "12月底",
    "10日",
    "首月20日",
    "次月15日",
    "上旬",
    "1月1日至6月30日",
    "第二周",
    "开学",
]
THINGS = [
    "行政许可事项", "其他信息", "处罚决定", "名单", "《听证通知书》", "除处罚决定外其他内容",
    "涉及企业的行政处罚信息", "行政许可、行政处罚", "依据和程序",
]  # fmt: skip

counts = st.integers(1, 9999)
units = st.sampled_from(UNITS)
amounts = st.tuples(counts, units).filter(lambda amount: not is_calendar_year(*amount))
events = st.builds(str.__add__, st.sampled_from(SUBJECTS), st.sampled_from(ACTS))
any_event = st.one_of(st.just(DEFAULT_EVENT), events)
applies = st.one_of(st.none(), st.sampled_from(THINGS))


def is_calendar_year(count: int, unit: Unit) -> bool:
    return unit == "年" and 1900 <= count <= 2999


NO_AMOUNT = st.just((None, None))


def shaped(
    kind: Kind,
    amount: st.SearchStrategy[tuple[int, Unit] | tuple[None, None]] = NO_AMOUNT,
    **fields: st.SearchStrategy[object],
) -> st.SearchStrategy[Part]:
    """Parts of a kind, each field from its strategy; an amount is a count and its unit."""
    drawn = st.tuples(amount, st.fixed_dictionaries(fields))
    return drawn.map(lambda said: Part(kind, *said[0], **said[1]))


after = shaped("within", amounts, direction=st.just("after"), event=any_event, applies_to=applies)
ahead = shaped(
    "within",
    amounts,
    direction=st.just("before"),
    event=st.one_of(st.none(), events),
    applies_to=applies,
)
same_day = shaped(
    "within",
    st.just((0, "日")),
    direction=st.just("after"),
    event=any_event,
    applies_to=applies,
)
day_before = shaped(
    "within",
    st.just((0, "日")),
    direction=st.just("before"),
    event=events,
    applies_to=applies,
)
at_once = shaped(
    "immediate",
    event=st.one_of(st.none(), any_event, st.sampled_from(PAPERS)),
    applies_to=applies,
)
cycles = st.sampled_from(CYCLES)
periodic = shaped("periodic", cycle=cycles, applies_to=applies)
by_day = shaped("periodic", cycle=cycles, by=st.sampled_from(DAYS), applies_to=applies)
offset = shaped("periodic", cycle=cycles, offset=amounts, applies_to=applies)
posted = shaped("posted", amounts, applies_to=applies)
posted_at = shaped(
    "posted",
    amounts,
    direction=st.sampled_from(["before", "after"]),
    event=events,
    applies_to=applies,
)
standing = shaped("standing", applies_to=applies)
vague = shaped("vague", applies_to=applies)
parts = st.one_of(
    after, ahead, same_day, day_before, at_once, periodic, by_day, offset, posted, posted_at,
    standing, vague,
)  # fmt: skip
exceptions = st.one_of(
    st.none(), st.sampled_from(["法律、法规另有规定的，从其规定", "国家另有规定的除外"])
)
deadlines = st.builds(
    Deadline, st.just(""), st.lists(parts, min_size=1, max_size=4).map(tuple), exceptions
)
WORDS = word_list(
    "信息形成或者变更 信息形成 自 之日起 20个工作日内 7个工作日 30日 1个月内 24小时内 "
    "提前 前 后 公开 公示 公示期 不少于 不超过 长期公开 及时公开 实时 每年 每月 "
    "每季度 每学期 1月31日前 10日前 月底 首月 结束后 15日内 ， ； 。 ： 、 （ ） 其中 "
    "行政许可 行政处罚 决定 作出 批准 预算 征求意见 会议召开 听证会 采购公告 随 与 "
    "同步 政策文件 解读材料 事项 信息 应当 在 村公示栏 向社会 法律另有规定的从其规定 "
    "次月 上旬 届满5年 不再公示 一次 至少 当日 次日 立即 按规定 年底 和 或 的 时 "
)
"""What sentences are made of, to be put together in any order."""
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map("".join)


def bare(deadline: Deadline) -> Deadline:
    return Deadline(
        "", tuple(replace(part, span=None) for part in deadline.parts), deadline.exception
    )


@given(deadlines)
def test_a_printed_deadline_reads_back_as_the_same_meaning(deadline: Deadline) -> None:
    assert bare(parse_deadline(print_deadline(deadline))) == deadline


@given(sentences)
def test_whatever_was_understood_means_the_same_in_canonical_words(text: str) -> None:
    deadline = parse_deadline(text)
    if all(part.kind != "unknown" for part in deadline.parts):
        assert bare(parse_deadline(print_deadline(deadline))) == bare(deadline)


@pytest.mark.parametrize("name", ["deadlines.tsv", "spellings.tsv", "collected.tsv"])
def test_the_canonical_words_of_a_real_deadline_mean_the_same(name: str) -> None:
    for text, expected in rows(name):
        deadline = parse_deadline(text)
        if "unknown" not in expected:
            assert bare(parse_deadline(print_deadline(deadline))) == bare(deadline), text


def test_an_unknown_part_keeps_its_own_words() -> None:
    text = "批准后20内;长期公开"
    assert print_deadline(parse_deadline(text)) == "批准后20内；长期公开"


@given(st.text())
def test_no_text_makes_the_parser_raise(text: str) -> None:
    deadline = parse_deadline(text)
    assert deadline.text == text
    assert all(part.span and text[slice(*part.span)] for part in deadline.parts)


@given(
    st.text(alphabet="自信息形成或变更之日起20个工作日内每月前后时随公开（）(),:;。、长期及时1.第")
)
def test_no_mixture_of_its_own_words_makes_the_parser_raise(text: str) -> None:
    assert parse_deadline(text).text == text
