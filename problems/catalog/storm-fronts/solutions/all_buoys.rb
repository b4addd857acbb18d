n, q = gets.split.map(&:to_i)
buoys = []
n.times { buoys << gets.split.map(&:to_i) }

q.times do
  u, v = gets.split.map(&:to_i)
  first = buoys.map { |x, y| u * x + v * y }.min
  last = buoys.map { |x, y| u * x + v * y }.max
  puts last - first
end
