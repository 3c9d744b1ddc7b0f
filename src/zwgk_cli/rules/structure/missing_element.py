"""缺少必须写的一栏

为什么：少了一栏，群众就不知道这个事项由谁公开、什么时候公开或者在哪里看，印出的表也会空一格。

规定：国办发〔2019〕54号：目录至少应包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象等要素

反例：
    # 机构名录 agencies[4]
    name: 区审计局

正例：
    # 机构名录 agencies[4]
    name: 区审计局
    kind: 区政府部门

改法：按提示补上缺少的一栏；暂时不知道的事项内容写“待定”，发布前再补齐。
"""

from zwgk_cli.model.finding import Severity
from zwgk_cli.rules.rule import found_by_reading

missing_element = found_by_reading("ZW101", "missing-element", Severity.ERROR, __doc__)
