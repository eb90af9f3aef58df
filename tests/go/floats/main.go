// Prints floating-point numbers: each line of the input is the bits of one, none of them negative, and a precision.
package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strings"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for {
		var bits uint64
		var precision int
		if _, err := fmt.Fscanln(input, &bits, &precision); err != nil {
			return
		}
		value := math.Float64frombits(bits)
		line := fmt.Sprintf("%v %.*v %.*f %x %X", value, precision, value, precision, value, value, value)
		// Infinity has a sign, which is not written here.
		fmt.Fprintln(output, strings.ReplaceAll(line, "+Inf", "Inf"))
	}
}
