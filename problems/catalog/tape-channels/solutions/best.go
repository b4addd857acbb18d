package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

func main() {
	content, err := io.ReadAll(os.Stdin)
	if err != nil {
		panic(err)
	}
	tape := strings.TrimSuffix(string(content), "\n")
	var kept [26][]string
	for position := 0; position < len(tape); {
		entry := tape[position]
		position++
		if 'A' <= entry && entry <= 'Z' {
			messages := &kept[entry-'A']
			if len(*messages) > 0 {
				*messages = (*messages)[:len(*messages)-1]
			}
			continue
		}
		dot := position + strings.IndexByte(tape[position:], '.')
		length, err := strconv.Atoi(tape[position:dot])
		if err != nil {
			panic(err)
		}
		position = dot + 1 + length
		kept[entry-'a'] = append(kept[entry-'a'], tape[dot+1:position])
	}

	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	silent := true
	for letter, messages := range kept {
		if len(messages) == 0 {
			continue
		}
		transcript := strings.Join(messages, "")
		first := len(transcript) - 12
		if first < 0 {
			first = 0
		}
		fmt.Fprintf(output, "%c %d %d \"%s\"\n", 'a'+letter, len(messages), len(transcript), transcript[first:])
		silent = false
	}
	if silent {
		fmt.Fprintln(output, "silence")
	}
}
