def lower_hull(points)
  points.sort.each_with_object([]) do |(x, y), hull|
    next if hull.any? && hull.last[0] == x

    while hull.size > 1
      (x1, y1), (x2, y2) = hull.last(2)
      break if (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1)

      hull.pop
    end
    hull << [x, y]
  end
end

def lowest(hull, u, v)
  edge = (0...hull.size - 1).bsearch do |index|
    x1, y1 = hull[index]
    x2, y2 = hull[index + 1]
    u * (x2 - x1) + v * (y2 - y1) >= 0
  end
  x, y = edge ? hull[edge] : hull.last
  u * x + v * y
end

n, = gets.split.map(&:to_i)
pairs = $stdin.read.split.map(&:to_i).each_slice(2).to_a
buoys = pairs.shift(n)
bottom = lower_hull(buoys)
top = lower_hull(buoys.map { |x, y| [-x, -y] })
answers = pairs.map do |u, v|
  u, v = -u, -v if v.negative? || (v.zero? && u.negative?)
  -lowest(bottom, u, v) - lowest(top, u, v)
end
puts answers
