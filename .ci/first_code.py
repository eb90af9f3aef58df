"""Adds codes to catalog.yaml and tests/data/page.md as CONTRIBUTING.md says: `python3 first_code.py KIND`.

Codes of one kind are added together, where a fault that one of them finds is not hidden by another one. The names
come with a language, which has a few messages.
"""

import re
import sys

# The category, the name, and the message in Chinese and in English. A category that is not there is a new one.
CODES = {
    "names": [
        ("System", "Z", "短", "The shortest name"),
        ("System", "INVALID_PARAN", "参数", "Another name differs in its last letter"),
        ("Organization", "XRG_CREATE_FAILED", "组织", "Another name differs in its first letter"),
        ("Project", "EDGESERVICE_OFFLINE_AGAIN", "又离线", "Another name is the start of this one"),
        *(("Tag", f"ALM{number:03}", f"报警{number}", f"Alarm number {number}") for number in range(40)),
        ("Task", "TASK_LAST", "最后的任务", "Last in its category"),
        ("Edge Task", "A_NAME_THAT_IS_LONGER_THAN_ALL_OTHERS_" * 3 + "END", "长", "The longest name"),
    ],
    "messages": [
        ("Alarms", "FIRST_OF_A_CATEGORY", "第一", "First in a new category"),
        ("Alarms", "ANY_VALUE", "泵 %v 堵塞", "Pump %v is blocked"),
        ("Alarms", "TWO_KINDS", "%s 在 %d 号槽", "Disk %s is in slot %d"),
        ("Alarms", "OTHER_ORDER", "%[2]v 里没有 %[1]v", "No %[1]v was found in %[2]v"),
        ("Alarms", "THREE_VALUES", "%v、%v 和 %v", "Expected %v or %v instead of %v"),
        ("Alarms", "ONCE_AND_AGAIN", "%[1]v 不是 %[1]v", "The name %[1]v is not %[1]v"),
        ("Alarms", "A_PERCENT_SIGN", "超过 50%%", "The disk is full to more than 50%%"),
        ("Alarms", "FORMATS", "%-4s 号泵 0x%04x：%5.1f 度", "Pump %-4s at 0x%04x has %5.1f degrees"),
        ("Alarms", "ONE_CHARACTER", "按键 %c", "Key %c"),
        ("Alarms", "QUOTES", "“名称”和'引号'", "Write the 'name' in quotes"),
        ("Alarms", "LONG_MESSAGE", "长" * 400, "Long " * 300 + "message"),
    ],
}
# What is written in this language.
FIVE = ["Interner Fehler", "Ungültiger Parameter", "Fehler in Keycloak", "Quote überschritten", "Zu wenig frei"]


def add(lines, heading, end, category, line):
    """Adds a line of a category: its first one in the first category, its last one in another."""
    if heading(category) not in lines:
        lines[end:end] = ["", heading(category), line]
        return
    start = lines.index(heading(category)) + 1
    if category != "System":
        start = next((at for at in range(start, end) if not lines[at]), end)
    lines.insert(start, line)


def main(kind):
    with open("catalog.yaml", encoding="utf-8") as file:
        catalog = file.read().splitlines()
    with open("tests/data/page.md", encoding="utf-8") as file:
        page = file.read().splitlines()
    for category, name, zh, en in CODES[kind]:
        add(catalog, "  {}:".format, len(catalog), category, f'    {name}: {{ zh: "{zh}", en: "{en}" }}')
        add(page, "# {}".format, len(page) - 1, category, f'{name}: "{zh}"')
    catalog = "\n".join(catalog) + "\n"
    if kind == "names":
        catalog = catalog.replace("languages: [zh, en]", "languages: [zh, en, de]")
        for text in FIVE:
            catalog = re.sub(r'("[^"\n]*") }$', rf'\1, de: "{text}"  }}', catalog, count=1, flags=re.MULTILINE)
    with open("catalog.yaml", "w", encoding="utf-8") as file:
        file.write(catalog)
    with open("tests/data/page.md", "w", encoding="utf-8") as file:
        file.write("\n".join(page) + "\n")


main(sys.argv[1])
