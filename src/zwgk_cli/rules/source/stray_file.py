"""文件放在了不起作用的位置

为什么：文件名或者位置不对，工具不会读它，写在里面的事项就不会公开，而编目录的人以为已经写好了。

规定：本工具的文件格式

反例：
    # hexi/档案服务.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []
    retired: [{id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}]

正例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []
    retired: [{id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}]

改法：把文件移到区的文件夹里，文件名改为“领域简码.yaml”；不需要的，移出工作区。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

stray_file = found_by_reading("ZW010", "stray-file", Severity.WARNING, __doc__, locked=False)
