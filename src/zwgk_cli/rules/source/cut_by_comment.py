"""# 后面的文字没有读入

为什么：空格加 # 是注释的开始，“3 #楼”读进来只有“3”，后面的字不会公开，也看不出少了什么。书名号、
    括号因此没有收尾的按警告报，其他的只作提示。

规定：本工具的文件格式：# 前面有空格时，后面是注释

反例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []
    retired:
      - {id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}
      - id: HX-DAFW-002
        date: "2026-06-30"
        ground: 库房搬迁（原 #3 库）

正例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []
    retired:
      - {id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}
      - id: HX-DAFW-002
        date: "2026-06-30"
        ground: "库房搬迁（原 #3 库）"  # 2026年腾退

改法：是内容的，把整个内容用引号括起来；是注释的，# 前面空两格、后面空一格。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

cut_by_comment = found_by_reading(
    "ZW011", "cut-by-comment", Severity.WARNING, __doc__, locked=False
)
