"""`zwgk lsp`: a language server on standard input and output, started by an editor."""

from __future__ import annotations

from zwgk_cli.errors import ZwgkError


def run() -> int:
    """Serves one editor until it says goodbye."""
    try:
        from zwgk_cli.cli.language_messages import serve
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise ZwgkError(
            "没有安装 zwgk lsp 要用的 pygls",
            "重新安装 zwgk；不装编辑器插件的，用 zwgk validate --watch",
        ) from error
    return serve()
