"""Numbers of persons are found however they are typed, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_cli.language.privacy import (
    BANK_CARD,
    IDENTITY,
    MOBILE,
    PrivateNumber,
    mask,
    may_hold_private_numbers,
    private_numbers,
)

# The worked example of GB 11643, and card numbers made to pass Luhn: nobody's.
IDENTITY_NUMBER = "11010519491231002X"
CARD = "6222021234567890128"


def kinds(text: str) -> list[str]:
    return [found.kind for found in private_numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        IDENTITY_NUMBER,
        IDENTITY_NUMBER.lower(),
        f"申请人（{IDENTITY_NUMBER}）",
        "110105 19491231 002X",
        "110105-19491231-002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        f"2026 {IDENTITY_NUMBER}",
    ],
)
def test_an_identity_number_is_found_however_it_is_typed(text: str) -> None:
    assert kinds(text) == [IDENTITY]


def test_digits_beside_a_card_do_not_hide_it() -> None:
    assert kinds("卡号 4111 1111 1111 1111 3 人") == [BANK_CARD]


@pytest.mark.parametrize("text", [CARD, "6222 0212 3456 7890 128", f"账号{CARD}。"])
def test_a_bank_card_is_found_however_it_is_grouped(text: str) -> None:
    assert kinds(text) == [BANK_CARD]


def test_two_numbers_beside_each_other_are_two() -> None:
    assert kinds("13800138000 13900139000") == [MOBILE, MOBILE]
    assert kinds(f"{IDENTITY_NUMBER}、{CARD}") == [IDENTITY, BANK_CARD]


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",  # the check digit is another
        "99010519491231002X",  # no such province
        "11010519491331002X",  # no such month
        "91350211M0000XUF46",  # 统一社会信用代码
        "911101050000000008",  # eighteen digits that are no identity number
        "国办发〔2019〕54号",
        "120103",
        "022-23278000",
        "12345",
        "11440100007482575H3440118009000",  # a national code of a power
        "511A0138000000-511602000000-000-115113010833722043-1-00",
        "6222021234567890123",  # fails Luhn
        "HX-CF-0001",
        "2026-11-01",
        "",
    ],
)
def test_what_is_no_number_of_a_person_is_left_alone(text: str) -> None:
    assert kinds(text) == []


def test_the_place_counts_characters_of_the_text_as_typed() -> None:
    assert list(private_numbers("申请人 110105 19491231 002X。")) == [
        PrivateNumber(IDENTITY, (4, 24))
    ]


def test_a_masked_number_keeps_its_length_its_first_three_and_its_last_two_characters() -> None:
    assert mask(f"张某 {IDENTITY_NUMBER} 电话 13800138000") == (
        "张某 110*************2X 电话 13800138000"
    )


@given(st.text(alphabet="0123456789Xx -１Ｘ甲号", max_size=60))
def test_a_masked_text_holds_no_identity_number_or_card(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert [found.kind for found in private_numbers(masked) if found.kind != MOBILE] == []


@given(st.text(alphabet="0123456789Xx -\n甲", max_size=60))
def test_whatever_holds_a_number_looks_suspect_at_first_sight(text: str) -> None:
    if any(private_numbers(text)):
        assert may_hold_private_numbers(text)
