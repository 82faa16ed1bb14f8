// Reads the feeds named as arguments with node-ical and prints, a feed a line, [uid, title, start, end, room, status, sequence] of each event as JSON, with times in UTC.
import { createRequire } from 'node:module';

const ical = createRequire(`${process.env.OPENSPACES_NODE_MODULES}/x.js`)('node-ical');
const time = (t) => `${t.toISOString().slice(0, 19)}+0000`;
for (const path of process.argv.slice(2)) {
  const feed = Object.values(ical.sync.parseFile(path)).filter((c) => c.type === 'VEVENT');
  console.log(JSON.stringify(feed.map((e) => [e.uid, e.summary, time(e.start), time(e.end), e.location, e.status, Number(e.sequence)])));
}
