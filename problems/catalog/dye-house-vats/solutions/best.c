#include <stdio.h>
#include <stdlib.h>

typedef unsigned __int128 amount;

static int *parent;

static int find(int vat) {
    while (parent[vat] != vat) {
        parent[vat] = parent[parent[vat]];
        vat = parent[vat];
    }
    return vat;
}

static void print_amount(amount value) {
    char digits[41];
    char *first = digits + sizeof digits - 1;
    *first = '\0';
    do {
        *--first = (char)('0' + (int)(value % 10));
        value /= 10;
    } while (value > 0);
    puts(first);
}

int main(void) {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    parent = malloc((n + 1) * sizeof *parent);
    int *vats = malloc((n + 1) * sizeof *vats);
    amount *litres = calloc(n + 1, sizeof *litres);
    for (int vat = 0; vat <= n; vat++) {
        parent[vat] = vat;
        vats[vat] = 1;
    }
    for (int entry = 0; entry < q; entry++) {
        char kind;
        int a;
        if (scanf(" %c %d", &kind, &a) != 2) return 1;
        int system = find(a);
        if (kind == 'H') {
            int b;
            if (scanf("%d", &b) != 1) return 1;
            int other = find(b);
            if (system == other) continue;
            if (vats[system] < vats[other]) {
                int smaller = system;
                system = other;
                other = smaller;
            }
            parent[other] = system;
            vats[system] += vats[other];
            litres[system] += litres[other];
        } else if (kind == 'P') {
            long long x;
            if (scanf("%lld", &x) != 1) return 1;
            litres[system] += x;
        } else if (kind == 'D') {
            litres[system] = 0;
        } else {
            print_amount(litres[system] / vats[system]);
        }
    }
    free(parent);
    free(vats);
    free(litres);
    return 0;
}
