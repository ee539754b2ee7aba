import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { CannotDo } from '../cannot-do.ts';
import { withBoxTable } from '../store/with-box-table.ts';
import { verified } from './say-verified.ts';
import { endsOfChains, endsOfDay, takenOut } from './taken-out.ts';
import { signedWith, verifyFile } from './verify-file.ts';

const usage = `npm run audit -- export BUNDLE (--chain CONTACT#id ... | --day 2026-11-23)
npm run audit -- verify BUNDLE [--pub key.pem]

The box is the one in DATA_DIR (.data, when nothing is said), running or not. To verify takes the bundle alone, and no network.`;

async function exportTo(file: string, asked: { chain?: string[]; day?: string }): Promise<number> {
  const dataDir = path.resolve(process.env.DATA_DIR || '.data');
  return withBoxTable(dataDir, async (source, now) => {
    const ends = asked.day ? await endsOfDay(source, asked.day) : await endsOfChains(source, asked.chain ?? []);
    if (ends.length === 0) throw new CannotDo('There is no such chain.');
    const lines = async function* () {
      for await (const line of takenOut(source, ends, now)) yield `${line}\n`;
    };
    await pipeline(lines, createWriteStream(file, { mode: 0o600 }));
    console.log(`${ends.length} chains with ${ends.reduce((sum, { seq }) => sum + seq, 0)} entries in ${file}`);
    return 0;
  });
}

async function verify(file: string, pub: string | undefined): Promise<number> {
  if (!existsSync(file)) throw new CannotDo(`There is no ${file}.`);
  const answer = await verifyFile(file, pub ? signedWith(readFileSync(pub, 'utf8')) : undefined);
  console.log(verified(answer, Boolean(pub)).join('\n'));
  return answer.findings.length > 0 ? 1 : 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { chain: { type: 'string', multiple: true }, day: { type: 'string' }, pub: { type: 'string' } },
});
const [act, file] = positionals;
const { chain, day, pub } = values;
try {
  if (act === 'verify' && file) process.exitCode = await verify(file, pub);
  else if (act === 'export' && file && (chain || /^\d{4}-\d{2}-\d{2}$/.test(day ?? '')))
    process.exitCode = await exportTo(file, { ...(chain && { chain }), ...(day && { day }) });
  else throw new CannotDo(usage);
} catch (error) {
  if (!(error instanceof CannotDo)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
