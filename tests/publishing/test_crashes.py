"""Whatever call fails, and wherever the process is killed, the visible site is a whole one."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from publishing.disk import Disk
from publishing.sites import NEW, OLD, beside, build, published
from zwgk_cli.errors import ZwgkError

METHODS = pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "journal"])
STARTS = pytest.mark.parametrize("with_old", [True, False], ids=["update", "first"])


def prepare(out: Path, *, with_old: bool) -> None:
    """A place to build in: with a site and files of other people in it, or empty."""
    if with_old:
        build(out, OLD)
        (out / "robots.txt").write_bytes(b"not ours")
        (out / "hexi/report/empty").mkdir(parents=True)
        (out / "hexi/report/2025.pdf").write_bytes(b"not ours either")
        (out / "latest.pdf").symlink_to("hexi/report/2025.pdf")
    else:
        out.parent.mkdir(parents=True, exist_ok=True)


def assert_whole(out: Path, *, with_old: bool) -> None:
    """The visible site is the complete old or the complete new one, with what is not ours."""
    if not out.exists():
        assert not with_old
        return
    assert published(out) in ([OLD, NEW] if with_old else [NEW])
    if with_old:
        assert_foreign(out)


def assert_foreign(out: Path) -> None:
    assert (out / "robots.txt").read_bytes() == b"not ours"
    assert (out / "hexi/report/2025.pdf").read_bytes() == b"not ours either"
    assert (out / "hexi/report/empty").is_dir()
    assert (out / "latest.pdf").readlink() == Path("hexi/report/2025.pdf")


def assert_next_build_succeeds(out: Path, *, with_old: bool) -> None:
    build(out, NEW)
    assert published(out) == NEW
    assert not (out / "hexi/jiuye/gone.html").exists()
    assert beside(out) == set()
    if with_old:
        assert_foreign(out)


def build_on(disk: Disk, out: Path, *, exchange: bool) -> ZwgkError | None:
    """Builds the new site; what goes wrong is reported as the full disk that it is."""
    with pytest.MonkeyPatch.context() as patch:
        disk.install(patch, exchange=exchange)
        try:
            build(out, NEW)
        except ZwgkError as error:
            trouble = error
        else:
            return None
    assert "磁盘空间不足" in trouble.message
    assert trouble.hint
    return trouble


def disk_full(name: str) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@METHODS
@STARTS
def test_after_any_single_failing_call_the_site_is_whole(
    tmp_path: Path, *, exchange: bool, with_old: bool
) -> None:
    for at in count(1):
        out = tmp_path / str(at) / "dist"
        prepare(out, with_old=with_old)
        disk = Disk(disk_full, at)
        error = build_on(disk, out, exchange=exchange)
        assert_whole(out, with_old=with_old)
        assert error or published(out) == NEW
        assert_next_build_succeeds(out, with_old=with_old)
        if disk.calls < at:
            assert at > 20
            return


@METHODS
@STARTS
def test_when_every_call_fails_from_some_call_on_the_next_build_mends_it(
    tmp_path: Path, *, exchange: bool, with_old: bool
) -> None:
    for at in count(1):
        out = tmp_path / str(at) / "dist"
        prepare(out, with_old=with_old)
        disk = Disk(disk_full, at, for_good=True)
        build_on(disk, out, exchange=exchange)
        if out.exists() or exchange or not (out.parent / ".dist.zwgk-journal").exists():
            assert_whole(out, with_old=with_old)
        assert_next_build_succeeds(out, with_old=with_old)
        if disk.calls < at:
            return


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
@METHODS
@STARTS
def test_a_build_killed_at_any_call_leaves_a_whole_site(
    tmp_path: Path, *, exchange: bool, with_old: bool
) -> None:
    disk = Disk(disk_full, 0)
    prepare(tmp_path / "count/dist", with_old=with_old)
    build_on(disk, tmp_path / "count/dist", exchange=exchange)
    assert disk.calls > 20
    points = range(1, disk.calls + 1)
    for at in points:
        prepare(tmp_path / f"{at}/dist", with_old=with_old)

    method = "exchange" if exchange else "journal"
    kill_builds(tmp_path, disk.calls, method)

    for at in points:
        out = tmp_path / f"{at}/dist"
        if out.exists() or exchange or not (out.parent / ".dist.zwgk-journal").exists():
            assert_whole(out, with_old=with_old)
        assert_next_build_succeeds(out, with_old=with_old)


def kill_builds(folder: Path, points: int, method: str) -> None:
    """Runs builds in folder/1, folder/2, …, each killed by SIGKILL at the call of its number."""
    program = Path(__file__).with_name("killed.py")
    tests, source = program.parent.parent, program.parent.parent.parent / "src"
    environment = {**os.environ, "PYTHONPATH": f"{source}{os.pathsep}{tests}"}
    subprocess.run(
        [sys.executable, str(program), str(folder), str(points), method],
        env=environment,
        check=True,
        timeout=120,
    )
