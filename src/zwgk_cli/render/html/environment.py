"""The template environment: bundled templates, the overrides of a workspace, and their faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType

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
from zwgk_cli.render.html.links import safe_url

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


class SiteEnvironment(ImmutableSandboxedEnvironment):
    """Renders the templates of the site.

    A template of the workspace (`overrides`) comes before the bundled one of the same name. Text
    is always escaped, an unknown name is an error, and data is never a template.
    """

    def __init__(self, bundled: Path, overrides: Path | None) -> None:
        original = FileSystemLoader(bundled)
        own = [] if overrides is None else [FileSystemLoader(overrides)]
        super().__init__(
            loader=ChoiceLoader([PrefixLoader({BUNDLED_PREFIX: original}), *own, original]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.overrides = overrides
        self.filters["safe_url"] = safe_url

    def page(self, name: str, view: Mapping[str, object]) -> bytes:
        """The template rendered with the view, as UTF-8 with one newline at its end.

        Raises ZwgkError, naming template and line, where a template is at fault. A fault that
        only bundled templates took part in is a bug, and passes as it is.
        """
        try:
            text = self.get_template(name).render(view)
        except TemplateSyntaxError as error:
            raise _fault(error.name or name, error.lineno, f"写法有误：{error.message}") from error
        except TemplateNotFound as error:
            raise _fault(name, self._line(error)[1], f"引用的模板“{error.name}”不存在") from error
        except (TemplateError, *_FAULTS) as error:
            template, line = self._line(error)
            if template is None:
                raise
            raise _fault(template, line, f"渲染时出错：{error}") from error
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


def make_environment(bundled: Path, overrides: Path | None) -> SiteEnvironment:
    """The environment over the bundled HTML templates and, before them, a workspace's own.

    `bundled` is the folder that holds base.html; `overrides` is a folder of the same layout.
    """
    return SiteEnvironment(bundled, overrides)


def _frames(traceback: TracebackType | None) -> Iterator[tuple[str, int]]:
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next


def _fault(template: str, line: int | None, reason: str) -> ZwgkError:
    place = template if line is None else f"{template} 第 {line} 行"
    return ZwgkError(
        f"网页模板 {place}：{reason}",
        "请改正工作区 templates 文件夹里的这个模板；删去它，就用回自带的模板",
    )
