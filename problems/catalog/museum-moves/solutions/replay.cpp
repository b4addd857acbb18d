#include <iostream>
#include <map>
#include <string>
#include <vector>
using namespace std;

struct Row {
    string kind, item, what;
};

int main() {
    int n;
    cin >> n;
    vector<Row> rows(n + 1);
    for (int number = 1; number <= n; number++) {
        cin >> rows[number].kind >> rows[number].item >> rows[number].what;
        if (rows[number].kind != "W") continue;
        map<int, string> rooms;
        for (int line = 1; line < number; line++) {
            if (rows[line].kind == "M") rooms[line] = rows[line].what;
            if (rows[line].kind == "E") rooms[stoi(rows[line].item)] = rows[line].what;
        }
        string answer = "-";
        for (int line = 1; line <= stoi(rows[number].what); line++) {
            if (rows[line].kind == "M" && rows[line].item == rows[number].item) answer = rooms[line];
        }
        cout << answer << endl;
    }
}
