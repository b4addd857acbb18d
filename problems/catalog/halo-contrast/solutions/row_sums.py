from itertools import accumulate


def halo_contrast(image, core, halo):
    rows, columns = len(image), len(image[0])
    side = core + 2 * halo
    prefix = [list(accumulate(row, initial=0)) for row in image]

    def total(top, left, size):
        return sum(sums[left + size] - sums[left] for sums in prefix[top : top + size])

    best = 0.0
    for top in range(rows - side + 1):
        for left in range(columns - side + 1):
            inner = total(top + halo, left + halo, core)
            outer = total(top, left, side) - inner
            contrast = abs(inner / core**2 - outer / (side**2 - core**2))
            best = max(best, contrast)
    return best
