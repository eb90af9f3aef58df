// Documents judges JSON documents with encoding/json. Each line of its standard input is a list of bytes.
// For each it writes a line with the offset of the first byte that is wrong, or -1; and, where the
// document is a list that starts with a string, this string.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"
	"strings"
)

type verdict struct {
	Offset int64   `json:"offset"`
	Text   *string `json:"text"`
}

func main() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var numbers []uint16
		if err := in.Decode(&numbers); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		document := make([]byte, len(numbers))
		for i, number := range numbers {
			document[i] = byte(number)
		}
		if err := out.Encode(judge(document)); err != nil {
			log.Fatal(err)
		}
	}
}

func judge(document []byte) verdict {
	var raw json.RawMessage
	err := json.Unmarshal(document, &raw)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		// At the end Go tries a blank, which is not in the document.
		isAtEnd := syntax.Offset == int64(len(document)) && !bytes.HasSuffix(document, []byte(" "))
		isBlank := strings.HasPrefix(syntax.Error(), "invalid character ' '")
		if isAtEnd && isBlank || syntax.Error() == "unexpected end of JSON input" {
			return verdict{Offset: int64(len(document))}
		}
		// Go counts the wrong byte, too.
		return verdict{Offset: syntax.Offset - 1}
	} else if err != nil {
		log.Fatalf("%q: %v", document, err)
	}
	var list []json.RawMessage
	var text string
	if json.Unmarshal(document, &list) != nil || len(list) == 0 || list[0][0] != '"' {
		return verdict{Offset: -1}
	}
	if err := json.Unmarshal(list[0], &text); err != nil {
		log.Fatalf("%q: %v", document, err)
	}
	return verdict{Offset: -1, Text: &text}
}
