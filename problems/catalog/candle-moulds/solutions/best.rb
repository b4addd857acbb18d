_, m = gets.split.map(&:to_i)
moulds = $stdin.each_line.map do |line|
  start, setting, candles, scraping = line.split.map(&:to_i)
  [start, setting, candles, candles * setting + scraping]
end

made = lambda do |minute|
  total = 0
  moulds.each do |start, setting, candles, cycle|
    next if minute <= start

    cycles, rest = (minute - start).divmod(cycle)
    last = rest / setting
    total += cycles * candles + (last < candles ? last : candles)
  end
  total
end

enough = moulds.map do |start, setting, candles, cycle|
  cycles, more = (m - 1).divmod(candles)
  start + cycles * cycle + (more + 1) * setting
end.min
minute = (1..enough).bsearch { |candidate| made.call(candidate) >= m }
puts "#{minute} #{made.call(minute)}"
