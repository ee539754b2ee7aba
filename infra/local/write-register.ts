import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkColumns } from '../../shared/school-directory/register-columns.ts';
import { asFile, linkRows, registerRows } from './seeds/national-register.ts';

// Writes a register of schools that do not exist, and its links, as files to try the import with:
// npm run register -- FOLDER [day of the files, such as 20261124] [seed]
const [folder, day = '20261124', seed = '1'] = process.argv.slice(2);
if (!folder || !/^\d{8}$/.test(day) || !/^\d+$/.test(seed)) {
  console.error('Name the folder to write to: npm run register -- FOLDER [day such as 20261124] [seed]');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const rows = registerRows(Number(seed));
const written = [
  { name: `edubasealldata${day}.csv`, text: asFile(rows) },
  { name: `links_edubasealldata${day}.csv`, text: asFile(linkRows(rows, Number(seed)), linkColumns) },
];
for (const { name, text } of written) writeFileSync(join(folder, name), text);
console.log(
  `${rows.length} establishments, none of them real: ${written.map(({ name }) => join(folder, name)).join(', ')}`,
);
