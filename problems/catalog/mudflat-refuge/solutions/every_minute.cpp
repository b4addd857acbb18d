#include <vector>
using namespace std;

long long minutes_to_refuge(vector<vector<long long>> dry_until) {
    int rows = dry_until.size(), columns = dry_until[0].size();
    vector<vector<bool>> reached(rows, vector<bool>(columns, false));
    reached[0][0] = true;
    int minute = 0;
    while (!reached[rows - 1][columns - 1]) {
        minute++;
        auto before = reached;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (dry_until[r][c] < minute) continue;
                if (r > 0 && before[r - 1][c]) reached[r][c] = true;
                if (r < rows - 1 && before[r + 1][c]) reached[r][c] = true;
                if (c > 0 && before[r][c - 1]) reached[r][c] = true;
                if (c < columns - 1 && before[r][c + 1]) reached[r][c] = true;
            }
        }
        if (reached == before) return -1;
    }
    return minute;
}
