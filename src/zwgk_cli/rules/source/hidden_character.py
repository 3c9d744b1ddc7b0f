"""文字里藏有看不见的字符

为什么：零宽空格一类的字符看不见，但会使两个看上去一样的名称对不上，群众按名称也检索不到。
    改变文字方向的字符还能让显示的内容和实际的内容不同。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    title: 代理记账<U+200B>办事指南

正例：
    # 目录 items[2]
    title: 代理记账办事指南

改法：删除提示位置的字符；不好删的，把这一处文字重新输入一遍。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

hidden_character = found_by_reading("ZW007", "hidden-character", Severity.ERROR, __doc__)
