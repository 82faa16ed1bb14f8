"""Reads the feeds named as arguments with python3-vobject and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON."""
import json, sys
import vobject

for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        feed = vobject.readOne(file.read())
    print(json.dumps([[e.uid.value, e.summary.value, e.dtstart.value.strftime("%Y-%m-%dT%H:%M:%S%z"), e.dtend.value.strftime("%Y-%m-%dT%H:%M:%S%z"),
                       e.location.value, e.status.value, int(e.sequence.value)] for e in feed.vevent_list]))
