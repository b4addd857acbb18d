#include <stdio.h>

int taken[200001];

int main(void) {
    int n, q;
    scanf("%d %d", &n, &q);
    while (q-- > 0) {
        char kind[2];
        int stall;
        scanf("%1s %d", kind, &stall);
        if (kind[0] == 'O') {
            taken[stall] = 0;
            continue;
        }
        int tried = 0;
        while (taken[stall] && tried < n) {
            stall++;
            if (stall > n) stall = 1;
            tried++;
        }
        if (tried == n) {
            printf("full\n");
        } else {
            taken[stall] = 1;
            printf("%d\n", stall);
        }
    }
    return 0;
}
