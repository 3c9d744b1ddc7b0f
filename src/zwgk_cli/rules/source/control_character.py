"""文字里有控制字符

为什么：控制字符看不见，常在从其他软件复制时带进来。有的会被当作换行，使一行变成两行，
    有的会让网页和表格打不开。

规定：本工具的文件格式

反例：
    # 用词（全文）
    vague_titles: [其他<U+0007>]

正例：
    # 用词（全文）
    vague_titles: [其他]

改法：删除提示位置的字符，把这一处文字重新输入一遍。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

control_character = found_by_reading("ZW006", "control-character", Severity.ERROR, __doc__)
