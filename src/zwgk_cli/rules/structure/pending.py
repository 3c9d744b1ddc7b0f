"""内容还是“待定”

为什么：“待定”是给编目录的人看的记号。没有定下来的内容公开出去，群众得不到答案。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 目录 items[2]
    deadline: 待定

正例：
    # 目录 items[2]
    deadline: 信息形成或者变更之日起20个工作日内

改法：向责任科室核实后填写这一栏。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

pending = found_by_reading("ZW110", "pending", Severity.ERROR, __doc__, locked=False)
