"""Titles of laws and documents: what ends one, what names none, and how two are compared."""

from __future__ import annotations

from zwgk_cli.language.normal import normalise
from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.wordsets import Endings, WordSet

TITLE_ENDINGS = Endings(
    "法 法典 条例 规定 办法 细则 决定 通知 意见 方案 规程 规范 准则 指引 指南 公告 决议 解释 "
    "通则 总则 规划 纲要 章程 标准 实施意见 批复 通告 函 要点 规则 守则 导则 目录 计划 制度 "
    "预案 命令 清单 措施 若干规定 暂行规定 试行办法 行动计划"
)
"""How the name of a law, a rule or a document ends."""

_SURE_ENDINGS = Endings(
    "条例 办法 细则 规定 实施意见 指导意见 若干意见 意见 通知 决定 规程 规范 方案 标准指引 "
    "发展指引 法典 公告 通则 总则 决议 操作规程 法 规则 批复 规划 纲要"
)
_NOT_LAWS = Endings(
    "办法和规定 方法 做法 依法 执法 司法 普法 合法 违法 立法 守法 非法 用法 看法 想法 说法 "
    "书法 手法 民法 有关规定 相关规定 相关法 有关法 相关通知 有关通知 有关办法 相关办法 "
    "相关意见 有关意见 相关文件 有关文件 相关政策 有关政策 相关法规 有关法规 有关要求 "
    "相关要求 等规定 其他规定 的规定 行政决定 处罚决定 许可决定 相关方案 本办法 该办法 本条例 "
    "本规定 本法 该法 等意见 反馈意见 征求意见 处理意见 处理决定"
)
_GENERIC = WordSet(
    "及 以及 其他 其它 等 各地 各级 国家 省 市 区 县 地方 本地 本级 上级 相关 有关 政策 法规 "
    "法律 文件 规定 制度 要求 规章 规范性文件 信息公开 政务公开 政府信息公开 的 和 、 与 通知 "
    "政府 部门 国务院 省级 市级 区级 县级 中央 行业 规范 标准 意见 公开 主动公开 法律法规 "
    "现行 文件精神 工作 依据 办法 我市 我区 我省 本市 本区 具体 各项 行政 部门规章 地方性法规 "
    "行政法规"
)
_MARKS = pattern(r"[《》〈〉<>「」『』“”\"' ]")
_DASHES = str.maketrans("—–－~～", "-----")
_NATION = "中华人民共和国"
_REVISION = pattern(
    r"\( ?(?:根据)?(?P<year>(?:19|20)[0-9]{2}) ?年?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
    r" ?(?:第[一二三四五六七八九十]次)?(?:修正|修订|修改)(?:版|本|案|文本)?\)$"
)


def fold_title(text: str) -> str:
    """A title for comparing: no 中华人民共和国, marks or spaces; width folded, （试行） kept."""
    return _MARKS.sub("", normalise(text).text).translate(_DASHES).replace(_NATION, "")


def names_nothing(title: str) -> bool:
    """Whether a title names no document: 相关政策文件, 信息公开规定, 及相关规定."""
    folded = fold_title(title)
    if len(folded) < 2:
        return True
    if _NOT_LAWS.of(folded, 0, len(folded)) in _VAGUE_ENDINGS:
        return True
    place = 0
    while place < len(folded) and (word := _GENERIC.at(folded, place, len(folded))):
        place += len(word)
    return place == len(folded)


_VAGUE_ENDINGS = frozenset(
    {
        "有关规定",
        "相关规定",
        "相关文件",
        "有关文件",
        "相关政策",
        "有关政策",
        "相关法规",
        "有关法规",
        "有关要求",
        "相关要求",
        "相关通知",
        "有关通知",
        "有关办法",
        "相关办法",
        "其他规定",
        "等规定",
    }
)


def ends_bare_title(text: str, start: int, end: int) -> bool:
    """Whether a stretch without 《》 may be a title: it ends like one and is no common word."""
    end = _before_trial(text, start, end)
    if end - start < _SHORTEST_BARE or _NOT_LAWS.of(text, start, end):
        return False
    return bool(_SURE_ENDINGS.of(text, start, end))


_SHORTEST_BARE = 3


def split_revision(title: str) -> tuple[str, int | None]:
    """A title without (2018年修正) at its end, and that year."""
    match = _REVISION.search(title[-_LONGEST_REVISION:])
    if match is None:
        return title, None
    length = match.end() - match.start()
    return title[:-length].rstrip(" "), int(match["year"])


_LONGEST_REVISION = 40


def ends_title(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends as the name of a law or a document does."""
    return bool(TITLE_ENDINGS.of(text, start, _before_trial(text, start, end)))


_TRIAL = Endings("(试行) (暂行) (修订) (修正) (修订稿) (修正案) (草案) (征求意见稿)")


def _before_trial(text: str, start: int, end: int) -> int:
    """Where a stretch ends without blanks and （试行） at its end."""
    while end > start and text[end - 1] == " ":
        end -= 1
    return end - len(_TRIAL.of(text, start, end))
