class Arrivals
  def initialize
    @heap = []
  end

  def push(time, square)
    heap = @heap
    at = heap.size
    while at > 0
      parent = (at - 1) / 2
      break if heap[parent][0] <= time

      heap[at] = heap[parent]
      at = parent
    end
    heap[at] = [time, square]
  end

  def pop
    heap = @heap
    top = heap[0]
    last = heap.pop
    size = heap.size
    return top if size == 0

    time = last[0]
    at = 0
    while (child = 2 * at + 1) < size
      child += 1 if child + 1 < size && heap[child + 1][0] < heap[child][0]
      break if heap[child][0] >= time

      heap[at] = heap[child]
      at = child
    end
    heap[at] = last
    top
  end

  def empty? = @heap.empty?
end

def times_from(start, ways, minutes)
  times = Array.new(ways.size, minutes + 1)
  times[start] = 0
  arrivals = Arrivals.new
  arrivals.push(0, start)
  until arrivals.empty?
    time, square = arrivals.pop
    next if time > times[square]

    ways[square].each do |other, length|
      arrival = time + length
      if arrival < times[other]
        times[other] = arrival
        arrivals.push(arrival, other)
      end
    end
  end
  times
end

def errand_squares(n, streets, home, office, minutes)
  onward = Array.new(n) { [] }
  backward = Array.new(n) { [] }
  streets.each do |start, finish, time|
    onward[start] << [finish, time]
    backward[finish] << [start, time]
  end
  there = times_from(home, onward, minutes)
  back = times_from(office, backward, minutes)
  (0...n).select { |square| there[square] + back[square] <= minutes }
end
