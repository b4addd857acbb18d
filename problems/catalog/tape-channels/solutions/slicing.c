#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char tape[500002];
char **kept[26];
int count[26];

void drop(int characters) {
    memmove(tape, tape + characters, strlen(tape + characters) + 1);
}

int main(void) {
    if (fgets(tape, sizeof tape, stdin) == NULL) tape[0] = '\0';
    tape[strcspn(tape, "\n")] = '\0';

    while (strlen(tape) > 0) {
        char channel = tape[0];
        drop(1);
        if (isupper(channel)) {
            int i = tolower(channel) - 'a';
            if (count[i] > 0) {
                count[i]--;
                free(kept[i][count[i]]);
            }
            continue;
        }
        int length = 0;
        while (tape[0] != '.') {
            length = 10 * length + tape[0] - '0';
            drop(1);
        }
        drop(1);
        char *text = malloc(length + 1);
        strncpy(text, tape, length);
        text[length] = '\0';
        drop(length);
        int i = channel - 'a';
        kept[i] = realloc(kept[i], (count[i] + 1) * sizeof(char *));
        kept[i][count[i]++] = text;
    }

    int silent = 1;
    static char transcript[500001];
    for (int i = 0; i < 26; i++) {
        if (count[i] > 0) {
            transcript[0] = '\0';
            for (int j = 0; j < count[i]; j++) strcat(transcript, kept[i][j]);
            int length = strlen(transcript);
            char *end = length > 12 ? transcript + length - 12 : transcript;
            printf("%c %d %d \"%s\"\n", 'a' + i, count[i], length, end);
            silent = 0;
        }
    }
    if (silent) printf("silence\n");
    return 0;
}
