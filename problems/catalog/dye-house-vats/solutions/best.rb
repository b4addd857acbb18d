n, = gets.split.map(&:to_i)
parent = Array.new(n + 1) { |vat| vat }
vats = Array.new(n + 1, 1)
litres = Array.new(n + 1, 0)

find = lambda do |vat|
  vat = parent[vat] = parent[parent[vat]] while parent[vat] != vat
  vat
end

answers = []
$stdin.each_line do |line|
  kind, a, b = line.split
  system = find.call(a.to_i)
  case kind
  when "H"
    other = find.call(b.to_i)
    next if system == other

    system, other = other, system if vats[system] < vats[other]
    parent[other] = system
    vats[system] += vats[other]
    litres[system] += litres[other]
  when "P" then litres[system] += b.to_i
  when "D" then litres[system] = 0
  else answers << litres[system] / vats[system]
  end
end
puts answers
