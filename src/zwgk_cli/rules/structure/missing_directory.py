"""区没有机构名录

为什么：机构名录（district.yaml）写明区名和全区的机构。没有它，就不知道事项由谁公开，
    这个区的目录都不能检查。

规定：本工具的文件格式

反例：
    # 工作区 districts[1]
    id: jinnan
    code: JN
    scope: [shehui-jiuzhu]

正例：
    # 工作区 districts[0]
    id: hexi
    code: HX
    scope: [caizheng-yujuesuan]

改法：在区的文件夹里新建 district.yaml，写明区名、区划代码和机构名录。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

missing_directory = found_by_reading(
    "ZW115", "missing-directory", Severity.ERROR, __doc__, locked=False
)
