"""`zwgk validate --baseline` and `--write-baseline`: what is said of the accepted faults."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zwgk_cli.commands.baseline import Written
from zwgk_cli.commands.validate import Answer


def notes_of(written: Written) -> Iterator[str]:
    """What is said once a baseline has been written."""
    changes = [
        f"{word} {count} 处"
        for word, count in (("新增", written.added), ("消失", written.gone))
        if count
    ]
    changed = f"（{'，'.join(changes)}）" if changes and written.renewed else ""
    yield f"已写基线  {written.path}：{written.count} 处{changed}"
    left = len(written.answer.located)
    if left:
        yield f"不能记入  {left} 处关系到文件能否读取、能否安全公开，必须改正"
    yield f"以后检查  zwgk validate --baseline {written.path}   只报告新的问题"


def gone(answer: Answer, baseline: Path) -> Iterator[str]:
    """What is said where faults that a baseline accepts are there no more."""
    count = sum(entry.count for entry in answer.gone)
    if count:
        yield (
            f"已经改正  基线里有 {count} 处问题不再出现，可以更新基线："
            f"zwgk validate --write-baseline --baseline {baseline}"
        )
