n, q = gets.split.map(&:to_i)
taken = {}

q.times do
  kind, word = gets.split
  stall = word.to_i
  if kind == "O"
    taken[stall] = false
    next
  end
  tried = 0
  while taken[stall] && tried < n
    stall += 1
    stall = 1 if stall > n
    tried += 1
  end
  if tried == n
    puts "full"
  else
    taken[stall] = true
    puts stall
  end
end
