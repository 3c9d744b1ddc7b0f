"""Typer at our service: one command at a time, its help and its errors in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, get_args, get_origin

import typer
from typer.core import TyperCommand
from typer.exceptions import TyperException

from zwgk_cli.cli.menu import Entry
from zwgk_cli.errors import ZwgkError
from zwgk_cli.reporting.styled import width


class ChineseCommand(TyperCommand):
    """A command whose help is laid out by us."""

    entry: Entry

    def get_params(self, ctx: Any) -> Any:
        """The parameters, --help among them, each with our way from words to values.

        Typer's own loads pydantic, which takes longer than all the rest of a start.
        """
        params: Any = super().get_params(ctx)
        for param in params:
            param._runtime_param = _Plain(param)
        return params

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Writes usage, arguments, options and the example."""
        formatter.write(help_text(self, self.entry))


def invoke(function: Callable[..., int], entry: Entry, words: list[str]) -> int:
    """Runs a command's function on the words after its name; raises ZwgkError on wrong usage."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name=entry.name, cls=ChineseCommand)(function)
    command: Any = typer.main.get_command(app)
    command.entry = entry
    try:
        # Not command.main(): it would end the process on Ctrl-C and on a closed pipe.
        with command.make_context(f"zwgk {entry.name}", list(words)) as context:
            result = command.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    except TyperException as error:
        hint = f"zwgk {entry.name} --help 查看用法"
        raise ZwgkError(_message(error, command), hint) from error
    return result if isinstance(result, int) else 0


class _Plain:
    """Words to values for the few types that our options have: texts, numbers, choices, lists."""

    def __init__(self, param: Any) -> None:
        kind = param.type_descriptor.annotation
        choices = [choice for choice in get_args(kind) if choice is not type(None)]
        self._one = _one_of(choices[0]) if choices else kind

    def coerce(self, value: Any, *, param: Any, ctx: Any) -> Any:
        """The value of a word, or of several; raises typer.BadParameter."""
        if value is None or not isinstance(value, (str, list, tuple)):
            return value
        one = self._one
        try:
            if isinstance(value, str):
                return self._within(one(value), param)
            return [one(word) for word in value]
        except ValueError as error:
            raise typer.BadParameter(str(value), ctx=ctx, param=param) from error

    def _within(self, value: Any, param: Any) -> Any:
        """A number within its bounds; anything else as it is."""
        info = param.type_descriptor.parameter_info
        if isinstance(value, int) and info.min is not None and value < info.min:
            raise ValueError(value)
        return value


def _one_of(kind: Any) -> Any:
    """The type of the entries of a list; any other type itself."""
    return get_args(kind)[0] if get_origin(kind) is list else kind


def help_text(command: Any, entry: Entry) -> str:
    """The help of one command."""
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    usage = " ".join(["zwgk", entry.name, "[选项]", *(_metavar(param) for param in arguments)])
    lines = [f"用法  {usage}", "", entry.summary]
    if arguments:
        lines += ["", "参数", *_rows((_metavar(param), param.help or "") for param in arguments)]
    rows = [(_option(param), param.help or "") for param in options]
    lines += ["", "选项", *_rows([*rows, ("--help", "显示这页帮助")])]
    lines += ["", f"例    {entry.example}"]
    return "\n".join(lines) + "\n"


def _metavar(param: Any) -> str:
    name = str(param.metavar or param.name.upper())
    return name if param.required else f"[{name}]"


def _option(param: Any) -> str:
    names = ", ".join([*param.opts, *param.secondary_opts])
    return names if param.is_flag else f"{names} {param.metavar or ''}".rstrip()


def _rows(rows: Any) -> Iterator[str]:
    rows = list(rows)
    wide = max(width(name) for name, _ in rows)
    for name, text in rows:
        yield f"  {name}{' ' * (wide - width(name))}  {text}"


def _message(error: TyperException, command: Any) -> str:
    """What is wrong with the command line, in Chinese, by the kind of typer's error."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None)
        return f"没有“{getattr(error, 'option_name', '')}”这个选项" + (
            f"，是不是 {near[0]}" if near else ""
        )
    parameter = getattr(error, "param", None)
    name = _parameter_name(parameter)
    if kind == "MissingParameter":
        return f"缺少{name}"
    if kind == "BadParameter":
        meaning = getattr(parameter, "help", None)
        return f"{name} 的值不对" + (f"：{meaning}" if meaning else "")
    if kind == "BadOptionUsage":
        option = getattr(error, "option_name", "")
        return f"选项 {option} 后面{'不能写值' if _is_flag(option, command) else '要写值'}"
    return "命令的写法不对：多了或少了参数"


def _is_flag(option: str, command: Any) -> bool:
    return any(param.is_flag for param in command.params if option in param.opts)


def _parameter_name(parameter: Any) -> str:
    if parameter is None:
        return "参数"
    if parameter.param_type_name == "argument":
        return f"参数 {parameter.metavar or parameter.name.upper()}"
    return f"选项 {max(parameter.opts, key=len)}"
