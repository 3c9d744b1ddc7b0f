"""Identity numbers and bank cards reach no output: not a message, an excerpt, an edit, a hash."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reporting.runs import run_of
from reporting.sample import TAX, VAGUE_DEADLINE, locate
from zwgk_cli.model.finding import Change, Finding, Fix, Related
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.card import Card, Row, render_card
from zwgk_cli.reporting.formats import FORMS
from zwgk_cli.reporting.masking import masked_text
from zwgk_cli.reporting.styled import Output, plain

IDENTITY = "120103190001010019"
SAME_ENDS = "120103190001030319"
CARD = "6222021234567890128"
WRITTEN = (
    IDENTITY,
    "120103 19000101 0019",
    "120103-1900-0101-0019",
    "１２０１０３１９０００１０１００１９",
)


def outputs(finding: Finding, files: dict[str, str]) -> str:
    """What every format says of a finding."""
    run = run_of(finding, files=files, unfolded=True)
    return "\n".join(readable(form.render(run)) for form in FORMS.values())


def readable(made: Output) -> str:
    """All text of an output; a workbook's is that of its parts."""
    if isinstance(made, str):
        return made
    if isinstance(made, list):
        return plain(made)
    if not made.startswith(b"PK"):
        return made.decode("utf-8")
    with ZipFile(BytesIO(made)) as book:
        return "\n".join(book.read(name).decode("utf-8") for name in book.namelist())


def shows(output: str, number: str) -> bool:
    """Whether more of a number can be read in a row than the mask leaves."""
    digits = re.sub("[^0-9Xx]", "", number.translate(_HALF_WIDTH))
    read = re.sub(r"[\s-]", "", output.translate(_HALF_WIDTH))
    return any(digits[at : at + 6] in read for at in range(len(digits) - 5))


_HALF_WIDTH = {ord("０") + digit: str(digit) for digit in range(10)}


@pytest.mark.parametrize("number", [*WRITTEN, CARD])
def test_a_number_is_masked_in_every_part_of_a_finding(number: str) -> None:
    place = Place(TAX, ("note",))
    said = f"有号码 {number}"
    finding = replace(
        VAGUE_DEADLINE,
        place=place,
        message=said,
        label=said,
        help=said,
        provision=said,
        item=number,
        title=said,
        agency=said,
        adopters=(number,),
        related=(Related(place, said, said),),
        fix=Fix(said, (Change(place, number),)),
    )
    text = f"# 旧号码 {number}\nnote: 申请人 {number}，另一人 {number}\n"
    assert not shows(outputs(finding, {TAX: text}), number)


def test_a_mend_that_would_write_a_number_is_not_offered() -> None:
    place = Place(TAX, ("note",))
    mend = replace(VAGUE_DEADLINE, place=place, fix=Fix("改", (Change(place, f"甲 {IDENTITY}"),)))
    (located,) = locate(mend, files={TAX: "note: 乙\n"})
    assert located.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "note: 证号120103190\n  001010019\n",
        "note: >\n  证号120103190\n  001010019\n",
        'note: "证号120103190\\\n  001010019"\n',
        "note: 证号120103190\r\n  001010019\r\n",
    ],
)
def test_a_number_that_a_line_break_parts_is_masked_on_both_lines(text: str) -> None:
    for span in ((0, 2), (0, 24)):
        place = Place(TAX, ("note",)).at(*span)
        made = outputs(replace(VAGUE_DEADLINE, place=place), {TAX: text})
        assert "120***" in made
        assert "120103" not in made
    later = Place(TAX, part="text", span=(len(text) - 3, len(text) - 2))
    made = outputs(replace(VAGUE_DEADLINE, place=later), {TAX: text})
    assert "01010019" not in made
    assert "19" in made


def test_a_key_that_is_a_number_is_masked() -> None:
    place = Place(TAX, (IDENTITY,), "key")
    assert not shows(
        outputs(replace(VAGUE_DEADLINE, place=place), {TAX: f"{IDENTITY}: 甲\n"}), IDENTITY
    )


def test_the_fingerprint_tells_nothing_of_the_hidden_digits() -> None:
    finding = replace(VAGUE_DEADLINE, place=Place(TAX, ("note",)), message="文字中有身份证号")
    hashes = {
        locate(finding, files={TAX: f"note: {number}\n"})[0].fingerprint
        for number in (IDENTITY, SAME_ENDS)
    }
    assert len(hashes) == 1


def test_office_numbers_are_left_as_they_are() -> None:
    text = "统一社会信用代码 911201037178654321，电话 022-23270001，12345，津政办函〔2017〕72号"
    assert masked_text(text) == text


def test_many_numbers_in_one_line_take_no_time() -> None:
    text = f"note: {f'{IDENTITY}，' * 20_000}\n"
    assert "103190" not in masked_text(text)


@given(st.text(alphabet="0123456789Xx \n\r\\-#甲", max_size=80))
def test_a_masked_text_is_as_long_and_has_the_same_lines(text: str) -> None:
    masked = masked_text(f"{text}{IDENTITY}")
    assert len(masked) == len(text) + len(IDENTITY)
    assert [at for at, c in enumerate(masked) if c in "\r\n"] == [
        at for at, c in enumerate(text) if c in "\r\n"
    ]


def test_a_card_is_masked_and_stays_on_its_lines() -> None:
    card = Card(
        f"甲 {IDENTITY}", f"乙 {CARD}", (Row("备注", (f"丙\n{IDENTITY}\x1b[0m",), "a.yaml:1"),)
    )
    made = plain(render_card(card))
    assert not shows(made, IDENTITY)
    assert not shows(made, CARD)
    assert made.count("\n") == 4
    assert "\x1b" not in made
