"""文件过大或者嵌套过深

为什么：一个领域的目录一般只有几十 KB。文件超过 10 MB、一处文字超过 100 万字或者嵌套超过 64 层，
    多半是放错了文件或者复制出错，硬读会把电脑拖住。

规定：本工具的文件格式

反例：
    # 用词（全文）
    vague_titles:
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      其他
      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
      ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

正例：
    # 用词（全文）
    vague_titles: [其他]

改法：检查是不是放错了文件；确实过大的，按领域分成几个文件。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

too_large = found_by_reading("ZW005", "too-large", Severity.ERROR, __doc__)
