def halo_contrast(image, core, halo):
    columns = len(image[0])
    side = core + 2 * halo
    above = [0] * (columns + 1)
    sums = [above]
    for row in image:
        total = 0
        below = [0]
        for pixel, upper in zip(row, above[1:]):
            total += pixel
            below.append(total + upper)
        sums.append(below)
        above = below

    core_area = core * core
    halo_area = side * side - core_area
    contrasts = []
    for top in range(len(image) - side + 1):
        first, last = sums[top], sums[top + side]
        core_first, core_last = sums[top + halo], sums[top + halo + core]
        for left in range(columns - side + 1):
            right = left + side
            inner_left = left + halo
            inner_right = inner_left + core
            square = last[right] - last[left] - first[right] + first[left]
            inner = core_last[inner_right] - core_last[inner_left] - core_first[inner_right] + core_first[inner_left]
            contrasts.append(abs(inner / core_area - (square - inner) / halo_area))
    return max(contrasts)
