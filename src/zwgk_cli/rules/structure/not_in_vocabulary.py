"""不在规定的用语之内

为什么：公开方式、公开层级、五公开这些栏只有几种说法。各写各的，同一类事项就归不到一起，
    也没有办法统计。

规定：政务公开事项标准目录的一般要求：统一规范

反例：
    # 目录 items[2]
    method: 主动

正例：
    # 目录 items[2]
    method: 主动公开

改法：从提示的用语里选一个。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

not_in_vocabulary = found_by_reading("ZW104", "not-in-vocabulary", Severity.ERROR, __doc__)
