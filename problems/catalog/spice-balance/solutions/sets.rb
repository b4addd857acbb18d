gets
weights = gets.split.map(&:to_i)
wishes = gets.split.map(&:to_i)

parcels = [0]
weights.each do |weight|
  heavier = parcels.map { |parcel| parcel + weight }
  lighter = parcels.map { |parcel| (parcel - weight).abs }
  parcels = (parcels + heavier + lighter).uniq
end

puts parcels.size - 1
wishes.each do |wish|
  puts parcels.select { |parcel| parcel <= wish }.max
end
