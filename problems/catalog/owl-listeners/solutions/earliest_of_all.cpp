#include <vector>
using namespace std;

vector<long long> night_chronicle(vector<vector<long long>> sheets) {
    vector<int> places(sheets.size(), 0);
    vector<long long> chronicle;
    while (true) {
        int earliest = -1;
        for (int i = 0; i < sheets.size(); i++) {
            if (places[i] == sheets[i].size()) continue;
            if (earliest == -1 || sheets[i][places[i]] < sheets[earliest][places[earliest]]) earliest = i;
        }
        if (earliest == -1) return chronicle;
        places[earliest]++;
        chronicle.push_back(earliest);
    }
}
