tape = $stdin.read.b.chomp
kept = Hash.new { |hash, channel| hash[channel] = [] }
position = 0
while position < tape.size
  entry = tape[position]
  position += 1
  if entry =~ /[A-Z]/
    kept[entry.downcase].pop
  else
    dot = tape.index(".", position)
    length = tape[position...dot].to_i
    kept[entry] << tape[dot + 1, length]
    position = dot + 1 + length
  end
end

answers = kept.sort.reject { |_, messages| messages.empty? }.map do |channel, messages|
  transcript = messages.join
  %(#{channel} #{messages.size} #{transcript.size} "#{transcript[-12..] || transcript}")
end
puts answers.empty? ? "silence" : answers
