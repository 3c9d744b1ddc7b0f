"""Time limits collected from other places: what each means, and what must stay unknown."""

from __future__ import annotations

import pytest

from language.meaning import full_meaning, lines, rows
from zwgk_cli.language.deadline import parse_deadline
from zwgk_cli.language.normal import normalise

COLLECTED = rows("collected.tsv")


@pytest.mark.parametrize(("text", "expected"), COLLECTED)
def test_a_collected_limit_means_what_a_reader_wrote_beside_it(text: str, expected: str) -> None:
    assert full_meaning(parse_deadline(text)) == expected


@pytest.mark.parametrize("text", lines("not_understood.txt"))
def test_what_is_no_time_limit_for_publishing_stays_unknown(text: str) -> None:
    assert {part.kind for part in parse_deadline(text).parts} == {"unknown"}


def test_the_collection_is_large_distinct_and_says_where_each_limit_stands() -> None:
    given = {normalise(text).text for text, _ in rows("deadlines.tsv")}
    distinct = {normalise(text).text for text, _ in COLLECTED}
    assert len(distinct - given) >= 200
    assert len(distinct) == len(COLLECTED)
    assert all(line.split("\t")[2] for line in lines("collected.tsv"))
