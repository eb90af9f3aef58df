"""Prints a catalogue of COUNT codes in two languages, for `check_build_time`: `python3 made_up.py COUNT`.

A fourth of the messages take an argument, and names and messages repeat each other's words, as real ones do.
"""

import sys

THINGS = "PUMP VALVE MOTOR SENSOR GATEWAY AGENT TEMPLATE RECORD NODE CHANNEL DRIVER DEVICE".split()
THINGS_ZH = "泵 阀门 电机 传感器 网关 代理 模板 记录 节点 通道 驱动 设备".split()
FAILURES = "OFFLINE NOT_FOUND TIMEOUT BLOCKED INVALID EXISTS FAILED DENIED".split()
FAILURES_ZH = "不在线 不存在 超时 堵塞 无效 已存在 失败 被拒绝".split()

print("languages: [zh, en]\ncategories:")
for number in range(int(sys.argv[1])):
    if number % 100 == 0:
        print(f"  Group {number // 100}:")
    thing, failure = number % len(THINGS), number // len(THINGS) % len(FAILURES)
    zh = f"{THINGS_ZH[thing]} {number} {FAILURES_ZH[failure]}"
    en = f"{THINGS[thing].capitalize()} {number}: {FAILURES[failure].lower()}"
    if number % 4 == 0:
        zh, en = f"{zh}：%v", f"{en}, because of %v"
    print(f'    {THINGS[thing]}_{number}_{FAILURES[failure]}: {{ zh: "{zh}", en: "{en}" }}')
