#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LETTERS = 26, SHOWN = 12, LONGEST_TAPE = 500001 };

typedef struct {
    const char *text;
    int length;
} Message;

typedef struct {
    Message *messages;
    int kept;
    int capacity;
} Channel;

static void keep(Channel *channel, Message message) {
    if (channel->kept == channel->capacity) {
        channel->capacity = channel->capacity ? 2 * channel->capacity : 16;
        channel->messages = realloc(channel->messages, channel->capacity * sizeof *channel->messages);
    }
    channel->messages[channel->kept++] = message;
}

static void print_channel(char letter, const Channel *channel) {
    char ending[SHOWN];
    int shown = 0;
    int length = 0;
    for (int i = channel->kept - 1; i >= 0; i--) {
        Message message = channel->messages[i];
        int taken = message.length < SHOWN - shown ? message.length : SHOWN - shown;
        shown += taken;
        memcpy(ending + SHOWN - shown, message.text + message.length - taken, taken);
        length += message.length;
    }
    printf("%c %d %d \"%.*s\"\n", letter, channel->kept, length, shown, ending + SHOWN - shown);
}

int main(void) {
    static char tape[LONGEST_TAPE + 1];
    static Channel channels[LETTERS];
    size_t size = fread(tape, 1, LONGEST_TAPE, stdin);
    if (size > 0 && tape[size - 1] == '\n') size--;
    tape[size] = '\0';

    const char *position = tape;
    while (*position != '\0') {
        char entry = *position++;
        if (isupper((unsigned char)entry)) {
            Channel *channel = &channels[entry - 'A'];
            if (channel->kept > 0) channel->kept--;
        } else {
            char *dot;
            int length = (int)strtol(position, &dot, 10);
            keep(&channels[entry - 'a'], (Message){dot + 1, length});
            position = dot + 1 + length;
        }
    }

    int silent = 1;
    for (int letter = 0; letter < LETTERS; letter++) {
        if (channels[letter].kept > 0) {
            print_channel((char)('a' + letter), &channels[letter]);
            silent = 0;
        }
        free(channels[letter].messages);
    }
    if (silent) puts("silence");
    return 0;
}
