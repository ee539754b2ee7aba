import { randomBytes } from 'node:crypto';
import { openText, sealText } from '../../functions/store/seal/content.ts';
import { keyWrappings, newSealKeys } from '../../infra/local/key-wrapping.ts';

// What sealing costs the processor, in milliseconds for sealing and opening once: npm run bench:seal
const there = { authority: 'wyre', record: 'CONTACT#1', item: 'CONCERN', compartment: 'narrative' } as const;
const { narrative } = keyWrappings(newSealKeys());
const key = randomBytes(32);
const text = 'a'.repeat(4_000);

async function millisecondsOf(times: number, act: () => unknown): Promise<string> {
  for (let n = 0; n < times / 10; n += 1) await act();
  const began = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await act();
  const { user, system } = process.cpuUsage(began);
  return ((user + system) / 1000 / times).toFixed(3);
}

console.log(
  `a text of 4 kB under its record’s key: ${await millisecondsOf(5_000, () => openText(key, there, sealText(key, there, text)))} ms`,
);
const envelope = async () => narrative.unwrap(await narrative.wrap(key, there), there);
console.log(`a key in its envelope: ${await millisecondsOf(300, envelope)} ms`);
