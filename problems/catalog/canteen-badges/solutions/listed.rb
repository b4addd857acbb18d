def called_badges(taps)
  line = []
  called = []
  taps.each do |tap|
    badge = tap.abs
    if tap == 0
      called << line.shift unless line.empty?
    elsif tap > 0 && !line.include?(badge)
      line.push(badge)
    elsif line.include?(badge)
      line.delete(badge)
      line.push(badge) if tap < 0
    end
  end
  called
end
