def longest_stable_window(readings, tolerance)
  start = best = 0
  readings.each_index do |finish|
    loop do
      window = readings[start..finish]
      break if window.max - window.min <= tolerance

      start += 1
    end
    best = [best, finish - start + 1].max
  end
  best
end
