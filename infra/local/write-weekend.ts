import { writeFileSync } from 'node:fs';
import { incidentFile } from './seeds/incident-file.ts';
import { weekendOf } from './seeds/weekend.ts';

// Writes a made-up weekend of incidents as police send them, to try the upload with:
// npm run weekend -- FILE [how many incidents] [seed]
const [file, count = '90', seed = '1'] = process.argv.slice(2);
if (!file || !/^[1-9]\d{0,3}$/.test(count) || !/^\d+$/.test(seed)) {
  console.error('Name the file to write: npm run weekend -- FILE [how many incidents, up to 9999] [seed]');
  process.exit(1);
}
const { incidents } = weekendOf({ monday: new Date(), count: Number(count), seed: Number(seed), name: `W${seed}-` });
writeFileSync(file, incidentFile(incidents));
console.log(`${incidents.length} incidents, of nobody who exists: ${file}`);
