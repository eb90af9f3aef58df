package user

import (
	"encoding/json"
	"go/token"
	"os"
	"testing"
)

// Whether the command takes each of these names for a package.
func TestPackagesHaveNamesThatGoTakes(t *testing.T) {
	content, err := os.ReadFile("packages.json")
	if err != nil {
		t.Fatal(err)
	}
	var isTaken map[string]bool
	if err := json.Unmarshal(content, &isTaken); err != nil {
		t.Fatal(err)
	}
	for name, isTaken := range isTaken {
		if isTaken != (token.IsIdentifier(name) && name != "_") {
			t.Errorf("%q", name)
		}
	}
	for keyword := token.BREAK; keyword <= token.VAR; keyword++ {
		if isTaken, ok := isTaken[keyword.String()]; isTaken || !ok {
			t.Errorf("%q", keyword)
		}
	}
}
