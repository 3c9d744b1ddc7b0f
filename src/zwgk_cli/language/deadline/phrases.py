"""Cores of several words: 按照…规定, 随采购公告公开, X时公开, X前公开, X即公开."""

from __future__ import annotations

from zwgk_cli.language.deadline.action import continues, skip_action
from zwgk_cli.language.deadline.amounts import amount_at
from zwgk_cli.language.deadline.core import Core, Form
from zwgk_cli.language.deadline.words import (
    ACCORDING,
    ACCORDING_ENDINGS,
    IMMEDIATE,
    PUBLISH,
    STOPS,
    VERB_ENDINGS,
)
from zwgk_cli.language.wordsets import Endings, WordSet, word_list
from zwgk_cli.model.deadline import Part

_AHEAD = WordSet("前 之前 以前")
_WHEN = WordSet("时 的同时 之时 之际 当时")
_LATER = WordSet("后 之后 以后 之日后")
_SINCE = WordSet("之日起 之日起即")
_AT_ONCE = WordSet("即公开 即更新 即更 即公布 即发布 即公示 即改 即时更")
_BOUNDS = WordSet("不少于 不得少于 不低于 至少 不超过 不得超过 最迟 最长 为 期")
_WITH = WordSet("随 随同 随着 伴随 随其")
_NOT_WITH = word_list("随迁 随访 随机 随即 随时 随军 随身")
_NOT_ACCORDING = word_list("依申请 视频 视察 视力 按揭 依托 结合部 视听 视为 根据地")
_LINKED = ("和", "与", "及", "、", "以及", ":")
_LONGEST_PHRASE = 40
_TOGETHER = Endings("同步 一并 同时 一起 予以 一同 进行 及时 即时 实时 主动 一道 的")


PHRASE_STARTS = frozenset("随即").union(
    *(listed.firsts() for listed in (ACCORDING, _WHEN, _AHEAD, _LATER, _SINCE))
)


def according(text: str, place: int, end: int) -> Core | None:
    """Read 按照区财政统一部署执行: it follows something that is not said here, so it is vague."""
    lead = ACCORDING.at(text, place, end)
    if not lead or text.startswith(_NOT_ACCORDING, place, end):
        return None
    stop = place + len(lead)
    if text.startswith(_LINKED, stop, end):  # 依据和程序: a thing
        return None
    limit = min(end, stop + _LONGEST_PHRASE)
    while stop < limit and (text[stop] not in STOPS or text[stop] in "、()〔〕"):
        word = ACCORDING_ENDINGS.at(text, stop, end)
        if word and continues(text, stop + len(word), end):
            return Core("according", place, stop + len(word), Part("vague"))
        stop += 1
    return None


def accompanying(text: str, place: int, end: int) -> Core | None:
    """随采购公告公开: at the moment at which something else is published."""
    if text[place] != "随" or text.startswith(_NOT_WITH, place, end):
        return None
    start = place + len(_WITH.at(text, place, end))
    limit = min(end, start + _LONGEST_PHRASE)
    found = 0
    stop = start
    while stop < limit and (text[stop] not in STOPS or text[stop] in "、/《》"):
        verb = PUBLISH.at(text, stop, end) or IMMEDIATE.at(text, stop, end)
        if verb and stop > start and _closes(text, stop, end):
            found = stop
        stop += 1
    if found and text[found - 1] == "随":  # 随办随公开
        return Core("plain", place, found, Part("immediate"))
    while word := _TOGETHER.of(text, start, found):
        found -= len(word)
    if found <= start:
        return None
    return Core("with", place, found, Part("immediate", event=text[start:found]))


def _closes(text: str, place: int, end: int, *, at_once: bool = True) -> bool:
    """Whether nothing but publishing follows up to the end of the clause."""
    stop = place
    while at_once and (word := IMMEDIATE.at(text, stop, end)):
        stop += len(word)
    stop = skip_action(text, stop, end)
    if stop >= end or text[stop] in ";。!?()":
        return True
    return text[stop] in ",、" and not _opens_bound(text, stop + 1, end)


def _opens_bound(text: str, place: int, end: int) -> bool:
    return bool(_BOUNDS.at(text, place, end)) or amount_at(text, place, end) is not None


def bare_event(text: str, start: int, place: int, end: int) -> Core | None:
    """X时公开, X前公开, X后公开, X即公开: an event and no number."""
    at_once = _AT_ONCE.at(text, place, end)
    if at_once:
        happens = VERB_ENDINGS.of(text, start, place)
        closed = happens and _closes(text, place + len(at_once), end)
        return Core("when", place, place + len(at_once), Part("immediate")) if closed else None
    forms: tuple[tuple[WordSet, Form, Part], ...] = (
        (_WHEN, "when", Part("immediate")),
        (_AHEAD, "ahead", Part("within", 0, "日", "before")),
        (_SINCE, "since", Part("immediate")),
        (_LATER, "later", Part("vague")),
    )
    for words, form, part in forms:
        word = words.at(text, place, end)
        stop = place + len(word)
        if not word or (form == "since" and skip_action(text, stop, end) == stop):
            continue
        if _closes(text, stop, end, at_once=form == "when"):
            return Core(form, place, place + len(word), part)
    return None
