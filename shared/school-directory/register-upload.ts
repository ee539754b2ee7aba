import * as z from 'zod';
import { Stamp, stampOf } from '../actor.ts';
import { RegisterUploadId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { CalendarDate } from '../time/dates.ts';
import type { RegisterChanges } from './compare-registers.ts';
import type { Establishment } from './establishment.ts';
import type { SchoolLink } from './links.ts';
import { SchoolRegister } from './register.ts';
import { type LaCode, Urn } from './setting.ts';

const Beside = z.object({ urn: Urn, name: z.string() });

/** One establishment that a file would add, change, close, or that it does not speak of. */
export const RegisterLine = z.object({
  urn: Urn,
  name: z.string(),
  laName: z.string(),
  /** It lies in our own area. */
  own: z.boolean(),
  differences: z.array(z.object({ part: z.string(), was: z.string(), becomes: z.string() })).default([]),
  before: z.array(Beside).default([]),
  after: z.array(Beside).default([]),
});
export type RegisterLine = z.infer<typeof RegisterLine>;

export const RegisterLineKind = z.enum(['closed', 'changed', 'added', 'missing']);
export type RegisterLineKind = z.infer<typeof RegisterLineKind>;

const Refusal = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/**
 * A file of the register that was uploaded and compared with what was held then (`seen`, 0 where nothing was). Nothing of
 * it holds before it is taken.
 */
export const RegisterUpload = z.object({
  id: RegisterUploadId,
  authority: z.string(),
  at: z.iso.datetime(),
  by: Stamp,
  fileName: z.string(),
  asOf: CalendarDate,
  seen: z.int().nonnegative(),
  links: z.int().nonnegative(),
  counts: z.object({
    rows: z.int(),
    added: z.int(),
    changed: z.int(),
    closed: z.int(),
    unchanged: z.int(),
    missing: z.int(),
    unread: z.int(),
  }),
  problems: z.array(z.object({ row: z.int(), column: z.string(), code: z.string() })),
  /** Why it is not taken, or what the register is once it is. */
  outcome: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(false), refusal: Refusal }),
    z.object({ ok: z.literal(true), register: SchoolRegister }),
  ]),
});
export type RegisterUpload = z.infer<typeof RegisterUpload>;

/** Those that a file adds, changes, closes or leaves out, ours first, with what came before and after each. */
export function registerLines(
  changes: RegisterChanges,
  links: readonly SchoolLink[],
  { own, nameOf }: { own: LaCode; nameOf: (urn: Urn) => string | undefined },
): Record<RegisterLineKind, RegisterLine[]> {
  const [into, from] = [new Map<string, Urn[]>(), new Map<string, Urn[]>()];
  for (const link of links) {
    into.set(link.to, [...(into.get(link.to) ?? []), link.from]);
    from.set(link.from, [...(from.get(link.from) ?? []), link.to]);
  }
  const named = (urns: readonly Urn[] = []) => urns.map((urn) => ({ urn, name: nameOf(urn) ?? urn }));
  const line = (one: Establishment, differences: RegisterLine['differences'] = []): RegisterLine => ({
    urn: one.urn,
    name: one.name,
    laName: one.laName,
    own: one.laCode === own,
    differences,
    before: named(into.get(one.urn)),
    after: named(from.get(one.urn)),
  });
  const oursFirst = (lines: RegisterLine[]) => lines.sort((one, other) => Number(other.own) - Number(one.own));
  const differing = (all: RegisterChanges['changed']) =>
    oursFirst(all.map(({ after, differences }) => line(after, differences)));
  return {
    closed: differing(changes.closed),
    changed: differing(changes.changed),
    added: oursFirst(changes.added.map((one) => line(one))),
    missing: oursFirst(changes.missing.map((one) => line(one))),
  };
}

/** Takes an upload, if what is held now (`version`) is still what it was compared with. */
export function takeUpload(
  upload: RegisterUpload,
  { version }: { version: number },
  { actor, now }: Pick<Moment, 'actor' | 'now'>,
): Result<SchoolRegister> {
  if (!may(actor, 'keep-school-directory')) return refuse({ kind: 'forbidden' });
  if (upload.authority !== actor.authority) return refuse({ kind: 'not-found' });
  const { outcome, seen } = upload;
  if (!outcome.ok) return refuse({ kind: 'invalid', problems: [{ field: 'file', ...outcome.refusal }] });
  if (seen !== version) return refuse({ kind: 'stale' });
  return ok({ ...outcome.register, taken: { at: now.toISOString(), by: stampOf(actor) } });
}
