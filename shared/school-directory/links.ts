import * as z from 'zod';
import { CalendarDate } from '../time/dates.ts';
import { type Setting, type SettingKey, Urn } from './setting.ts';

/** That one establishment came after another: a conversion, a merger, a split. */
export const SchoolLink = z.object({ from: Urn, to: Urn, on: CalendarDate.optional() });
export type SchoolLink = z.infer<typeof SchoolLink>;

/**
 * A row of the register's file of links, which has each link from both its ends. Links of other kinds, such as a shared
 * sixth form, are none of this; a row that cannot be read is none either.
 */
export function linkOfRow(cells: Readonly<Record<string, string>>): SchoolLink | undefined {
  const [urn, linked, type] = [cells.URN ?? '', cells.LinkURN ?? '', (cells.LinkType ?? '').toLowerCase()];
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(cells.LinkEstablishedDate ?? '') ?? [];
  const ends = type.startsWith('successor')
    ? { from: urn, to: linked }
    : type.startsWith('predecessor')
      ? { from: linked, to: urn }
      : undefined;
  const on = year && `${year}-${month}-${day}`;
  const link = ends && SchoolLink.safeParse({ ...ends, ...(on && CalendarDate.safeParse(on).success && { on }) });
  return link?.success && ends?.from !== ends?.to ? link.data : undefined;
}

/**
 * The open places that came after one, by any number of steps, each once. A register in which two schools each came after
 * the other is followed no further than once round.
 */
export function successorsOf(key: SettingKey, links: readonly SchoolLink[], known: readonly Setting[]): Setting[] {
  const seen = new Set<string>([key]);
  const found = new Map<string, Setting>();
  let ends = [key];
  while (ends.length > 0) {
    const next = links.filter(({ from, to }) => ends.includes(from) && !seen.has(to)).map(({ to }) => to);
    for (const to of next) seen.add(to);
    const places = known.filter((setting) => next.includes(setting.key));
    for (const place of places) if (place.status === 'open') found.set(place.key, place);
    // Whoever came after an open school is another story: its pupils are still there.
    ends = next.filter((to) => !found.has(to));
  }
  return [...found.values()];
}
