"""日期不对

为什么：目录以版本日期为准，判断法律是否有效、公开是否按时，都从日期算起。
    日期写错或者日历上没有这一天，就没有办法判断。

规定：本工具的文件格式

反例：
    # 目录
    edition: "2026-11-31"

正例：
    # 目录
    edition: "2026-11-01"

改法：写成“年-月-日”，月和日各两位，如 "2026-11-01"。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

malformed_date = found_by_reading("ZW107", "malformed-date", Severity.ERROR, __doc__)
