"""文件不是 UTF-8 编码

为什么：网站、表格和数据都按 UTF-8 读写文字。用别的编码保存的文件，换一台电脑打开就可能是乱码，
    公开出去群众看不懂，所以不猜着读。

规定：本工具的文件格式

反例：
    # 用词（全文，GB18030）
    vague_titles: [其他]

正例：
    # 用词（全文）
    vague_titles: [其他]

改法：用记事本打开文件，选“另存为”，编码选 UTF-8，再保存。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

not_utf8 = found_by_reading("ZW001", "not-utf8", Severity.ERROR, __doc__)
