def called_badges(taps)
  line = {}
  called = []
  taps.each do |tap|
    if tap > 0
      line[tap] = true unless line.delete(tap)
    elsif tap < 0
      line[-tap] = true if line.delete(-tap)
    elsif !line.empty?
      called << line.shift[0]
    end
  end
  called
end
