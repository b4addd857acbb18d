def longest_stable_window(readings, tolerance)
  highs = []
  lows = []
  start = best = 0
  readings.each_with_index do |value, finish|
    highs.pop while !highs.empty? && readings[highs.last] <= value
    lows.pop while !lows.empty? && readings[lows.last] >= value
    highs << finish
    lows << finish
    while readings[highs.first] - readings[lows.first] > tolerance
      start += 1
      highs.shift if highs.first < start
      lows.shift if lows.first < start
    end
    length = finish - start + 1
    best = length if length > best
  end
  best
end
