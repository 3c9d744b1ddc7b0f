"""Words that stand where others should: 同上, a template's own words, boxes, lines, broken text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_KINDS = (
    ("要写出具体内容", r"同上(?![级层海])|(?:内容|依据|时限)?(?:同前|如上|上同)(?=$|[，。；])"),
    (
        "这是模板里的提示",
        r"各地(?:可|应|要|须)?(?:根据|结合|按照).{0,8}实际(?:情况)?|(?:根据|结合)(?:各地|当地)实际(?:情况)?"
        r"|请(?:在此)?(?:写明|填写|注明|补充|输入)|(?:此处|这里|在此)(?:填写|写明|补充|输入)"
        r"|[（(【\[](?:模板|样例|示例|样表|待补充|待完善|略)[）)】\]]"
        r"|^(?:模板|样例|示例|样表|待补充|待完善|待填写|暂无|略|[/／—–-]+|…+|\.{3,})$",
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
_ALL = re.compile("|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_KINDS)))


@dataclass(frozen=True, slots=True)
class Leftover:
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
