"""A text at fault always shows a sign: what shows none is asked nothing more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from zwgk_cli.language import digits, leftovers, punctuation
from zwgk_cli.language.signs import Signs, SignsOfFaults

Finds = Callable[[str], object]

WORDINGS: dict[str, tuple[Signs, Finds]] = {
    "leftovers": (leftovers.SIGNS, leftovers.leftover),
    "punctuation": (
        punctuation.SIGNS,
        punctuation.punctuation_slips,
    ),
    "full width": (digits.SIGNS, digits.wide_slips),
    "spelt out": (digits.SIGNS, digits.spelt_slips),
}

MARKS = ' \u3000。，；、：“《》（）()【】[]/／—…×某_■√?？\ufffd,;:!<>".1e０Ａ％'
CHARACTERS = "二十第个日天内前后级区年镇办字可请略已经"
WORDS = """
同上 内容 依据 如上 各地 根据 结合 按照 当地 实际 情况 在此 写明 填写 此处 这里 输入 模板
示例 待补充 暂无 ... ××× XX ｘｘ 某某 各省 __ ＿＿ 文件 失效 废止 标准 ??? 锟斤拷
2020 http://a.b/c,d a@b.c 汉字 一百 工作日 ，，
"""
PIECES = (*MARKS, *CHARACTERS, *WORDS.split())
typed = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=8).map("".join)


@pytest.mark.parametrize("wording", WORDINGS)
@settings(max_examples=1500)
@given(text=typed, beside=typed)
@example(text="同上", beside="《")
@example(text="略", beside="")
@example(text="，，", beside="")
def test_a_text_with_a_fault_shows_a_sign(wording: str, text: str, beside: str) -> None:
    signs, finds = WORDINGS[wording]
    if finds(text):
        assert SignsOfFaults([signs]).are_in([beside, text])


def test_most_texts_show_none() -> None:
    every = SignsOfFaults(signs for signs, _ in WORDINGS.values())
    assert not every.are_in(
        [
            "最低生活保障对象名单",
            "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（七）项",
            "信息形成或者变更之日起20个工作日内",
            "申请条件、申请材料（原件）",
            "022-12345678",
        ]
    )


def test_without_signs_nothing_is_looked_for() -> None:
    assert not SignsOfFaults([]).are_in(["同上"])
