#include <stdio.h>
#include <stdlib.h>

typedef struct Hose {
    int end;
    struct Hose *next;
} Hose;

static Hose **hoses;
static unsigned __int128 *poured;
static char *reached;
static int *system_vats;

static void lay(int from, int to) {
    Hose *hose = malloc(sizeof *hose);
    hose->end = to;
    hose->next = hoses[from];
    hoses[from] = hose;
}

static int walk(int n, int start) {
    int size = 0;
    for (int vat = 1; vat <= n; vat++) reached[vat] = 0;
    reached[start] = 1;
    system_vats[size++] = start;
    for (int i = 0; i < size; i++) {
        for (Hose *hose = hoses[system_vats[i]]; hose != NULL; hose = hose->next) {
            if (!reached[hose->end]) {
                reached[hose->end] = 1;
                system_vats[size++] = hose->end;
            }
        }
    }
    return size;
}

static void print_digits(unsigned __int128 value) {
    if (value >= 10) print_digits(value / 10);
    putchar('0' + (int)(value % 10));
}

int main(void) {
    int n, q;
    scanf("%d %d", &n, &q);
    hoses = calloc(n + 1, sizeof *hoses);
    poured = calloc(n + 1, sizeof *poured);
    reached = malloc(n + 1);
    system_vats = malloc(n * sizeof *system_vats);
    while (q-- > 0) {
        char kind;
        int a, b;
        long long x;
        scanf(" %c %d", &kind, &a);
        if (kind == 'H') {
            scanf("%d", &b);
            lay(a, b);
            lay(b, a);
        } else if (kind == 'P') {
            scanf("%lld", &x);
            poured[a] += x;
        } else {
            int size = walk(n, a);
            unsigned __int128 litres = 0;
            for (int i = 0; i < size; i++) {
                litres += poured[system_vats[i]];
                if (kind == 'D') poured[system_vats[i]] = 0;
            }
            if (kind == 'L') {
                print_digits(litres / size);
                putchar('\n');
            }
        }
    }
    return 0;
}
