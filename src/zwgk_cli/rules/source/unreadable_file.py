"""文件打不开

为什么：文件打不开，里面的事项就没有检查过，也不能发布。常见的情况是没有读取权限、磁盘出错，
    或者文件其实是一个指向工作区以外的链接。

规定：本工具的文件格式

反例：
    # 目录（链接，指向工作区以外）
    district: hexi

正例：
    # 目录
    district: hexi

改法：检查文件是否完整、有没有读取权限；是链接的，换成文件本身。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

unreadable_file = found_by_reading("ZW009", "unreadable-file", Severity.ERROR, __doc__)
