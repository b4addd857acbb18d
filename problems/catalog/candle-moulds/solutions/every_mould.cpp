#include <algorithm>
#include <iostream>
#include <numeric>
#include <vector>
using namespace std;

int main() {
    int n, m;
    cin >> n >> m;
    vector<long long> due(n);
    vector<int> setting(n), candles(n), scraping(n), cast(n, 0);
    for (int i = 0; i < n; i++) {
        cin >> due[i] >> setting[i] >> candles[i] >> scraping[i];
        due[i] += setting[i];
    }

    long long minute = 0;
    while (accumulate(cast.begin(), cast.end(), 0) < m) {
        minute = *min_element(due.begin(), due.end());
        for (int i = 0; i < n; i++) {
            if (due[i] == minute) {
                cast[i]++;
                due[i] += setting[i];
                if (cast[i] % candles[i] == 0) due[i] += scraping[i];
            }
        }
    }
    cout << minute << " " << accumulate(cast.begin(), cast.end(), 0) << endl;
}
