from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.meaning import rows
from zwgk_cli.language.deadline import parse_deadline, print_deadline
from zwgk_cli.model.deadline import DEFAULT_EVENT, Deadline, Part, Unit

UNITS: list[Unit] = ["小时", "日", "工作日", "周", "月", "年"]
SUBJECTS = ["征地方案", "合同", "分配结果", "行政处罚决定", "区人大常委会", "拟征收土地现状调查"]
ACTS = ["批准", "签订", "公布", "作出", "结束", "确定", "批复"]

counts = st.integers(1, 400)
units = st.sampled_from(UNITS)
events = st.builds(str.__add__, st.sampled_from(SUBJECTS), st.sampled_from(ACTS))
any_event = st.one_of(st.just(DEFAULT_EVENT), events)
applies = st.one_of(st.none(), st.sampled_from(["行政许可事项", "其他信息", "处罚决定", "名单"]))

within = st.builds(
    Part, st.just("within"), counts, units, st.just("after"), any_event, applies_to=applies
)
ahead = st.builds(
    Part, st.just("within"), counts, units, st.just("before"), st.one_of(st.none(), events)
)
at_once = st.builds(
    Part,
    st.just("immediate"),
    event=st.one_of(st.none(), events, st.sampled_from(["采购公告", "政策文件"])),
)
same_day = st.builds(
    Part, st.just("within"), st.just(0), st.just("日"), st.just("after"), any_event
)
day_before = st.builds(
    Part, st.just("within"), st.just(0), st.just("日"), st.just("before"), events
)
cycles = st.sampled_from(["日", "周", "月", "季度", "半年", "年"])
periodic = st.builds(Part, st.just("periodic"), cycle=cycles, applies_to=applies)
by_day = st.one_of(
    st.builds(
        Part, st.just("periodic"), cycle=st.just("年"), by=st.sampled_from(["1月31日", "年底"])
    ),
    st.builds(Part, st.just("periodic"), cycle=st.just("月"), by=st.sampled_from(["月底", "10日"])),
)
offset = st.builds(
    Part,
    st.just("periodic"),
    cycle=st.sampled_from(["月", "季度", "半年", "年"]),
    offset=st.tuples(counts, units),
)
posted = st.builds(Part, st.just("posted"), counts, units, applies_to=applies)
posted_at = st.builds(
    Part, st.just("posted"), counts, units, st.sampled_from(["before", "after"]), events
)
plain = st.builds(Part, st.sampled_from(["standing", "vague"]), applies_to=applies)
parts = st.one_of(
    within, ahead, at_once, same_day, day_before, periodic, by_day, offset, posted, posted_at, plain
)
exceptions = st.one_of(st.none(), st.just("法律、法规另有规定的，从其规定"))
deadlines = st.builds(
    Deadline, st.just(""), st.lists(parts, min_size=1, max_size=4).map(tuple), exceptions
)


def bare(deadline: Deadline) -> Deadline:
    return Deadline(
        "", tuple(replace(part, span=None) for part in deadline.parts), deadline.exception
    )


@given(deadlines)
def test_a_printed_deadline_reads_back_as_the_same_meaning(deadline: Deadline) -> None:
    assert bare(parse_deadline(print_deadline(deadline))) == deadline


@pytest.mark.parametrize("name", ["deadlines.tsv", "spellings.tsv"])
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
