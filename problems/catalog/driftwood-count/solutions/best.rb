def trunks_seen(downstream, reaches)
  n = downstream.size
  upstream = Array.new(n) { [] }
  (1...n).each { |node| upstream[downstream[node]] << node }

  seen = Array.new(n, 1)
  depth = Array.new(n, 0)
  path = Array.new(n, 0)
  order = []
  stack = [0]
  while (node = stack.pop)
    order << node
    level = depth[node]
    path[level] = node
    beyond = level - reaches[node] - 1
    seen[path[beyond]] -= 1 if beyond >= 0
    upstream[node].each do |other|
      depth[other] = level + 1
      stack << other
    end
  end
  (n - 1).downto(1) { |i| seen[downstream[order[i]]] += seen[order[i]] }
  seen
end
