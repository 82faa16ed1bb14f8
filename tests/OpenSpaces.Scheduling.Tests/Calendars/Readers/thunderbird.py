"""Reads the cache of Thunderbird's calendars (its folder, and the calendars' ids, as arguments) and prints, a calendar a line, [uid, title, start, end, room, status, sequence] of each event as JSON.

From a copy, for a running Thunderbird keeps others out. Prints nothing while there is no whole cache.
"""
import datetime, json, os, shutil, sqlite3, sys, tempfile


def utc(microseconds):
    return (datetime.datetime(1970, 1, 1) + datetime.timedelta(microseconds=microseconds)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def events(cache, calendar):
    rows = cache.execute(
        """SELECT id, title, event_start, event_end, ical_status,
                  (SELECT value FROM cal_properties p WHERE p.cal_id = e.cal_id AND p.item_id = e.id AND key = 'LOCATION'),
                  (SELECT value FROM cal_properties p WHERE p.cal_id = e.cal_id AND p.item_id = e.id AND key = 'SEQUENCE')
           FROM cal_events e WHERE cal_id = ?""", [calendar])
    return [[uid, title, utc(start), utc(end), room, status, int(sequence or 0)] for uid, title, start, end, status, room, sequence in rows]


with tempfile.TemporaryDirectory() as folder:
    for name in ("cache.sqlite", "cache.sqlite-wal"):
        if os.path.exists(os.path.join(sys.argv[1], name)):
            shutil.copy(os.path.join(sys.argv[1], name), folder)
    try:
        cache = sqlite3.connect(os.path.join(folder, "cache.sqlite"))
        read = [events(cache, calendar) for calendar in sys.argv[2:]]
    except sqlite3.DatabaseError:
        read = []
for calendar in read:
    print(json.dumps(calendar))
