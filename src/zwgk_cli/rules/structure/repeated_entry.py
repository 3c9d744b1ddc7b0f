"""一栏里有重复的一项

为什么：同一项写两遍，多半是复制后忘了改，应该写的那一项反而漏掉了。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    channels: [政府网站, 政府网站]

正例：
    # 目录 items[2]
    channels: [政府网站, 政务服务中心]

改法：删除重复的一项，或者改为本来要写的那一项。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

repeated_entry = found_by_reading("ZW108", "repeated-entry", Severity.ERROR, __doc__)
