import path from 'node:path';
import { parseArgs } from 'node:util';
import { verified } from '../audit/say-verified.ts';
import { CannotDo } from '../cannot-do.ts';
import { backUp } from './back-up.ts';
import { putBack } from './put-back.ts';
import { report } from './report.ts';

const usage = `npm run backup -- FOLDER --keys FILE
npm run restore -- FOLDER --keys FILE

The box is the one in DATA_DIR (.data, when nothing is said), running or not; what is restored goes into an empty one.
Without its keys no backup can be read: keep them elsewhere.`;

const began = new Date();
const dataDir = path.resolve(process.env.DATA_DIR || '.data');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });
const [act, folder] = positionals;
try {
  if (!folder || !values.keys || !(act === 'backup' || act === 'restore')) throw new CannotDo(usage);
  const [at, keys] = [path.resolve(folder), path.resolve(values.keys)];
  const done =
    act === 'backup' ? await backUp(dataDir, { into: at, keys }, began) : await putBack(dataDir, { from: at, keys });
  console.log(report({ ...done, dataDir, at, began, ended: new Date() }).join('\n'));
  console.log(verified(done.audit, true).join('\n'));
  process.exitCode = done.audit.findings.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof CannotDo)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
