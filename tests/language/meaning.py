"""A deadline in the words of the fixtures, and the fixtures themselves."""

from __future__ import annotations

from pathlib import Path

from zwgk_cli.model.deadline import Deadline, Part

HERE = Path(__file__).parent


def rows(name: str) -> list[tuple[str, str]]:
    """Text and meaning of each line; further columns tell of its source."""
    pairs = [line.split("\t") for line in lines(name)]
    return [(pair[0].replace("\\n", "\n"), pair[1].strip()) for pair in pairs]


def lines(name: str) -> list[str]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def meaning(deadline: Deadline) -> str:
    return " | ".join(_part(part) for part in deadline.parts)


def full_meaning(deadline: Deadline) -> str:
    """The meaning with what each part applies to."""
    return " | ".join(
        f"{_part(part)} 〔{part.applies_to}〕" if part.applies_to else _part(part)
        for part in deadline.parts
    )


def _part(part: Part) -> str:
    words: list[str | None] = [part.kind]
    if part.kind in {"within", "posted"}:
        words += [str(part.count), part.unit, part.direction, part.event]
    elif part.kind == "immediate" and part.event:
        words += ["at", part.event]
    elif part.kind == "periodic":
        words += [part.cycle]
        words += ["by", part.by] if part.by else []
        words += ["after", str(part.offset[0]), part.offset[1]] if part.offset else []
    return " ".join(word for word in words if word)
