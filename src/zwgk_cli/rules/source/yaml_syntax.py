"""文件的写法读不通

为什么：目录文件靠冒号、短横线和行首的空格分出各栏。有一处写错，整个文件都读不出来，
    这个领域的事项就不能检查，也不能发布。最常见的是冒号用了全角，或者行首没有对齐。

规定：本工具的文件格式

反例：
    # 目录（全文）
    district: hexi
    domain：caizheng-yujuesuan

正例：
    # 目录
    district: hexi
    domain: caizheng-yujuesuan

改法：到提示的那一行，把冒号改为半角并在后面空一格，或者按提示对齐行首。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

yaml_syntax = found_by_reading("ZW002", "yaml-syntax", Severity.ERROR, __doc__)
