"""Reads a feed with one VTIMEZONE a zone, and prints the offset in minutes of each zone at each moment given, as libical and as python3-icalendar have it.

Arguments: the feed, and a file with a JSON list of [zone, [local times as YYYYMMDDTHHMMSS]]. Prints a JSON list of [zone, [offsets by libical], [offsets by icalendar]].
"""
import ctypes, ctypes.util, datetime, json, sys
import icalendar

lib = ctypes.CDLL(ctypes.util.find_library("ical"))
P, S, I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int


class Time(ctypes.Structure):
    _fields_ = [(n, I) for n in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [("zone", P)]


def call(name, result, *arguments):
    function = getattr(lib, name)
    function.restype = result
    return function(*arguments)


with open(sys.argv[1], "rb") as file:
    text = file.read()
with open(sys.argv[2], encoding="utf-8") as file:
    asked = json.load(file)
calendar = call("icalparser_parse_string", P, S(text))
others = {str(zone["TZID"]): zone for zone in icalendar.Calendar.from_ical(text).walk("VTIMEZONE")}
answers = []
for name, times in asked:
    zone = call("icalcomponent_get_timezone", P, P(calendar), S(name.encode()))
    other = others[name].to_tz()
    by_libical, by_icalendar = [], []
    for t in times:
        time = call("icaltime_from_string", Time, S(t.encode()))
        daylight = I(0)
        by_libical.append(call("icaltimezone_get_utc_offset", I, P(zone), ctypes.byref(time), ctypes.byref(daylight)) // 60)
        local = datetime.datetime.strptime(t, "%Y%m%dT%H%M%S")
        by_icalendar.append(int(other.localize(local).utcoffset().total_seconds()) // 60)
    answers.append([name, by_libical, by_icalendar])
print(json.dumps(answers))
