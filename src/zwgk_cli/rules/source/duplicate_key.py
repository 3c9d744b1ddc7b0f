"""同一处把一个键写了两次

为什么：同一栏写两次，只有一次算数，另一次写的内容会悄悄丢掉，公开出去的可能不是想公开的那一个。

规定：本工具的文件格式

反例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    edition: "2026-11-20"
    items: []
    retired: [{id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}]

正例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []
    retired: [{id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}]

改法：对照两处，把要留的内容合并到一处，删除另一处。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

duplicate_key = found_by_reading("ZW003", "duplicate-key", Severity.ERROR, __doc__)
