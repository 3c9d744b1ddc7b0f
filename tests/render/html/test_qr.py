"""QR codes: the same modules as an encoder gives for each address by itself."""

from __future__ import annotations

import re

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk_cli.render.html.qr import QUIET, Code, QrCodes

CODES = QrCodes()


def encoded(text: str) -> list[str]:
    code = segno.make_qr(
        text.encode().decode("latin-1"),
        error="m",
        mode="byte",
        mask=3,
        encoding="latin-1",
        boost_error=False,
    )
    return ["".join("01"[module] for module in row) for row in code.matrix]


def drawn(code: Code) -> list[str]:
    """The modules within the quiet zone, as the path draws them."""
    rows = [["0"] * code.size for _ in range(code.size)]
    for start, y, rest in re.findall(r"M(\d+) (\d+)\.5([^M]+)", code.path):
        at = int(start)
        for kind, length in re.findall(r"([hm])(\d+)", rest):
            if kind == "h":
                rows[int(y)][at : at + int(length)] = "1" * int(length)
            at += int(length)
    inner = slice(QUIET, -QUIET)
    return ["".join(row[inner]) for row in rows[inner]]


@pytest.mark.parametrize(
    "address",
    [
        "https://a.cn/x.html",
        "https://zwgk.example.gov.cn/jinnan/shehui-jiuzhu/JN-SHJZ-011.html",
        "https://zwgk.example.gov.cn/jinnan/shehui-jiuzhu/JN-SHJZ-012.html",
        "https://zwgk.example.gov.cn/hexi/caizheng-yujuesuan/HX-CZYJS-001.html",
        "https://例子.中国/hexi/caizheng-yujuesuan/HX-CZYJS-001.html",
        "https://zwgk.example.gov.cn/" + "a" * 152,
    ],
)
def test_the_code_of_an_address_is_what_an_encoder_makes_of_it(address: str) -> None:
    code = CODES.code(address)
    assert code is not None
    assert drawn(code) == encoded(address)


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1, max_size=40))
def test_what_earlier_addresses_taught_holds_for_the_next(tail: str) -> None:
    address = f"https://gk.example/{tail}"
    code = CODES.code(address)
    assert code is not None
    assert drawn(code) == encoded(address)


def test_around_the_code_stands_the_quiet_zone() -> None:
    code = CODES.code("https://a.cn/x.html")
    assert code is not None
    assert code.size == len(encoded("https://a.cn/x.html")) + 8
    assert code.path.startswith("M4 4.5h7m1")


def test_an_address_that_is_too_long_has_no_code() -> None:
    assert CODES.code("https://a.cn/" + "x" * 200) is None
