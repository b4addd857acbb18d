def rest(heats, capacity, fee, start, known)
  return 0 if start == heats.size

  known[start] ||= (start + 1..[start + capacity, heats.size].min).map do |finish|
    heats[start...finish].max + fee + rest(heats, capacity, fee, finish, known)
  end.min
end

def cheapest_firings(heats, capacity, fee)
  rest(heats, capacity, fee, 0, {})
end
