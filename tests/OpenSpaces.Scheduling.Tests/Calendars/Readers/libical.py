"""Reads the feeds named as arguments with libical, through ctypes, and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON."""
import ctypes, ctypes.util, json, sys

lib = ctypes.CDLL(ctypes.util.find_library("ical"))
P, S, I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
VEVENT = 4


def call(name, result, *arguments):
    function = getattr(lib, name)
    function.restype = result
    return function(*arguments)


def local(text, offset):
    sign = "-" if offset < 0 else "+"
    return "%s-%s-%sT%s:%s:%s%s%02d%02d" % (text[0:4], text[4:6], text[6:8], text[9:11], text[11:13], text[13:15], sign, abs(offset) // 3600, abs(offset) // 60 % 60)


class Time(ctypes.Structure):
    _fields_ = [(n, I) for n in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [("zone", P)]


def time_of(event, which):
    t = call("icalcomponent_get_" + which, Time, P(event))
    zone = P(t.zone)
    daylight = I(0)
    offset = call("icaltimezone_get_utc_offset", I, zone, ctypes.byref(t), ctypes.byref(daylight)) if t.zone else 0
    return local("%04d%02d%02dT%02d%02d%02d" % (t.year, t.month, t.day, t.hour, t.minute, t.second), offset)


def text_of(event, kind):
    value = call("icalcomponent_get_" + kind, S, P(event))
    return value.decode() if value is not None else None


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        feed = call("icalparser_parse_string", P, S(file.read()))
    call("icalrestriction_check", I, P(feed))
    events = []
    event = call("icalcomponent_get_first_component", P, P(feed), I(VEVENT))
    while event:
        status = call("icalproperty_status_to_string", S, call("icalcomponent_get_status", I, P(event))).decode()
        events.append([text_of(event, "uid"), text_of(event, "summary"), time_of(event, "dtstart"), time_of(event, "dtend"),
                       text_of(event, "location"), status, call("icalcomponent_get_sequence", I, P(event))])
        event = call("icalcomponent_get_next_component", P, P(feed), I(VEVENT))
    print(json.dumps(events))
