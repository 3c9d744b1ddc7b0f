"""写了键名，没有写内容

为什么：一栏是空的，看的人分不清是没有、不知道还是忘了写。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 目录 items[2]
    office:

正例：
    # 目录 items[2]
    office: 会计科

改法：填写内容；没有内容的，删除这一行。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

empty_element = found_by_reading("ZW105", "empty-element", Severity.ERROR, __doc__)
