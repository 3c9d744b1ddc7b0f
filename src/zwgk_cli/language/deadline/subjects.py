"""What a limit applies to: the words before its event, 其中行政处罚事项, or a clause of its own."""

from __future__ import annotations

from zwgk_cli.language.deadline.action import is_plain_action
from zwgk_cli.language.deadline.amounts import amount_at
from zwgk_cli.language.deadline.events import keeps_preposition
from zwgk_cli.language.deadline.words import CONNECTORS, HEADERS, VAGUE
from zwgk_cli.language.wordsets import Endings, word_list

Span = tuple[int, int]

LONGEST_EVENT = 60
_MODAL_PREPOSITIONS = word_list(
    "应当自 应自 应该自 须自 需自 应当在 应在 应于 应当于 须在 须于 需在 应从 应当从 应当经 "
    "应经 必须在 必须自 可在 要在 应当 应按 要自 要于"
)
_PREPOSITIONS = ("自", "在", "于", "从")
_SUBJECTS = Endings(
    "信息 事项 内容 决定 结果 材料 政策 公告 情况 目录 报告 项目 数据 指南 文件 标准 名单 "
    "方案 规划 通知 案件 许可 处罚 》 的 解读 工作 服务 意见 公示 名录"
)
_NO_CONNECTORS = word_list("和解 和谐 和平 及格 并轨 并联 并购 并网 并案 另案 且末 而立")
"""Words that only begin like 和, 及 and 并."""
_ABOUT = ("对于", "关于", "凡是", "针对", "对", "凡")
_MODALS = Endings("应 应当 应该 须 需 需要 必须 将 均 要 由")
_AGENTS = Endings("机构 部门 机关 单位 政府 局 委员会 办公室 中心 企业 医院 学校 人民政府")


def strip_edges(text: str, start: int, end: int) -> Span:
    """The stretch without connecting words and commas at either edge."""
    while start < end and text[start] in ",、/":
        start += 1
    while end > start and text[end - 1] in ",、/":
        end -= 1
    word = CONNECTORS.at(text, start, end)
    if word and not text.startswith(_NO_CONNECTORS, start, end):
        return strip_edges_once(text, start + len(word), end)
    return start, end


def strip_edges_once(text: str, start: int, end: int) -> Span:
    """The stretch without commas at its head, after a connecting word."""
    while start < end and text[start] in ",、:":
        start += 1
    return start, end


def is_header(text: str, start: int, end: int) -> bool:
    """Whether the stretch only heads a limit (公开时限, 更新频次) and narrows nothing."""
    if end - start > LONGEST_EVENT:
        return False
    return start >= end or text[start:end] in HEADERS or is_plain_action(text, start, end)


def split_subject(text: str, start: int, end: int, *, tied: bool) -> tuple[int, Span | None]:
    """Where the event begins, and what comes before it: 行政处罚事项应自, or a clause.

    `tied` tells that something (之日起, 前, a verb) ties the words to the limit.
    """
    comma = text.rfind(",", start, end)
    first = start if comma < 0 else comma + 1
    cut = _preposition(text, first, end) if tied else None
    if cut is not None:
        return cut[1], narrowing(text, (start, cut[0]))
    if comma < 0:
        return start, None
    return first, narrowing(text, (start, comma))


def narrowing(text: str, span: Span) -> Span | None:
    """A stretch as what a limit applies to; None where it only heads the limit."""
    first, stop = strip_edges(text, *span)
    while text.startswith(_ABOUT, first, stop):
        first += next(len(word) for word in _ABOUT if text.startswith(word, first, stop))
    while word := _MODALS.of(text, first, stop):
        stop -= len(word)
    first, stop = _without_agent(text, first, stop)
    vague = VAGUE.at(text, first, stop)
    heads = is_header(text, first, stop) or len(vague) == stop - first
    return None if heads else (first, stop)


def holds_amount(text: str, span: Span) -> bool:
    """Whether an amount of time stands in a stretch: then it is a limit that was not understood."""
    return any(amount_at(text, place, span[1]) is not None for place in range(*span))


def _without_agent(text: str, first: int, stop: int) -> Span:
    """A condition without who acts on it: 信息变化的,医疗机构 (应当)."""
    comma = text.rfind(",", first, stop)
    conditional = comma > first and text[comma - 1] == "的"
    return (first, comma) if conditional and _AGENTS.of(text, comma, stop) else (first, stop)


def _preposition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of 应自, or of 自 after a subject, and where the event after it begins."""
    limit = min(end, start + LONGEST_EVENT)
    for place in range(start + 1, limit):
        for word in _MODAL_PREPOSITIONS:
            if text.startswith(word, place, limit) and place + len(word) < end:
                return place, place + len(word)
        if keeps_preposition(text, place, limit):
            continue
        if text.startswith(_PREPOSITIONS, place, limit) and _SUBJECTS.of(text, start, place):
            return place, place + 1
    return None
