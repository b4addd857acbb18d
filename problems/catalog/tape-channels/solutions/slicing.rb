tape = (gets || "").chomp
kept = {}

until tape.empty?
  channel = tape[/\A./]
  tape = tape.sub(/\A./, "")
  if channel == channel.upcase
    messages = kept[channel.downcase] || []
    kept[channel.downcase] = messages[0...-1] || []
  else
    length = tape[/\A\d+/].to_i
    tape = tape.sub(/\A\d+\./, "")
    text = tape[0, length]
    tape = tape.sub(text, "")
    kept[channel] = (kept[channel] || []) + [text]
  end
end

silent = true
("a".."z").each do |letter|
  messages = kept[letter] || []
  next if messages.empty?

  text = ""
  messages.each { |message| text = text + message }
  last = text.length > 12 ? text[-12, 12] : text
  puts "#{letter} #{messages.length} #{text.length} \"#{last}\""
  silent = false
end
puts "silence" if silent
