#include <algorithm>
#include <compare>
#include <iostream>
#include <vector>

struct Point {
    long long x, y;

    auto operator<=>(const Point&) const = default;
    Point operator-() const { return {-x, -y}; }
    Point operator-(const Point& other) const { return {x - other.x, y - other.y}; }
};

long long dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
long long cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

class LowerHull {
public:
    explicit LowerHull(std::vector<Point> points) {
        std::sort(points.begin(), points.end());
        for (const Point& point : points) {
            if (!hull_.empty() && hull_.back().x == point.x) continue;
            while (hull_.size() > 1 && cross(hull_.back() - hull_.end()[-2], point - hull_.back()) <= 0) {
                hull_.pop_back();
            }
            hull_.push_back(point);
        }
    }

    long long lowest(Point course) const {
        std::size_t low = 0, high = hull_.size() - 1;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (dot(course, hull_[middle + 1] - hull_[middle]) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return dot(course, hull_[low]);
    }

private:
    std::vector<Point> hull_;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<Point> buoys(n);
    for (auto& [x, y] : buoys) std::cin >> x >> y;
    const LowerHull bottom(buoys);
    for (Point& buoy : buoys) buoy = -buoy;
    const LowerHull top(buoys);
    while (q-- > 0) {
        Point course;
        std::cin >> course.x >> course.y;
        if (course.y < 0 || (course.y == 0 && course.x < 0)) course = -course;
        std::cout << -bottom.lowest(course) - top.lowest(course) << '\n';
    }
}
