// Reads a feed with one VTIMEZONE a zone with ical.js, and prints the offset in minutes of each zone at each local time given. Arguments and answer as of zones.py.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ICAL = (await import(createRequire(`${process.env.OPENSPACES_NODE_MODULES}/x.js`).resolve('ical.js'))).default;
const feed = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const zones = new Map(feed.getAllSubcomponents('vtimezone').map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]));
const asked = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const parts = (t) => ({ year: +t.slice(0, 4), month: +t.slice(4, 6), day: +t.slice(6, 8), hour: +t.slice(9, 11), minute: +t.slice(11, 13), second: +t.slice(13, 15) });
console.log(JSON.stringify(asked.map(([name, times]) => [name, times.map((t) => new ICAL.Time(parts(t), zones.get(name)).utcOffset() / 60)])));
