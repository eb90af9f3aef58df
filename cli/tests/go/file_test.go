package edgeerrors

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"reflect"
	"strconv"
	"testing"
)

// What a file must say, as the test in Rust writes it.
type facts struct {
	Languages  []Language
	Categories []Category
	Codes      []struct {
		Name     string
		Category Category
		Number   int
		ID       uint32
		Messages map[Language]string
	}
}

func TestTheFileSaysWhatTheCatalogueSays(t *testing.T) {
	content, err := os.ReadFile("facts.json")
	if err != nil {
		t.Fatal(err)
	}
	var facts facts
	if err := json.Unmarshal(content, &facts); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(Languages(), facts.Languages) {
		t.Errorf("languages: %q", Languages())
	}
	if !reflect.DeepEqual(Categories(), facts.Categories) {
		t.Errorf("categories: %q", Categories())
	}
	var inCategories []Code
	for _, category := range Categories() {
		inCategories = append(inCategories, category.Codes()...)
	}
	if !reflect.DeepEqual(inCategories, Codes()) {
		t.Errorf("codes of the categories: %q", inCategories)
	}
	if len(Codes()) != len(facts.Codes) {
		t.Fatalf("%d codes, not %d", len(Codes()), len(facts.Codes))
	}
	for i, code := range Codes() {
		expected := facts.Codes[i]
		if found, ok := Lookup(expected.Name); found != code || !ok || code.String() != expected.Name || code.Error() != expected.Name {
			t.Errorf("%q is not %q", code, expected.Name)
		}
		if code.Category() != expected.Category {
			t.Errorf("%q is in %q, not in %q", code, code.Category(), expected.Category)
		}
		number, ok := code.Number()
		if number != expected.Number || ok != (number != 0) {
			t.Errorf("%q has the number %d, not %d", code, number, expected.Number)
		}
		if found, ok := FromNumber(number); ok != (number != 0) || ok && found != code {
			t.Errorf("%d is %q", number, found)
		}
		if found, ok := FromID(expected.ID); found != code || !ok || code.ID() != expected.ID {
			t.Errorf("%q has the ID %x, not %x", code, code.ID(), expected.ID)
		}
		for language, message := range expected.Messages {
			if code.Message(language) != message {
				t.Errorf("%q in %q: %q", code, language, code.Message(language))
			}
		}
		if code.Message("tlh") != expected.Messages[Languages()[0]] {
			t.Errorf("%q in another language: %q", code, code.Message("tlh"))
		}
		body, err := json.Marshal(map[string]Code{"code": code})
		var read struct{ Code Code }
		if err != nil || json.Unmarshal(body, &read) != nil || read.Code != code {
			t.Errorf("%q in JSON is %s", code, body)
		}
	}
}

func TestAnotherCodeIsKept(t *testing.T) {
	code := Code("FROM_A_NEWER_SERVER")
	if found, ok := Lookup(string(code)); ok || found != "" {
		t.Errorf("found %q", found)
	}
	if found, ok := FromNumber(-1); ok || found != "" {
		t.Errorf("found %q", found)
	}
	if number, ok := code.Number(); number != 0 || ok {
		t.Errorf("number %d", number)
	}
	if code.Category() != "" || code.Message(Languages()[0]) != "" {
		t.Errorf("%q, %q", code.Category(), code.Message(Languages()[0]))
	}
	if text := code.Render(Languages()[0], 1); text != "FROM_A_NEWER_SERVER" {
		t.Errorf("rendered as %q", text)
	}
}

// An argument has its type and its text, so that no reader rounds it. A float's text is its bits.
type argument struct{ Type, Text string }

func (a argument) value(t *testing.T) any {
	var value any
	var err error
	switch a.Type {
	case "string":
		value = a.Text
	case "int":
		value, err = strconv.Atoi(a.Text)
	case "uint":
		var number uint64
		number, err = strconv.ParseUint(a.Text, 10, 64)
		value = uint(number)
	case "float64":
		var bits uint64
		bits, err = strconv.ParseUint(a.Text, 16, 64)
		value = math.Float64frombits(bits)
	case "bool":
		value = a.Text == "true"
	case "<nil>":
	default:
		t.Fatalf("an argument of the type %s", a.Type)
	}
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestWhatIsRenderedIsWhatTheCrateRenders(t *testing.T) {
	file, err := os.Open("rendered.jsonl")
	if os.IsNotExist(err) {
		t.Skip("this catalogue is not rendered")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	count := 0
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for ; lines.Scan(); count++ {
		var line struct {
			Code     Code
			Language Language
			Args     []argument
			Text     string
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		var args []any
		for _, arg := range line.Args {
			args = append(args, arg.value(t))
		}
		if text := line.Code.Render(line.Language, args...); text != line.Text {
			t.Errorf("%s: %q", lines.Text(), text)
		}
	}
	if err := lines.Err(); err != nil || count == 0 {
		t.Errorf("%d lines, %v", count, err)
	}
}
