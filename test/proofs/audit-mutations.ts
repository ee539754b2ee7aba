import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { signedWith, verifyFile, verifyLines } from '../../infra/local/audit/verify-file.ts';
import { randomFrom } from '../../infra/local/seeds/random.ts';
import { type Kind, kinds, mutate } from '../support/audit-mutations.ts';
import { foundIt } from '../support/found-mutation.ts';
import { madeBundle } from '../support/made-bundle.ts';

// npm run proof:audit: does a thousand things to chains that somebody might do, and counts what the verifier finds.
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '7' }, mutations: { type: 'string', default: '1000' } },
});
const random = randomFrom(Number(values.seed));
// First of all: a process that verifies a bundle has met no broken ones.
const large = await madeBundle({ chains: 2000, entries: 200_000, everyMs: 1000 });
const folder = mkdtempSync(path.join(tmpdir(), 'front-door-bundle-'));
const file = path.join(folder, 'bundle');
writeFileSync(file, large.lines.map((line) => `${line}\n`).join(''));
large.lines.length = 0;
/** Once through, in the time of the thread that verifies: on a machine that does nothing else, the time on the clock. */
async function once() {
  const before = process.threadCpuUsage();
  const { entries, findings } = await verifyFile(file, signedWith(large.publicKey));
  const { user, system } = process.threadCpuUsage(before);
  return { entries, findings, perSecond: Math.round(entries / ((user + system) / 1_000_000)) };
}
const runs = [await once(), await once(), await once()].toSorted((a, b) => a.perSecond - b.perSecond);
rmSync(folder, { recursive: true });
const { entries, findings, perSecond } = runs[1]!;

const small = await madeBundle({ chains: 20, entries: 400, everyMs: 60_000 });
const isSigned = signedWith(small.publicKey);
const untouched = await verifyLines(small.lines, isSigned);
if (untouched.findings.length > 0)
  throw new Error(`what nobody touched was found wrong: ${untouched.findings[0]?.what}`);

const counts = new Map<Kind, { made: number; found: number; located: number }>();
for (let made = 0; made < Number(values.mutations); made += 1) {
  const kind = kinds[made % kinds.length]!;
  const mutated = mutate(small.lines, kind, random);
  const { findings } = await verifyLines(mutated.lines, isSigned);
  const count = counts.get(kind) ?? { made: 0, found: 0, located: 0 };
  count.made += 1;
  if (findings.length > 0) count.found += 1;
  if (foundIt(findings, mutated)) count.located += 1;
  counts.set(kind, count);
}
const all = [...counts.values()];
const sum = (of: 'made' | 'found' | 'located') => all.reduce((total, count) => total + count[of], 0);
console.table(Object.fromEntries(counts));

console.log(`seed ${values.seed}: ${sum('made')} mutations, ${sum('found')} found, ${sum('located')} located`);
console.log(
  `${entries} entries verified offline, ${findings.length} findings, ${perSecond} a second (the second best of three)`,
);
process.exitCode = sum('located') === sum('made') && findings.length === 0 && perSecond >= 100_000 ? 0 : 1;
