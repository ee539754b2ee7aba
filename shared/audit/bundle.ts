import * as z from 'zod';
import { SignedBy } from './checkpoint.ts';
import { ChainEnd, type KeptEntry } from './entry.ts';

/**
 * Chains taken out to be verified elsewhere, as lines of JSON: first what was taken, then every entry after its hash, then every
 * checkpoint with what proves where it saw those chains, and last how many lines there were and their hash.
 */
export const BundleStart = z.strictObject({
  line: z.literal('bundle'),
  made: z.iso.datetime(),
  authority: z.string(),
  chains: z.array(ChainEnd),
});
export type BundleStart = z.infer<typeof BundleStart>;

/** A checkpoint of a bundle. `seen`: the ends of the bundle’s chains under its root, each with its path. */
export const BundleCheckpoint = z.strictObject({
  line: z.literal('checkpoint'),
  checkpoint: z.string(),
  signature: z.string(),
  by: SignedBy,
  seen: z.array(
    z.strictObject({
      end: ChainEnd,
      path: z.array(z.strictObject({ side: z.enum(['left', 'right']), hash: z.string() })),
    }),
  ),
});
export type BundleCheckpoint = z.infer<typeof BundleCheckpoint>;

/** Of every line before it, each with its line end. */
export const BundleEnd = z.strictObject({ line: z.literal('end'), lines: z.int(), hash: z.string() });
export type BundleEnd = z.infer<typeof BundleEnd>;

const hashLength = 64;
const entryLine = /^[0-9a-f]{64} /;

/** The line of an entry: its hash, and as it was hashed, so that nobody has to read it before they hash it. */
export const lineOfEntry = ({ entry, hash }: KeptEntry): string => `${hash} ${entry}`;

/** The entry that a line has; undefined where it has none. */
export const entryInLine = (line: string): KeptEntry | undefined =>
  entryLine.test(line) ? { hash: line.slice(0, hashLength), entry: line.slice(hashLength + 1) } : undefined;

/** What of a line goes into the hash of the bundle: of an entry its own hash, which stands for all of it. */
export const hashedOfLine = (line: string, entry: KeptEntry | undefined = entryInLine(line)): string =>
  `${entry?.hash ?? line}\n`;
