// Prints what golang.org/x/text/language answers to each header of the grid: a line each, with a language or
// null for each catalogue. Its output is committed as tests/data/languages_go.jsonl;
// `cargo test --test language -- --ignored` compares.
package main

import (
	"encoding/json"
	"os"

	"golang.org/x/text/language"
)

type answers struct {
	Header    string    `json:"header"`
	Languages []*string `json:"languages"`
}

func answer(catalogue []string, header string) *string {
	var supported []language.Tag
	for _, tag := range catalogue {
		supported = append(supported, language.MustParse(tag))
	}
	asked, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		return nil
	}
	_, index, confidence := language.NewMatcher(supported).Match(asked...)
	if confidence == language.No {
		return nil
	}
	return &catalogue[index]
}

func main() {
	var grid []struct {
		Catalogues [][]string
		Headers    []string
	}
	if err := json.NewDecoder(os.Stdin).Decode(&grid); err != nil {
		panic(err)
	}
	out := json.NewEncoder(os.Stdout)
	for _, group := range grid {
		for _, header := range group.Headers {
			line := answers{Header: header}
			for _, catalogue := range group.Catalogues {
				line.Languages = append(line.Languages, answer(catalogue, header))
			}
			if err := out.Encode(line); err != nil {
				panic(err)
			}
		}
	}
}
