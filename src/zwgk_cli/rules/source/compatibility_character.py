"""用了与常用字形同字不同的字

为什么：从 PDF 复制的文字里，有些字看上去是常用字，其实是另一个编码的部首或者异体字。
    群众用常用字检索不到，两个名称也对不上。

规定：政务公开事项标准目录的一般要求：名称规范

反例：
    # 目录 items[2]
    note: 本<U+2F08>到窗口办理

正例：
    # 目录 items[2]
    note: 本人到窗口办理

改法：把这个字改为常用字。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

compatibility_character = found_by_reading(
    "ZW008", "compatibility-character", Severity.WARNING, __doc__, locked=False
)
