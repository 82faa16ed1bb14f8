# Reads the feeds named as arguments with ruby-icalendar and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON.
require 'stringio'
require 'icalendar'
require 'json'

ARGV.each do |path|
  feed = Icalendar::Calendar.parse(File.read(path, encoding: 'UTF-8')).first
  time = ->(t) { t.strftime('%Y-%m-%dT%H:%M:%S') }
  puts JSON.generate(feed.events.map { |e| [e.uid.to_s, e.summary.to_s, time.(e.dtstart), time.(e.dtend), e.location.to_s, e.status.to_s, e.sequence.to_i] })
end
