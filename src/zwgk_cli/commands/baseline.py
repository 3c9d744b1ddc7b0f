"""`zwgk validate --baseline`, `--write-baseline`: the faults of today, accepted until mended."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.commands.inspect import Watch, unwatched
from zwgk_cli.commands.validate import LOCKED, Answer, Question, answer_to, examine
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.publishing.replace import write_file
from zwgk_cli.reporting.baseline import (
    Baseline,
    MalformedBaseline,
    baseline_of,
    hold,
    parse_baseline,
    render_baseline,
)
from zwgk_cli.rules.registry import BY_CODE

NAME = "zwgk-baseline.json"
"""The baseline's name beside zwgk.yaml, where none is stated."""


class Written(Struct, frozen=True):
    """A baseline that was written: where, how many faults it accepts, and what remains to be told.

    `added` and `gone` are how many it accepts more and less than the one before; none was there
    before if it is not `renewed`.
    """

    path: str
    renewed: bool
    count: int
    added: int
    gone: int
    answer: Answer


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; raises ZwgkError where there is none."""
    try:
        return parse_baseline(path.read_bytes())
    except OSError as error:
        raise ZwgkError(
            f"读不了基线文件 {path}", "检查路径；第一次使用先加 --write-baseline 生成"
        ) from error
    except MalformedBaseline as error:
        raise ZwgkError(
            f"{path} 不是基线文件：{error}", "检查 --baseline 后面的路径；文件没有改动"
        ) from error


def accept_all(question: Question, stated: Path | None, watch: Watch = unwatched) -> Written:
    """Checks the whole workspace and writes what it finds as the baseline.

    Faults of locked rules are not accepted: they remain in the answer. Raises ZwgkError where only
    a part is asked for, or where something else than a baseline has the file's place.
    """
    if question.targets or question.select or question.ignore:
        raise ZwgkError(
            "写基线要检查全部目录、全部规则",
            "去掉 PATH、--select 和 --ignore；不想检查的规则写在 zwgk.yaml 的 rules 里",
        )
    path = question.root / NAME if stated is None else question.here / stated
    renewed = path.exists()
    known = read_baseline(path) if renewed else Baseline()
    examined = examine(replace(question, baseline=None), DiskFiles(question.root), watch)
    found = examined.held.new
    baseline = baseline_of(found, LOCKED)
    try:
        write_file(path, render_baseline(baseline).encode("utf-8", "replace"))
    except OSError as error:
        raise ZwgkError(f"写不了基线文件 {path}", "检查文件夹是否存在、能不能写入") from error
    against = hold(found, known, frozenset(BY_CODE), LOCKED)
    gone = sum(entry.count for entry in against.gone)
    now = replace(examined, held=hold(found, baseline, frozenset(BY_CODE), LOCKED))
    added = baseline.count - len(against.accepted)
    shown = shown_from(question.root, question.here)(str(path))
    return Written(shown, renewed, baseline.count, added, gone, answer_to(question, now))
