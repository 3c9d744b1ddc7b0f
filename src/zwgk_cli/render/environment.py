"""Templates of any medium: the bundled ones, the overrides of a workspace, and their faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import ClassVar

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from zwgk_cli.errors import ZwgkError

BUNDLED_PREFIX = "zwgk"
"""`zwgk/item.html` always names the bundled item.html, so that an override can extend it."""

_FAULTS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What an expression in a template can raise beside Jinja2's own errors."""


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Renders the templates of one medium; `medium` is its Chinese name in messages.

    A template of the workspace (`overrides`) comes before the bundled one of the same name. Text
    is always escaped, an unknown name is an error, and data is never a template. A medium other
    than HTML gives `finalize`, which turns every value into Markup escaped in its own way.
    """

    medium: ClassVar[str]

    def __init__(
        self,
        bundled: Path,
        overrides: Path | None,
        finalize: Callable[[object], object] | None = None,
    ) -> None:
        original = FileSystemLoader(bundled)
        own = [] if overrides is None else [FileSystemLoader(overrides)]
        super().__init__(
            loader=ChoiceLoader([PrefixLoader({BUNDLED_PREFIX: original}), *own, original]),
            autoescape=True,
            finalize=finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.overrides = overrides

    def page(self, name: str, view: Mapping[str, object]) -> bytes:
        """The template rendered with the view, as UTF-8 with one newline at its end.

        Raises ZwgkError, naming template and line, where a template is at fault. A fault that
        only bundled templates took part in is a bug, and passes as it is.
        """
        try:
            text = self.get_template(name).render(view)
        except TemplateSyntaxError as error:
            reason = f"写法有误：{error.message}"
            raise self._fault(error.name or name, error.lineno, reason) from error
        except TemplateNotFound as error:
            reason = f"引用的模板“{error.name}”不存在"
            raise self._fault(name, self._line(error)[1], reason) from error
        except (TemplateError, *_FAULTS) as error:
            template, line = self._line(error)
            if template is None:
                raise
            raise self._fault(template, line, f"渲染时出错：{error}") from error
        return (text.rstrip("\n") + "\n").encode("utf-8", "replace")

    def source(self, name: str) -> str:
        """The text of a file beside the templates, such as assets/site.js, never rendered."""
        if self.loader is None:
            raise TemplateNotFound(name)
        return self.loader.get_source(self, name)[0]

    def _line(self, error: BaseException) -> tuple[str | None, int | None]:
        """The innermost template of the workspace that the error passed through, and its line."""
        found: tuple[str | None, int | None] = (None, None)
        for file, line in _frames(error.__traceback__):
            if self.overrides is not None and Path(file).is_relative_to(self.overrides):
                found = (Path(file).relative_to(self.overrides).as_posix(), line)
        return found

    def _fault(self, template: str, line: int | None, reason: str) -> ZwgkError:
        place = template if line is None else f"{template} 第 {line} 行"
        return ZwgkError(
            f"{self.medium}模板 {place}：{reason}",
            "请改正工作区 templates 文件夹里的这个模板；删去它，就用回自带的模板",
        )


def _frames(traceback: TracebackType | None) -> Iterator[tuple[str, int]]:
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
