"""几项不能这样搭配

为什么：有些键只能选一个写。都写上，就不知道以哪一个为准。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    powers: [{code: HX-XK-0001, agency: 区财政局}]

正例：
    # 目录 items[2]
    powers: [{code: HX-XK-0001, name: 中介机构从事代理记账业务审批}]

改法：按提示的搭配，留下需要的键，删除多余的键。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

contradictory_keys = found_by_reading("ZW109", "contradictory-keys", Severity.ERROR, __doc__)
