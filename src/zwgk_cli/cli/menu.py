"""The commands by task, with a line and an example each: what `zwgk --help` shows.

Data alone, so that help needs neither typer nor the rooms behind the commands.
"""

from __future__ import annotations

from msgspec import Struct

from zwgk_cli import __version__


class Entry(Struct, frozen=True):
    """A command: its name, the module that holds its `run`, a summary, and an example."""

    name: str
    module: str
    summary: str
    example: str


_VALIDATE = Entry(
    "validate",
    "zwgk_cli.cli.validate",
    "检查目录：读取、对照、报告问题",
    "zwgk validate hexi",
)
_SHOW = Entry(
    "show",
    "zwgk_cli.cli.show",
    "查看一个事项、目录、职权或依据：每一栏写在哪里",
    "zwgk show HX-CZYJS-001",
)
_COVERAGE = Entry(
    "coverage",
    "zwgk_cli.cli.coverage",
    "权责清单和公共服务事项的对应情况：哪些有公开事项，哪些没有",
    "zwgk coverage hexi --kind 行政许可",
)
_BUILD = Entry(
    "build",
    "zwgk_cli.cli.build",
    "检查后生成可发布的网站和数据",
    "zwgk build",
)
_SERVE = Entry(
    "serve",
    "zwgk_cli.cli.serve",
    "边改边看：在本机打开网站，文件一改就更新",
    "zwgk serve",
)
_FMT = Entry(
    "fmt",
    "zwgk_cli.cli.fmt",
    "整理 YAML 的写法：次序、缩进、引号、编码；内容和注释不变",
    "zwgk fmt hexi",
)
_LSP = Entry(
    "lsp",
    "zwgk_cli.cli.lsp",
    "供编辑器调用：边写边检查、查依据、补全编码",
    "zwgk lsp",
)
_RULES = Entry("rules", "zwgk_cli.cli.rules", "列出全部检查规则", "zwgk rules ZW3")
_EXPLAIN = Entry(
    "explain", "zwgk_cli.cli.explain", "解释一条规则：为什么、怎么改", "zwgk explain ZW301"
)
_SCHEMA = Entry(
    "schema",
    "zwgk_cli.cli.schema",
    "输出各类文件的 JSON Schema，供编辑器使用",
    "zwgk schema catalog",
)

GROUPS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    ("检查", (_VALIDATE, _SHOW, _COVERAGE)),
    ("编写", (_FMT, _LSP)),
    ("发布", (_BUILD, _SERVE)),
    ("了解", (_RULES, _EXPLAIN, _SCHEMA)),
)

ENTRIES = {entry.name: entry for _, entries in GROUPS for entry in entries}


def overview() -> str:
    """The text of `zwgk --help`."""
    lines = [
        f"zwgk {__version__}  政务公开事项标准目录：检查、对照权责清单、生成网站和数据",
        "",
        "用法  zwgk 命令 [选项] [参数]",
    ]
    for title, entries in GROUPS:
        lines += ["", title]
        for entry in entries:
            lines += [f"  {entry.name:<10} {entry.summary}", f"  {'':<10} 例：{entry.example}"]
    lines += [
        "",
        "选项",
        "  --version  显示版本",
        "  --help     显示帮助；各命令的帮助：zwgk 命令 --help",
        "  --debug    程序出错时显示详情",
        "",
        "退出码  0 没有问题   1 有问题   2 命令无法执行   3 程序出错   130 被中断",
    ]
    return "\n".join(lines) + "\n"
