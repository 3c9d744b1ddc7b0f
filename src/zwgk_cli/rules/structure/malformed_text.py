"""代码或者编号的写法不对

为什么：编号、代码是事项、职权和区之间互相对应的凭据，多一个空格、少一位数字就对不上。

规定：本工具的文件格式

反例：
    # 领域 domains[3]
    id: 养老服务
    code: YLFW
    name: 养老服务

正例：
    # 领域 domains[3]
    id: yanglao-fuwu
    code: YLFW
    name: 养老服务

改法：照提示里的样子改写。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

malformed_text = found_by_reading("ZW106", "malformed-text", Severity.ERROR, __doc__)
