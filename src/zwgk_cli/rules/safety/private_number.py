"""文字里有身份证号或者银行卡号

为什么：目录和它的数据会全部公开，群众的身份证号、银行卡号一旦发布就收不回来，会给人造成损害。
    这一条不能关闭，也不能写例外，检查结果里只显示号码的头尾。

规定：《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私的政府信息

反例：
    # 目录 items[2]
    note: 示例：申请人身份证号 120103190001010019

正例：
    # 目录 items[2]
    note: 申请人身份证号不公开

改法：删除这个号码，注释里的也要删；确需说明的，只写姓氏和事由。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

private_number = found_by_reading("ZW801", "private-number", Severity.ERROR, __doc__)
