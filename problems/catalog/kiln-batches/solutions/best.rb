# Last batches by cost: each starts behind the pot `before`, and its most demanding pot is `pot`.
Batch = Struct.new(:cost, :before, :pot)

class Batches
  def initialize
    @heap = []
  end

  def first = @heap[0]

  def push(batch)
    heap = @heap
    cost = batch.cost
    at = heap.size
    while at > 0
      parent = (at - 1) / 2
      break if heap[parent].cost <= cost

      heap[at] = heap[parent]
      at = parent
    end
    heap[at] = batch
  end

  def pop
    heap = @heap
    last = heap.pop
    size = heap.size
    return if size == 0

    cost = last.cost
    at = 0
    while (child = 2 * at + 1) < size
      child += 1 if child + 1 < size && heap[child + 1].cost < heap[child].cost
      break if heap[child].cost >= cost

      heap[at] = heap[child]
      at = child
    end
    heap[at] = last
  end
end

def cheapest_firings(heats, capacity, fee)
  costs = [0]
  overtaken = Array.new(heats.size, false)
  peaks = []
  batches = Batches.new
  heats.each_with_index do |heat, pot|
    overtaken[peaks.pop] = true while !peaks.empty? && heats[peaks.last] <= heat
    batches.push(Batch.new(costs[peaks.last + 1] + heat, peaks.last, pot)) unless peaks.empty?
    peaks << pot
    start = [0, pot + 1 - capacity].max
    peaks.shift if peaks.first < start
    while (batch = batches.first) && (batch.before < start || overtaken[batch.pot])
      batches.pop
    end
    cost = costs[start] + heats[peaks.first]
    cost = batch.cost if batch && batch.cost < cost
    costs << cost + fee
  end
  costs.last
end
