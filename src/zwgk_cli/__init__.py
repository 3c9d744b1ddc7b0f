"""zwgk: the compiler for government disclosure catalogs (政务公开事项标准目录)."""

__version__ = "0.1.0"
