"""允许的期限已过

为什么：例外写明了到哪一天为止，过了这一天就应当改正，不能一直放着。

规定：本工具的文件格式

反例：
    # 目录 items[2]
    allow: [{rule: ZW209, reason: 上级文件修订前沿用, until: "2026-06-30"}]

正例：
    # 目录 items[2]
    title: 相关信息
    allow: [{rule: ZW209, reason: 上级文件修订前沿用, until: "2027-06-30"}]

改法：改正问题后删除这一条 allow；确需延期的，写明理由并改日期（until）。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

expired_allow = found_by_reading("ZW112", "expired-allow", Severity.WARNING, __doc__, locked=False)
