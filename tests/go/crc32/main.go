// Crc32 prints hash/crc32's checksum of each line that it reads.
package main

import (
	"bufio"
	"fmt"
	"hash/crc32"
	"os"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Println(crc32.ChecksumIEEE(lines.Bytes()))
	}
	if lines.Err() != nil {
		os.Exit(1)
	}
}
