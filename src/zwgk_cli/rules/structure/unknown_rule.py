"""没有这个编号的规则

为什么：规则编号写错，想允许的问题仍然会报，别人也看不懂允许了什么。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    allow: [{rule: ZW999, reason: 上级文件原文如此}]

正例：
    # 目录 items[2]
    title: 相关信息
    allow: [{rule: ZW209, reason: 上级文件原文如此}]

改法：照检查结果里的编号改正；用 zwgk rules 可以看到全部编号。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

unknown_rule = found_by_reading("ZW113", "unknown-rule", Severity.WARNING, __doc__, locked=False)
