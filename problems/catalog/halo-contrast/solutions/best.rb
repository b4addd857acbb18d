def halo_contrast(image, core, halo)
  columns = image[0].size
  side = core + 2 * halo
  sums = [Array.new(columns + 1, 0)]
  image.each do |row|
    above = sums.last
    below = [0]
    total = 0
    row.each_with_index do |pixel, column|
      total += pixel
      below << above[column + 1] + total
    end
    sums << below
  end

  core_area = (core * core).to_f
  halo_area = (side * side - core * core).to_f
  best = 0.0
  0.upto(image.size - side) do |top|
    first = sums[top]
    last = sums[top + side]
    core_first = sums[top + halo]
    core_last = sums[top + halo + core]
    0.upto(columns - side) do |left|
      right = left + side
      inner_left = left + halo
      inner_right = inner_left + core
      square = last[right] - last[left] - first[right] + first[left]
      inner = core_last[inner_right] - core_last[inner_left] - core_first[inner_right] + core_first[inner_left]
      contrast = (inner / core_area - (square - inner) / halo_area).abs
      best = contrast if contrast > best
    end
  end
  best
end
