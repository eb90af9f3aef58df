"""The error codes of Tencent Cloud's servers, with dotted names and Chinese texts, from its Python library."""

import re

import catalog

CODE = re.compile(r"^# (.+)\n(\w+) = '([\w.]+)'", re.MULTILINE)

source = (catalog.PACKAGES / "tencentcloud/cvm/v20170312/errorcodes.py").read_text(encoding="utf-8")
catalog.write(["zh"], ((name.split(".")[0], key, {"zh": text.strip()}, {"name": name})
                       for text, key, name in CODE.findall(source)))
