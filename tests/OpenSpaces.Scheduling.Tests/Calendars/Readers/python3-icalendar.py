"""Reads the feeds named as arguments with python3-icalendar and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON."""
import json, sys
import icalendar

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        feed = icalendar.Calendar.from_ical(file.read())
    print(json.dumps([[str(e["UID"]), str(e["SUMMARY"]), e["DTSTART"].dt.strftime("%Y-%m-%dT%H:%M:%S%z"), e["DTEND"].dt.strftime("%Y-%m-%dT%H:%M:%S%z"),
                       str(e["LOCATION"]), str(e["STATUS"]), int(e["SEQUENCE"])] for e in feed.walk("VEVENT")]))
