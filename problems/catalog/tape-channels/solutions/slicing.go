package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"
)

func main() {
	reader := bufio.NewReader(os.Stdin)
	tape, _ := reader.ReadBytes('\n')
	tape = bytes.TrimRight(tape, "\n")
	kept := map[string][]string{}

	for len(tape) > 0 {
		channel := string(tape[0])
		tape = append(tape[:0], tape[1:]...)
		if channel == strings.ToUpper(channel) {
			letter := strings.ToLower(channel)
			if len(kept[letter]) > 0 {
				kept[letter] = kept[letter][:len(kept[letter])-1]
			}
			continue
		}
		length := 0
		for tape[0] != '.' {
			length = 10*length + int(tape[0]-'0')
			tape = append(tape[:0], tape[1:]...)
		}
		tape = append(tape[:0], tape[1:]...)
		text := string(tape[:length])
		kept[channel] = append(kept[channel], text)
		tape = append(tape[:0], tape[length:]...)
	}

	silent := true
	for letter := 'a'; letter <= 'z'; letter++ {
		messages := kept[string(letter)]
		if len(messages) > 0 {
			text := ""
			for _, message := range messages {
				text += message
			}
			end := text
			if len(end) > 12 {
				end = end[len(end)-12:]
			}
			fmt.Println(string(letter), len(messages), len(text), `"`+end+`"`)
			silent = false
		}
	}
	if silent {
		fmt.Println("silence")
	}
}
