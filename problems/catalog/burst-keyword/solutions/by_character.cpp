#include <string>
#include <vector>
using namespace std;

vector<long long> interrupted_starts(string tape, string keyword, long long burst) {
    int size = keyword.size();
    int last = (int)tape.size() - size - burst;
    vector<long long> starts;
    for (int start = 0; start <= last; start++) {
        int cut = 0;
        while (cut < size - 1 && tape[start + cut] == keyword[cut]) cut++;
        if (cut == 0) continue;
        int place = cut;
        while (place < size && tape[start + burst + place] == keyword[place]) place++;
        if (place == size) starts.push_back(start);
    }
    return starts;
}
