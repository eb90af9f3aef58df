// Package deprecated uses what it should not.
package deprecated

import "example.com/small"

// Codes are deprecated.
var Codes = []small.Code{small.PumpBlocked, small.PumpStuck, small.Code_LOOKUP}
