// Reads the feeds named as arguments with ical.js and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ICAL = (await import(createRequire(`${process.env.OPENSPACES_NODE_MODULES}/x.js`).resolve('ical.js'))).default;
const two = (n) => String(n).padStart(2, '0');
const time = (t) => {
  const offset = t.utcOffset() / 60;
  const sign = offset < 0 ? '-' : '+';
  return `${t.toString().replace('Z', '')}${sign}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
};
for (const path of process.argv.slice(2)) {
  ICAL.TimezoneService.reset();
  const feed = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
  feed.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));
  console.log(JSON.stringify(feed.getAllSubcomponents('vevent').map((component) => {
    const e = new ICAL.Event(component);
    return [e.uid, e.summary, time(e.startDate), time(e.endDate), e.location, component.getFirstPropertyValue('status'), e.sequence];
  })));
}
