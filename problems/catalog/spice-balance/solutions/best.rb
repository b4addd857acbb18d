gets
weights = gets.split.map(&:to_i).sort
wishes = gets.split.map(&:to_i)
total = weights.sum
reach = weights.inject(1) { |bits, weight| bits | (bits | bits << weight) << weight } >> total

heaviest = []
reach.to_s(2).reverse.each_char.with_index do |bit, parcel|
  heaviest << (bit == "1" ? parcel : heaviest.last)
end
puts reach.to_s(2).count("1") - 1
puts(wishes.map { |wish| heaviest[[wish, total].min] })
