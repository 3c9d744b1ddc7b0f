"""The Chinese names of the elements of an item, as the printed table heads them."""

from __future__ import annotations

from collections.abc import Mapping

ELEMENT_NAMES: Mapping[str, str] = {
    "id": "事项编号",
    "standard": "基本目录事项",
    "category": "一级事项",
    "title": "二级事项",
    "stages": "五公开",
    "content": "公开内容（要素）",
    "basis": "公开依据",
    "deadline": "公开时限",
    "update": "更新周期",
    "retention": "公开期限",
    "agency": "公开主体",
    "channels": "公开渠道和载体",
    "audience": "公开对象",
    "method": "公开方式",
    "levels": "公开层级",
    "process": "公开工作流程",
    "powers": "权责清单",
    "services": "公共服务事项",
    "published": "已公开信息",
    "office": "责任科室",
    "inquiry": "咨询电话",
    "complaint": "监督电话",
    "note": "备注",
    "allow": "允许的问题",
}
