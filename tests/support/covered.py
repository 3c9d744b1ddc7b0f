"""A small workspace in which each state of coverage occurs."""

from __future__ import annotations

from pathlib import Path

from support.workspaces import copy_base, put_example

CATALOG = "hexi/caizheng-yujuesuan.yaml"
MORE = """  - code: HX-JC-0001
    name: 会计监督检查
    kind: 行政检查
    agency: 区财政局
    domain: caizheng-yujuesuan
  - code: HX-JL-0001
    name: 对会计人员的奖励
    kind: 行政奖励
    agency: 市财政局
    entrusted_to: 区财政局
    list: 市级
    domain: caizheng-yujuesuan
  - code: HX-CF-0002
    name: 对代理记账机构违法行为的处罚
    kind: 行政处罚
    agency: 区财政局
  - code: HX-QT-0001
    name: 临时救助对象核对
    kind: 其他行政权力
    agency: 区民政局
    domain: shehui-jiuzhu
  - code: HX-QT-0002
    name: 会计从业资格管理
    kind: 其他行政权力
    agency: 区财政局
    domain: caizheng-yujuesuan
    status: 取消
"""
EXEMPT = """exempt:
  - {power: HX-JL-0001, reason: 并入其他事项, into: HX-CZYJS-001}
"""


def covered(folder: Path) -> Path:
    """The workspace: of 行政处罚 one is disclosed and one is not; a licence is another's matter."""
    root = copy_base(folder)
    powers = root / "hexi" / "powers.yaml"
    powers.write_text(powers.read_text("utf-8") + MORE, "utf-8")
    catalog = root / CATALOG
    catalog.write_text(catalog.read_text("utf-8") + EXEMPT, "utf-8")
    put_example(root, "# 目录 items[2]\nagency: 区民政局")
    return root
