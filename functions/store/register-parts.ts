import * as z from 'zod';
import type { Establishment } from '../../shared/school-directory/establishment.ts';
import type { FoundSetting } from '../../shared/school-directory/find-setting.ts';
import type { SchoolLink } from '../../shared/school-directory/links.ts';
import type { Urn } from '../../shared/school-directory/setting.ts';
import { putAll } from './put-all.ts';
import { readItem, readItems } from './read.ts';
import { schoolKeys } from './school-keys.ts';
import type { Table } from './table.ts';

/** What a file holds once it is taken: everything, not only what it changes. */
export type StagedRegister = {
  establishments: readonly Establishment[];
  links: readonly SchoolLink[];
  local: readonly FoundSetting[];
};

/** Establishments lie together whose numbers end in the same two figures: about 250 of them, in 20 kB. */
export const partCount = 100;
export const partOf = (urn: Urn): number => Number(urn) % partCount;

/** A register as the texts of its parts, the same for the same register. */
export const textsOf = (establishments: readonly Establishment[], links: readonly SchoolLink[]): string[] => {
  const parts = Array.from({ length: partCount }, () => ({
    establishments: [] as Establishment[],
    links: [] as SchoolLink[],
  }));
  for (const one of establishments) parts[partOf(one.urn)]?.establishments.push(one);
  // A link is found from either of its ends.
  for (const link of links) for (const at of new Set([partOf(link.from), partOf(link.to)])) parts[at]?.links.push(link);
  for (const part of parts) {
    part.establishments.sort((one, other) => one.urn.localeCompare(other.urn));
    part.links.sort((one, other) => `${one.from}${one.to}`.localeCompare(`${other.from}${other.to}`));
  }
  return parts.map((part) => JSON.stringify(part));
};

const Lying = z.looseObject({ pk: z.string(), sk: z.string() });

/** What was laid beside the register for a while stays for good, because it is the register now. */
export async function keepStaged(
  table: Table,
  { authority, upload, parts }: { authority: string; upload: string; parts: readonly string[] },
): Promise<void> {
  const keys = parts.flatMap((of, part) => (of === upload ? [schoolKeys.registerPart(authority, upload, part)] : []));
  const items = keys.length > 0 ? await readItems(table, keys) : [];
  const all = [...items, await readItem(table, schoolKeys.registerLocal(authority, upload))];
  const lasting = all.flatMap((item) => {
    const { expires: _, ...rest } = item ?? {};
    return item ? [Lying.parse(rest)] : [];
  });
  for (let from = 0; from < lasting.length; from += 25) await putAll(table, lasting.slice(from, from + 25));
}
