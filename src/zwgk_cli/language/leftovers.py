"""Words that stand where others should: 同上, a template's own words, boxes, lines, broken text."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from zwgk_cli.language.patterns import pattern
from zwgk_cli.language.signs import Signs

_WHOLE = r"模板|样例|示例|样表|待补充|待完善|待填写|暂无|略|[/／—–-]+|…+|\.{3,}"
"""Words of a template that say nothing only where nothing else stands."""

_KINDS = (
    ("要写出具体内容", r"同上(?![级层海])|(?:内容|依据|时限)?(?:同前|如上|上同)(?=$|[，。；])"),
    (
        "这是模板里的提示",
        r"各地(?:可|应|要|须)?(?:根据|结合|按照).{0,8}实际(?:情况)?|(?:根据|结合)(?:各地|当地)实际(?:情况)?"
        r"|请(?:在此)?(?:写明|填写|注明|补充|输入)|(?:此处|这里|在此)(?:填写|写明|补充|输入)"
        r"|[（(【\[](?:模板|样例|示例|样表|待补充|待完善|略)[）)】\]]"
        rf"|^(?:{_WHOLE})$",
    ),
    (
        "要写出本区的名称",
        r"[×✕╳]{2,}|[XxＸｘ]{2,}(?=[省市区县局镇乡街道村年月日号部委办])|某某|[某](?=[省市区县镇乡街村局])"
        r"|各省(?=[“《〈])|_{2,}|＿{2,}",
    ),
    ("是没有去掉的选择框", "[■□☐☑☒▇▄◆◇√]"),
    (
        "注明了已经失效",
        r"(?:文件|目录|标准)已(?:经)?(?:失效|废止|作废)|[（(]已?(?:失效|废止|作废)[）)]",
    ),
    ("文字已经损坏", r"\ufffd+|[?？]{3,}|锟斤拷|烫烫烫"),
)
_ALL = pattern("|".join(f"(?P<k{at}>{words})" for at, (_, words) in enumerate(_KINDS)))

SIGNS = Signs(
    r"×✕╳XxＸｘ_＿■□☐☑☒▇▄◆◇√\ufffd?？",
    (
        *("同上", "同前", "如上", "上同", "锟斤拷", "烫烫烫", "某", "各省[“《〈]"),
        *("各地[可应要须根结按]", "各地实际", "根据当地", "结合当地", "根据各地", "结合各地"),
        *("请在此", "请写明", "请填写", "请注明", "请补充", "请输入"),
        *(
            f"{here}{word}"
            for here in ("此处", "这里", "在此")
            for word in ("填", "写", "补", "输")
        ),
        *(
            f"{opening}(?:模板|样例|示例|样表|待补充|待完善|略)"
            for opening in ("（", r"\(", "【", r"\[")
        ),
        *("文件已", "目录已", "标准已", "（已?[失废作]", r"\(已?[失废作]"),
        rf"\n(?:{_WHOLE})\n",
    ),
)
"""What every text with something left over shows."""


class Leftover(Struct, frozen=True):
    """The stretch of a text that was left, and why it should not stand there."""

    span: tuple[int, int]
    why: str


@lru_cache(maxsize=16384)
def leftover(text: str) -> Leftover | None:
    """The first words of a text that were left over; None where there are none."""
    match = _ALL.search(text)
    if match is None:
        return None
    why = _KINDS[int(str(match.lastgroup)[1:])][0]
    return Leftover(match.span(), why)
