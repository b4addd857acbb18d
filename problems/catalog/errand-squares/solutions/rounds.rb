def times_from(n, start, streets)
  times = [Float::INFINITY] * n
  times[start] = 0
  changed = true
  while changed
    changed = false
    streets.each do |first, last, length|
      if times[first] + length < times[last]
        times[last] = times[first] + length
        changed = true
      end
    end
  end
  times
end

def errand_squares(n, streets, home, office, minutes)
  there = times_from(n, home, streets)
  back = times_from(n, office, streets.map { |first, last, length| [last, first, length] })
  (0...n).select { |square| there[square] + back[square] <= minutes }
end
