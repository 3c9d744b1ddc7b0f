"""应当写成列表的写成了文字，或者相反

为什么：公开渠道、公开内容这些栏可以有好几项，要写成列表，网站和表格才能一项一项地列出、检索。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    channels: 政府网站

正例：
    # 目录 items[2]
    channels: [政府网站]

改法：几项的加方括号写成列表，如 [政府网站, 公开查阅点]；只有一项也要加。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

wrong_type = found_by_reading("ZW103", "wrong-type", Severity.ERROR, __doc__)
