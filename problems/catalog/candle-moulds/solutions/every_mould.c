#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n, m;
    scanf("%d %d", &n, &m);
    long long *due = malloc(n * sizeof(long long));
    int *setting = malloc(n * sizeof(int));
    int *candles = malloc(n * sizeof(int));
    int *scraping = malloc(n * sizeof(int));
    int *cast = calloc(n, sizeof(int));
    for (int i = 0; i < n; i++) {
        scanf("%lld %d %d %d", &due[i], &setting[i], &candles[i], &scraping[i]);
        due[i] += setting[i];
    }

    long long minute = 0;
    int left = 0;
    while (left < m) {
        minute = due[0];
        for (int i = 1; i < n; i++) {
            if (due[i] < minute) minute = due[i];
        }
        for (int i = 0; i < n; i++) {
            if (due[i] == minute) {
                left++;
                cast[i]++;
                due[i] += setting[i];
                if (cast[i] % candles[i] == 0) due[i] += scraping[i];
            }
        }
    }
    printf("%lld %d\n", minute, left);
    return 0;
}
