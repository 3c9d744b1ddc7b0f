"""有不认识的键名

为什么：键名写错，这一栏就读不到，等于没有写。键名用英文，中文名称是印出来的表头。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    责任科室: 会计科

正例：
    # 目录 items[2]
    office: 会计科

改法：按提示改正键名；不需要的，删除这一栏。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

unknown_key = found_by_reading("ZW102", "unknown-key", Severity.ERROR, __doc__)
