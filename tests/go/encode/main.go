// Encode writes each object of its standard input with encoding/json. Each line of its output is a list of
// bodies: compact, indented, and without the escapes for HTML.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"
)

type body struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

func main() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var b body
		if err := in.Decode(&b); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		compact, err := json.Marshal(b)
		if err != nil {
			log.Fatal(err)
		}
		indented, err := json.MarshalIndent(b, "", "\t")
		if err != nil {
			log.Fatal(err)
		}
		var plain bytes.Buffer
		encoder := json.NewEncoder(&plain)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(b); err != nil {
			log.Fatal(err)
		}
		if err := out.Encode([]string{string(compact), string(indented), plain.String()}); err != nil {
			log.Fatal(err)
		}
	}
}
