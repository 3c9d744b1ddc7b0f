"""文件里写的区或者领域与所在位置不一致

为什么：从别的区或者别的领域复制来的文件，里面的区名、领域名忘了改，发布时就会挂在别人名下。

规定：本工具的文件格式

反例：
    # 目录
    district: jinnan

正例：
    # 目录
    district: hexi

改法：把文件里写的改为所在文件夹和文件名的简码；文件放错了的，移到对应的位置。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

misplaced_file = found_by_reading("ZW114", "misplaced-file", Severity.ERROR, __doc__, locked=False)
