// Readback reads error bodies with encoding/json. Each line of its standard input is an object with
// "code", "text" and "body". It fails at the first body that does not give this code and this text.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

type line struct {
	Code string
	Text string
	Body string
}

func main() {
	in := json.NewDecoder(os.Stdin)
	count := 0
	for {
		var want line
		if err := in.Decode(&want); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			fail("line %d: %v", count+1, err)
		}
		var body struct{ Code, Message string }
		if err := json.Unmarshal([]byte(want.Body), &body); err != nil {
			fail("%s: %v", want.Body, err)
		}
		if body.Code != want.Code || body.Message != want.Text {
			fail("%s: read as %q, %q; want %q, %q", want.Body, body.Code, body.Message, want.Code, want.Text)
		}
		count++
	}
	fmt.Println(count)
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
	os.Exit(1)
}
