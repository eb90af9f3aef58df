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

// Formats holds what stands between the percent sign and the letter, without a precision.
var formats = []string{
	"", "+", "-", "0", "+0", "5", "12", "-5", "-12", "05", "012", "+5", "+12", "+012", "0+12", "-+12", "+-12",
	"-012", "0-12", "--++0012", "1", "01", "99", "-99", "099", "+099",
}

var precisions = []string{".", ".0", ".1", ".2", ".3", ".6", ".17", ".20", ".007", ".99"}

var letters = []string{"v", "s", "d", "x", "X", "c", "f"}

// Values holds one of each kind and the extreme ones.
var values = []any{
	"", "x", "abcdefgh", "组织不存在", "👩‍🚀\U0010ffff", "say \"hi\"\n", `\`, "%v", "\u00ff\ufffd\x00",
	0, 1, -1, 7, -10, 255, 256, int('A'), int('中'), 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff,
	0x10000, 0x10ffff, 0x110000, math.MinInt32, math.MaxInt32, math.MinInt64, math.MaxInt64,
	uint(0), uint(9), uint(48879), uint(math.MaxUint32), uint(math.MaxUint64),
	true, false, nil,
	0.0, math.Copysign(0, -1), 1.0, -1.0, 0.1, 0.5, 1.5, 2.5, -2.5, 0.125, 1.005, 3.14159265358979, -273.15,
	1e-7, 1e-5, 0.0001, 99999.5, 999999.9, 1e6, 1e20, 1e21, 1e22, 123456789.0, 5e-324, 2.2250738585072014e-308,
	math.MaxFloat64, -math.MaxFloat64, math.Inf(1), math.Inf(-1), math.NaN(),
}

// Combined has formats and numbers of arguments at each place where Go takes them.
var combined = []string{
	"%5[1]d|%-5[1]d|%05[1]x",
	"%-8[2]s|%8.3[1]f",
	"%[2]v %5v",
	"%08.3f%%\t%-6s|\n%+d",
	"0x%04x at %c: %.2f",
	"%[1]x %[1]X %[1]c %[1]d %[1]v",
	"%5[3]d %5[9]d %.1[8]f %5v",
	"%5v%5s%5d%5x%5X%5c%5f",
	"%+v%+s%+d%+x%+c%+f",
	"\n\t%v\n",
	"%-5[1]v|%v|%06[1]v",
	"%.3[2]s|%[1]c",
}

// Encoder writes vectors.
type encoder struct{ *json.Encoder }

func (out encoder) write(template string, list []any) {
	args := []argument{}
	for _, arg := range list {
		text := fmt.Sprint(arg)
		if float, ok := arg.(float64); ok {
			// The bits, so that no reader rounds them.
			text = fmt.Sprintf("%016x", math.Float64bits(float))
		}
		args = append(args, argument{Type: fmt.Sprintf("%T", arg), Text: text})
	}
	if err := out.Encode(vector{template, args, fmt.Sprintf(template, list...)}); err != nil {
		panic(err)
	}
}

func main() {
	out := encoder{json.NewEncoder(os.Stdout)}
	out.SetEscapeHTML(false)
	for _, template := range templates {
		for _, list := range lists {
			out.write(template, list)
		}
	}
	for _, template := range combined {
		for _, list := range lists {
			out.write(template, list)
		}
		for i := range values {
			out.write(template, []any{values[i], values[(i+17)%len(values)], values[(i+31)%len(values)]})
		}
	}
	// Each verb with each value, in every third format, so that each pair of format and value is there.
	for i, letter := range letters {
		for j, value := range values {
			out.write("%"+letter, []any{value})
			for k, format := range formats {
				if (i+j+k)%3 == 0 {
					out.write("%"+format+letter, []any{value})
				}
			}
			if letter != "s" && letter != "f" {
				continue
			}
			for k, precision := range precisions {
				format := formats[(i+3*j+5*k)%len(formats)]
				out.write("%"+precision+letter, []any{value})
				out.write("%"+format+precision+letter, []any{value})
			}
		}
	}
	// What no verb takes.
	for _, value := range values {
		out.write("no verb", []any{value})
		out.write("%5v", []any{"x", value, value})
	}
}
