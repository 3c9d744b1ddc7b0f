"""咨询电话和监督电话以外有手机号码

为什么：写在备注、公开内容里的手机号码多半是个人的，公开出去会打扰本人，人员一换也就失效了。
    群众要打的电话有专门的栏目。

规定：政务公开事项标准目录的一般要求：保护个人信息

反例：
    # 目录 items[2]
    note: 联系手机 13800000000

正例：
    # 目录 items[2]
    inquiry: 022-12345678

改法：改为办公电话，写在“咨询电话”（inquiry）或者“监督电话”（complaint）里。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

mobile_number = found_by_reading("ZW803", "mobile-number", Severity.WARNING, __doc__, locked=False)
