def mean_inside(image, top, left, core):
    pixels = [pixel for row in image[top : top + core] for pixel in row[left : left + core]]
    return sum(pixels) / len(pixels)


def mean_around(image, top, left, side, core, halo):
    pixels = []
    for i in range(side):
        row = image[top + i]
        if halo <= i < halo + core:
            pixels += row[left : left + halo]
            pixels += row[left + halo + core : left + side]
        else:
            pixels += row[left : left + side]
    return sum(pixels) / len(pixels)


def halo_contrast(image, core, halo):
    side = core + 2 * halo
    best = 0.0
    for top in range(len(image) - side + 1):
        for left in range(len(image[0]) - side + 1):
            inside = mean_inside(image, top + halo, left + halo, core)
            around = mean_around(image, top, left, side, core, halo)
            best = max(best, abs(inside - around))
    return best
