"""用了目录文件不允许的 YAML 写法

为什么：锚点（&）、引用（*）、标签（!）、分隔线（---）这些写法，会让读到的内容和看到的不一样，
    核对目录的人只看文字看不出来。目录文件只用“键: 内容”和列表两种写法。

规定：本工具的文件格式

反例：
    # 用词（全文）
    vague_titles: &titles [其他]

正例：
    # 用词（全文）
    vague_titles: [其他]

改法：删除提示的符号和它后面的名称，把内容直接写出来。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

forbidden_yaml = found_by_reading("ZW004", "forbidden-yaml", Severity.ERROR, __doc__)
