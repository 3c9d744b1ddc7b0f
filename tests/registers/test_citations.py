"""Real citations against the shipped 依据库: how many it knows, and why not the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from language.meaning import lines
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.language.citation import parse_basis
from zwgk_cli.model.basis import Citation

HERE = Path(__file__).parent


def cited() -> list[Citation]:
    return [one for line in lines("citations.txt") for one in parse_basis(line).citations]


def reasons() -> dict[str, tuple[str, str]]:
    """For each unknown title the reason, and the title that is to be offered."""
    text = (HERE / "unresolved.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    parted = {title: reason.partition(" → ") for title, reason in rows}
    return {title: (reason, near) for title, (reason, _, near) in parted.items()}


def test_what_of_the_real_citations_does_not_resolve_has_its_reason(
    index: LawIndex, capsys: pytest.CaptureFixture[str]
) -> None:
    citations = cited()
    unknown = [one.title for one in citations if index.resolve(one) is None]
    known = len(citations) - len(unknown)
    with capsys.disabled():
        print(f"\nresolved: {known} of {len(citations)} citations")  # noqa: T201  # the figure
    assert sorted(filter(None, unknown)) == sorted(reasons())


def test_only_a_mistyped_title_is_offered_another_one(index: LawIndex) -> None:
    offered = {title: index.nearest_title(title) for title in reasons()}
    assert {title: law.title if law else "" for title, law in offered.items()} == {
        title: near for title, (_, near) in reasons().items()
    }


def test_no_near_miss_is_accepted_silently(index: LawIndex) -> None:
    mistyped = [title for title, (_, near) in reasons().items() if near]
    assert len(mistyped) == 4
    assert [index.resolve(parse_basis(f"《{title}》").citations[0]) for title in mistyped] == [
        None
    ] * 4
