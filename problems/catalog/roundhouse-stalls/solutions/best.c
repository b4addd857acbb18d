#include <stdint.h>
#include <stdio.h>

enum { MOST_STALLS = 200000, WORDS = MOST_STALLS / 64 + 1, GROUPS = WORDS / 64 + 1 };

static uint64_t stalls[WORDS];
static uint64_t words[GROUPS];
static uint64_t groups;

static void set_empty(int stall) {
    stalls[stall / 64] |= 1ULL << stall % 64;
    words[stall / 4096] |= 1ULL << stall / 64 % 64;
    groups |= 1ULL << stall / 4096;
}

static void set_taken(int stall) {
    stalls[stall / 64] &= ~(1ULL << stall % 64);
    if (stalls[stall / 64] != 0) return;
    words[stall / 4096] &= ~(1ULL << stall / 64 % 64);
    if (words[stall / 4096] == 0) groups &= ~(1ULL << stall / 4096);
}

static uint64_t above(uint64_t bits, int bit) {
    return bit == 63 ? 0 : bits >> (bit + 1) << (bit + 1);
}

static int first_empty(int stall) {
    int word = stall / 64;
    uint64_t bits = stalls[word] >> stall % 64;
    if (bits != 0) return stall + __builtin_ctzll(bits);
    int group = word / 64;
    bits = above(words[group], word % 64);
    if (bits == 0) {
        bits = above(groups, group);
        if (bits == 0) return -1;
        group = __builtin_ctzll(bits);
        bits = words[group];
    }
    word = group * 64 + __builtin_ctzll(bits);
    return word * 64 + __builtin_ctzll(stalls[word]);
}

int main(void) {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    for (int stall = 0; stall < n; stall++) set_empty(stall);
    while (q-- > 0) {
        char kind;
        int stall;
        if (scanf(" %c %d", &kind, &stall) != 2) return 1;
        stall--;
        if (kind == 'O') {
            set_empty(stall);
        } else if (groups == 0) {
            puts("full");
        } else {
            stall = first_empty(stall);
            if (stall < 0) stall = first_empty(0);
            set_taken(stall);
            printf("%d\n", stall + 1);
        }
    }
    return 0;
}
