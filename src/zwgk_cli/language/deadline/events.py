"""What a limit counts from: the event's own words, or the default of the Regulations."""

from __future__ import annotations

from zwgk_cli.language.deadline.words import VERB_ENDINGS
from zwgk_cli.language.wordsets import Endings, WordSet, word_list

_SUBJECTS = WordSet(
    "政府 信息 该 公文 文件 相关 有关 公开 主动公开 事项 内容 所 应 发生 的 之 其 被 公开事项 "
    "公开信息 公开内容 各类 所有 本 此 政务 需 应当 如 有 若 遇 遇有 如有 如遇 若有 一旦 以 "
    "目录 主动 自 个 下列 以下 上述 前款 前述"
)
_CHANGES = WordSet(
    "形成 变更 制作 获取 产生 生成 更新 变化 变动 修改 修订 调整 保存 制成 获得 取得 改变 "
    "更改 制作完成 形成完毕 新增 形式"
)
_LINKS = WordSet("或 或者 、 / 和 及 与 并 ( ) 以及 及其 后 ·")
_TRIMMED = WordSet(
    "自 从 在 于 经 经过 由 应 应当 须 需 待 当 若 如 如有 遇有 凡 自从 该 并 每次 一般 "
    "原则上 实地 应自 应在 凡是 其中 即 且 必须 应该 可在 可 及 以 至少 最迟 不迟于 不晚于 "
    "最晚 至迟 不得晚于 不得迟于 最迟于 最迟在 最晚在 最晚于 不能迟于 不能晚于 不应迟于 不应晚于 "
    "至迟在 至迟于"
)
_KEPT = word_list(
    "一般信息 一般事项 一般文件 一般内容 一般项目 "
    "自然 自主 自治 自行 自愿 自建 自查 自住 自来水 自费 自营 自动 自由 自考 自学 自筹 自身 "
    "从业 从事 从轻 在建 在编 在册 在职 在岗 在校 在线 在读 在途 经济 经营 经费 经办 经理 "
    "经销 经纪 经贸 经适 经开 由来 应急 应届 应用 应对 应诉 应聘 应收 应税 应征 须知 需求 "
    "待遇 待业 待岗 当地 当事 当选 当年 当前 并轨 并联 及时 可行 可研 以工 以案 即墨 如皋 "
    "如东 该市 及格 可再生 以旧 并网 并购 并案 应付 应建 于洪 于都 从江 从化 自贡 自贸"
)
_NOT_KEPT = word_list(
    "自行政 自考核 自考评 自考察 自营业 自身份 自筹备 自筹建 "
    "自主管 自学校 自考试 自动工 自查处 自建成 自建立 自建设 从事故 在建设 在编制 "
    "在职工 应收到 自治安"
)
_CONDITIONS = Endings("的 之 , 、 工作的")
_OWNERS = Endings("信息 事项 内容 数据 文件 材料 资料 公文")
_LONGEST_TAIL = 16
_TO = frozenset("至到给")
_POWERS = WordSet(
    "行政许可 行政处罚 行政强制 行政征收 行政给付 行政检查 行政确认 行政奖励 行政裁决 许可 "
    "处罚 强制"
)
_POWER_LINKS = WordSet("、 和 与 及 或 或者 以及 /")


def is_default(text: str, start: int, end: int) -> bool:
    """Whether the stretch is one of the many spellings of 信息形成或者变更."""
    changes = 0
    while start < end:
        change = _CHANGES.at(text, start, end)
        word = change or _SUBJECTS.at(text, start, end) or _LINKS.at(text, start, end)
        if not word:
            return False
        changes += bool(change)
        start += len(word)
    return changes > 0


def default_owner(text: str, start: int, end: int) -> int:
    """Where 形成或者变更 begins after the name of some information (其他相关信息形成或变更).

    `start` where the stretch is nothing of the kind.
    """
    if "/" in text[start:end]:
        return start
    for place in range(max(start + 1, end - _LONGEST_TAIL), end):
        owned = _OWNERS.of(text, start, place)
        if owned and _CHANGES.at(text, place, end) and is_default(text, place, end):
            return place
    return start


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The event without the words that tie it to the limit: 自, 经, 在, 该, and a last 的."""
    while not keeps_preposition(text, start, end):
        word = _TRIMMED.at(text, start, end)
        if not word or start + len(word) >= end:
            break
        start += len(word)
    while word := _CONDITIONS.of(text, start, end):
        end -= len(word)
    return start, end


def keeps_preposition(text: str, start: int, end: int) -> bool:
    """Whether a word that looks like 自, 在 or 经 begins a longer one: 自然, 在职, 经营."""
    kept = text.startswith(_KEPT, start, end)
    return kept and not text.startswith(_NOT_KEPT, start, end)


def split_powers(text: str, start: int, end: int) -> int:
    """Where 决定 begins in 行政许可和行政处罚决定作出: several kinds of power before one act.

    `start` where the stretch does not begin with two kinds or more.
    """
    place = start
    kinds = 0
    while word := _POWERS.at(text, place, end):
        kinds += 1
        place += len(word)
        link = _POWER_LINKS.at(text, place, end)
        if not link:
            break
        place += len(link)
    several = kinds > 1 and text.startswith(("决定", "等决定"), place, end)
    return place if several else start


def has_recipient(text: str, start: int, end: int) -> bool:
    """Whether the stretch says that something reached somebody: 信息下发至本单位."""
    return any(
        text[place] in _TO and VERB_ENDINGS.of(text, start, place) for place in range(start, end)
    )
