require "set"

hoses = Hash.new { |hash, vat| hash[vat] = Set.new }
poured = Hash.new(0)

system_of = lambda do |start|
  reached = Set[start]
  waiting = [start]
  until waiting.empty?
    hoses[waiting.pop].each do |neighbour|
      waiting << neighbour if reached.add?(neighbour)
    end
  end
  reached
end

gets
while (line = gets)
  kind, a, b = line.split
  case kind
  when "H"
    hoses[a] << b
    hoses[b] << a
  when "P"
    poured[a] += b.to_i
  when "D"
    system_of.call(a).each { |vat| poured[vat] = 0 }
  when "L"
    vats = system_of.call(a)
    puts vats.sum { |vat| poured[vat] } / vats.size
  end
end
