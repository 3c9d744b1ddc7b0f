"""允许了一个并不存在的问题

为什么：“允许的问题”（allow）是经核实可以接受的例外。问题已经没有了还留着，
    以后再出现同样的问题就不会提示。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    allow: [{rule: ZW209, reason: 上级文件原文如此}]

正例：
    # 目录 items[2]
    title: 相关信息
    allow: [{rule: ZW209, reason: 上级文件原文如此}]

改法：删除这一条 allow。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

unused_allow = found_by_reading("ZW111", "unused-allow", Severity.WARNING, __doc__, locked=False)
