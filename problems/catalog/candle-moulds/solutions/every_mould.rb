n, m = gets.split.map(&:to_i)
due = []
moulds = []
n.times do
  start, setting, candles, scraping = gets.split.map(&:to_i)
  due << start + setting
  moulds << [setting, candles, scraping]
end
cast = [0] * n

minute = 0
while cast.sum < m
  minute = due.min
  n.times do |i|
    next if due[i] != minute

    setting, candles, scraping = moulds[i]
    cast[i] += 1
    due[i] += setting
    due[i] += scraping if cast[i] % candles == 0
  end
end

puts "#{minute} #{cast.sum}"
