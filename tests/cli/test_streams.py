"""Consoles of every kind: encodings, colours, pipes and Ctrl-C, in processes of their own."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
from pathlib import Path

import pytest

from cli.program import WORDS, environment, zwgk

ONLY = ("--select", "ZW301")
SCRIPT = """
import sys
sys.argv = ["zwgk", *{words!r}]
from zwgk_cli.__main__ import main
code = main()
heavy = {{"typer", "rich", "jinja2", "jsonschema", "jsonschema_rs", "yaml"}} & set(sys.modules)
sys.exit(f"{{sorted(heavy)}}" if heavy else code)
"""


@pytest.fixture
def quoting(faulty: Path) -> Path:
    """A fault in a line with characters that GBK does not have."""
    path = faulty / "hexi" / "caizheng-yujuesuan.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("[HX-CF-0991]", "[HX-CF-0991] # 𠮷野🙂"), "utf-8")
    return faulty


@pytest.mark.parametrize("words", [["--version"], ["-V"], ["--help"], []], ids=str)
def test_the_door_opens_without_loading_the_house(words: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [WORDS[0], "-c", SCRIPT.format(words=words)],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"zwgk 0.")


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_machine_formats_are_utf_8_on_every_console(encoding: str, quoting: Path) -> None:
    done = zwgk("validate", *ONLY, "-f", "json", here=quoting, env={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\r" not in done.stdout
    (found,) = json.loads(done.stdout.decode("utf-8"))["diagnostics"]
    assert found["message"]


def test_people_read_on_a_console_of_gbk(quoting: Path) -> None:
    done = zwgk("validate", *ONLY, here=quoting, env={"PYTHONIOENCODING": "gbk"})
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode("gbk")
    assert "检查结果  未通过" in text
    assert "# ?野?" in text


def test_a_console_of_ascii_shows_substitutes_and_does_not_crash(quoting: Path) -> None:
    done = zwgk("validate", *ONLY, here=quoting, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (1, b"")
    assert "ZW301" in done.stdout.decode("ascii")
    wrong = zwgk("vaildate", here=quoting, env={"PYTHONIOENCODING": "ascii"})
    assert wrong.returncode == 2
    assert "zwgk validate" in wrong.stderr.decode("ascii")


def test_a_reader_who_leaves_is_not_told_of_it(faulty: Path) -> None:
    path = faulty / "hexi" / "caizheng-yujuesuan.yaml"
    codes = ", ".join(f"HX-CF-{number}" for number in range(2000, 2400))
    path.write_text(path.read_text("utf-8").replace("[HX-CF-0991]", f"[{codes}]"), "utf-8")
    for form in ("text", "json"):
        reading, writing = os.pipe()
        with subprocess.Popen(
            [*WORDS, "validate", *ONLY, "--all", "--format", form],
            cwd=faulty,
            env=environment(),
            stdout=writing,
            stderr=subprocess.PIPE,
        ) as process:
            os.close(writing)
            assert os.read(reading, 10)
            os.close(reading)
            _, err = process.communicate()
        assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(os.name != "posix", reason="no pseudo-terminals")
@pytest.mark.parametrize(("colour", "no_colour"), [(True, ""), (False, "1")])
def test_colours_are_for_terminals_unless_unwanted(
    colour: bool, no_colour: str, faulty: Path
) -> None:
    ours, theirs = os.openpty()
    env = environment(TERM="xterm-256color", NO_COLOR=no_colour)
    with subprocess.Popen(
        [*WORDS, "validate", *ONLY], cwd=faulty, env=env, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = read_all(ours).decode("utf-8")
    assert process.returncode == 1
    assert ("\x1b[" in shown) == colour
    assert "错误 ZW301" in shown


def test_no_colour_in_a_pipe(faulty: Path) -> None:
    done = zwgk("validate", *ONLY, here=faulty, env={"TERM": "xterm-256color"})
    assert b"\x1b" not in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_a_run_with_one_word(jobs: str, clean: Path) -> None:
    settings = clean / "zwgk.yaml"
    line = "  - {id: hexi, code: HX, scope: [caizheng-yujuesuan]}\n"
    more = "  - {id: heping, code: HP, scope: []}\n"
    settings.write_text(settings.read_text("utf-8").replace(line, line + more), "utf-8")
    stopper = (
        "import os, sys, signal, time\n"
        "from zwgk_cli.commands import one_district as walk\n"
        "def interrupt(*_):\n"
        "    os.killpg(0, signal.SIGINT)\n"
        "    time.sleep(60)\n"
        "walk.load_lists = interrupt\n"
        "from zwgk_cli.cli.entry import run\n"
        f"sys.exit(run(['validate', '--jobs', '{jobs}']))\n"
    )
    with subprocess.Popen(
        [WORDS[0], "-c", stopper],
        cwd=clean,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            out, err = process.communicate(timeout=30)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
    assert (process.returncode, out, err.decode("utf-8")) == (130, b"", "已中断\n")


@pytest.mark.skipif(os.name != "posix", reason="pipes are handed on")
def test_worker_processes_end_with_the_one_that_began_them(clean: Path) -> None:
    settings = clean / "zwgk.yaml"
    line = "  - {id: hexi, code: HX, scope: [caizheng-yujuesuan]}\n"
    more = "  - {id: heping, code: HP, scope: []}\n"
    settings.write_text(settings.read_text("utf-8").replace(line, line + more), "utf-8")
    reading, writing = os.pipe()
    lingering = (
        "import os, sys, time\n"
        "from zwgk_cli.commands import one_district as walk\n"
        "def linger(*_):\n"
        f"    os.write({writing}, b'w')\n"
        "    time.sleep(60)\n"
        "walk.load_lists = linger\n"
        "from zwgk_cli.cli.entry import run\n"
        "sys.exit(run(['validate', '--jobs', '2']))\n"
    )
    with subprocess.Popen(
        [WORDS[0], "-c", lingering], cwd=clean, env=environment(), pass_fds=(writing,)
    ) as process:
        os.close(writing)
        for _ in range(2):
            assert os.read(reading, 1) == b"w"
        process.kill()
    ready, _, _ = select.select([reading], [], [], 30)
    assert ready
    assert os.read(reading, 1) == b"", "the pipe is closed by the last process that holds it"
    os.close(reading)


def read_all(handle: int) -> bytes:
    """What a process writes to a terminal until it closes it."""
    parts = []
    while True:
        try:
            part = os.read(handle, 65536)
        except OSError:  # how Linux says that the other end is closed
            break
        if not part:
            break
        parts.append(part)
    os.close(handle)
    return b"".join(parts)
