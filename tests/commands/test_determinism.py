"""The same input gives the same bytes: on any day, in any locale, with any number of processes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.program import zwgk
from publishing.sites import published
from zwgk_cli import resources

SURROUNDINGS = [
    ("1", {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"}),
    (
        "2",
        {
            "PYTHONHASHSEED": "4711",
            "TZ": "Asia/Shanghai",
            "LC_ALL": "zh_CN.UTF-8",
            "SOURCE_DATE_EPOCH": "0",
        },
    ),
    (
        "3",
        {
            "PYTHONHASHSEED": "123456",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "tr_TR.UTF-8",
            "SOURCE_DATE_EPOCH": "2000000000",
        },
    ),
]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, bytes]]:
    """The shipped workspace with three districts, built from three folders in three ways."""
    made = []
    for at, (jobs, env) in enumerate(SURROUNDINGS):
        folder = tmp_path_factory.mktemp(f"turn{at}") / ("x" * at)
        folder.mkdir(exist_ok=True)
        shutil.copytree(resources.shipped_folder(), folder / "w")
        root = folder / "w"
        here = (folder, root, root / "hexi")[at]
        out = folder / "site" / "dist"
        words = ("build", "--draft", "--workspace", str(root), "--out", str(out), "--jobs", jobs)
        done = zwgk(*words, here=here, env=env)
        assert (done.returncode, done.stderr) == (0, b"")
        made.append({**published(out), "manifest.json": (out / "manifest.json").read_bytes()})
    return made


@pytest.mark.parametrize("turn", [1, 2])
def test_two_builds_are_alike_to_the_byte(turn: int, sites: list[dict[str, bytes]]) -> None:
    first, other = sites[0], sites[turn]
    assert sorted(first) == sorted(other)
    assert [path for path, content in first.items() if other[path] != content] == []


def test_nothing_of_the_machine_is_in_the_site(sites: list[dict[str, bytes]]) -> None:
    traces = [str(Path.home()).encode(), b"pytest-", b"turn0"]
    found = [
        (path, trace)
        for path, content in sites[0].items()
        for trace in traces
        if len(trace) > 4 and trace in content
    ]
    assert found == []
