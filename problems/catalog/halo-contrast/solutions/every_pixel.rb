def mean(pixels)
  pixels.sum.to_f / pixels.size
end

def halo_contrast(image, core, halo)
  side = core + 2 * halo
  best = 0.0
  (0..image.size - side).each do |top|
    (0..image[0].size - side).each do |left|
      inside = []
      around = []
      image[top, side].each_with_index do |row, i|
        pixels = row[left, side]
        if i >= halo && i < halo + core
          inside += pixels[halo, core]
          around += pixels[0, halo] + pixels[halo + core, halo]
        else
          around += pixels
        end
      end
      best = [best, (mean(inside) - mean(around)).abs].max
    end
  end
  best
end
