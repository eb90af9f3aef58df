package edgeerrors

import (
	"fmt"
	"hash/crc32"
)

// A Code is an error code: its name, as it is on the wire. So encoding/json writes and reads it as this name, and a
// name that this catalogue does not have is kept.
//
// A Code is an error, too: errors.Is finds it in an error that wraps it.
type Code string

// A Category is a group of codes.
type Category string

// A Language is a language of the messages: its tag (BCP 47). Any other tag, and none, stands for the first language
// of the catalogue.
type Language string

// Lookup finds a code by its name. Letter case matters.
func Lookup(name string) (Code, bool) {
	found, ok := byName[Code(name)]
	if !ok {
		return "", false
	}
	return found.code, true
}

// FromNumber finds a code by its number.
func FromNumber(number int) (Code, bool) {
	code, ok := byNumber[number]
	return code, ok
}

// FromID finds a code by its ID.
func FromID(id uint32) (Code, bool) {
	code, ok := byID[id]
	return code, ok
}

// Codes returns all codes, in the order of the catalogue.
func Codes() []Code {
	codes := make([]Code, 0, len(entries))
	for _, entry := range entries {
		codes = append(codes, entry.code)
	}
	return codes
}

// Categories returns all categories, in the order of the catalogue.
func Categories() []Category {
	return append([]Category(nil), categories[:]...)
}

// Languages returns all languages. The first is the default.
func Languages() []Language {
	return append([]Language(nil), languages[:]...)
}

// Codes returns the codes of the category, in the order of the catalogue.
func (c Category) Codes() []Code {
	var codes []Code
	for _, entry := range entries {
		if entry.category == c {
			codes = append(codes, entry.code)
		}
	}
	return codes
}

// String returns the name.
func (c Code) String() string {
	return string(c)
}

// Error returns the name.
func (c Code) Error() string {
	return string(c)
}

// Number returns the number of the code, if the catalogue gives it one.
func (c Code) Number() (int, bool) {
	number := c.entry().number
	return number, number != 0
}

// ID returns the CRC-32 of the name, which stands for the code where a name is too long.
func (c Code) ID() uint32 {
	return crc32.ChecksumIEEE([]byte(c))
}

// Category returns the category of the code. It is empty for a code that the catalogue does not have.
func (c Code) Category() Category {
	return c.entry().category
}

// Message returns the message with its verbs. If it is not translated, it is the one in the default language. It is
// empty for a code that the catalogue does not have.
func (c Code) Message(language Language) string {
	messages := &c.entry().messages
	for i, known := range languages {
		if known == language && messages[i] != "" {
			return messages[i]
		}
	}
	return messages[0]
}

// Render returns the message with these arguments, as fmt.Sprintf formats them. For a code that the catalogue does
// not have, it is only the name.
func (c Code) Render(language Language, args ...any) string {
	message := c.Message(language)
	if message == "" {
		return string(c)
	}
	return fmt.Sprintf(message, args...)
}

// An entry is what the catalogue has of a code; of another one, it is empty.
type entry struct {
	code     Code
	category Category
	// 0 where there is none.
	number int
	// In the order of the languages. An empty one stands for the message in the first language.
	messages [len(languages)]string
}

func (c Code) entry() *entry {
	if known, ok := byName[c]; ok {
		return known
	}
	return &entry{}
}

var (
	byName   = make(map[Code]*entry, len(entries))
	byNumber = make(map[int]Code)
	byID     = make(map[uint32]Code, len(entries))
)

func init() {
	for i := range entries {
		entry := &entries[i]
		byName[entry.code] = entry
		byID[entry.code.ID()] = entry.code
		if entry.number != 0 {
			byNumber[entry.number] = entry.code
		}
	}
}
