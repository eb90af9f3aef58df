// Vectors prints what Go's fmt.Sprintf makes of templates and arguments, one JSON object on each line.
//
// Its output is committed as tests/data/go_fmt.jsonl; `cargo test --test go -- --ignored` compares.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
)

type vector struct {
	Template string     `json:"template"`
	Args     []argument `json:"args"`
	Text     string     `json:"text"`
}

// An argument is written as its Go type and its text, so that no reader rounds an integer.
type argument struct {
	Type string `json:"type"`
	Text string `json:"text"`
}

var templates = []string{
	"no verb",
	"边缘服务已存在！边缘地址：%v，边缘代理名称：%v",
	"参数名【%v】不合法，请输入10个字以内的英文大小写、数字、-、_",
	"%v",
	"%v%v",
	"%v %v %v",
	"%%",
	"100%% of %v, %%%v%%",
	"%[1]v",
	"%[2]v then %[1]v",
	"%[2]v then %v",
	"%[1]v %[1]v %v",
	"%[3]v",
	"%[3]v then %v",
	"%v %[1]v %v",
	"%[2]v",
	"%[255]v %[10]v",
	"\"%v\" is not \\%v\\",
	"\\",
	"\"",
	"emoji 👩‍🚀 %v 🎉",
	"%s",
	"%d",
	"%s %d",
	"%d %s",
	"%d%d%s",
	"%v %s %d %v",
	"\"%s\" is not \\%d\\, 100%%d",
	"端口【%d】已被【%s】占用",
	"%[1]s",
	"%[1]d",
	"%[2]s then %[1]d",
	"%[2]d then %[1]s",
	"%[2]d then %s",
	"%[1]s %[1]s %d",
	"%[1]v %[1]d %s %v",
	"%d %[1]v %s",
	"%[3]s then %d",
	"%[255]s %[10]d %v",
}

var lists = [][]any{
	{},
	{"x"},
	{"47.102.152.39:7000", "agent-1"},
	{"a", "b", "c"},
	{"a", 3, uint(4), true, nil},
	{""},
	{nil},
	{nil, nil, nil},
	{true, false},
	{0, uint(0)},
	{-1, 1, -10, 10},
	{math.MinInt64, math.MaxInt64},
	{uint(math.MaxUint64), uint(1)},
	{9, 10, 99},
	{100, 101, 1_000_000_000},
	{uint(4_294_967_295), uint(4_294_967_296)},
	{`say "hi"`, `C:\temp\new`},
	{"two\nlines\r\n", "tab\there"},
	{`\u12`, `\x`, `\`},
	{`\u0041`, `\"`},
	{"%v", "%!v(MISSING)", "100%"},
	{"<b>&amp;</b>", "{}[]"},
	{"组织不存在", "，。！"},
	{"👩‍🚀", "🎉", "\U0010ffff"},
	{"\u2028\u2029", "\u007f\u0080", "\ufeff\ufffd"},
	{controls()},
	{controls(), 1},
	{7, "x"},
	{"x", -7},
	{uint(7), "x"},
	{5, uint(5), true},
	{true, nil, false},
	{"5", `"`, "\t"},
}

// Controls holds the 32 control characters that JSON escapes.
func controls() string {
	text := make([]byte, 32)
	for i := range text {
		text[i] = byte(i)
	}
	return string(text)
}

func main() {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, template := range templates {
		for _, list := range lists {
			args := []argument{}
			for _, arg := range list {
				args = append(args, argument{Type: fmt.Sprintf("%T", arg), Text: fmt.Sprint(arg)})
			}
			if err := out.Encode(vector{template, args, fmt.Sprintf(template, list...)}); err != nil {
				panic(err)
			}
		}
	}
}
