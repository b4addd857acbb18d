def trunks_seen(downstream, reaches)
  seen = [0] * downstream.size
  reaches.each_with_index do |left, start|
    node = start
    seen[node] += 1
    while left > 0 && node != 0
      node = downstream[node]
      seen[node] += 1
      left -= 1
    end
  end
  seen
end
