import * as z from 'zod';
import { Stamp, stampOf } from '../actor.ts';
import { DisclosureId } from '../ids.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';
import type { Disclosure } from './disclosure.ts';
import { type HeldItem, ItemRef, printOf } from './held-item.ts';
import { placesOf } from './propose.ts';
import { reasonCodes, reasonsFor } from './reasons.ts';
import { Mark } from './redact.ts';

export const choices = ['give', 'give-redacted', 'withhold'] as const;
const Reason = z.enum(reasonCodes);

/** That the agency an item came from was asked, and what it said. */
const Consulted = z.object({ who: z.string().max(200), on: CalendarDate, said: z.string().max(1000) });

/** What was decided of one item. It holds for the item as it then was (`print`). */
export const DecidedItem = z.object({
  request: DisclosureId,
  ref: ItemRef,
  version: z.int().positive(),
  print: z.string(),
  choice: z.enum(choices),
  /** Of all of it; what is taken out has its own. */
  reason: Reason.optional(),
  words: z.string().max(1000).default(''),
  marks: z.array(Mark).max(2000).default([]),
  consulted: Consulted.optional(),
  at: z.iso.datetime(),
  by: Stamp,
});
export type DecidedItem = z.infer<typeof DecidedItem>;

const text = (most: number) => z.string().trim().max(most);
const blank = z.literal('').transform(() => undefined);

/**
 * What a manager decides of an item. `seen`: the version of what was decided before, 0 for nothing; `print`: of the item
 * as they saw it. `out`: words that stand in it and are taken out wherever they do; `fields`: texts that are taken out whole.
 */
export const DecideItem = z.object({
  seen: Seen,
  print: z.string().max(100).catch(''),
  choice: z.enum(choices),
  reason: z.union([blank, Reason]),
  words: text(1000),
  out: z.array(text(300)).max(500),
  outReason: z.union([blank, Reason]),
  fields: z.array(text(200)).max(500),
  fieldsReason: z.union([blank, Reason]),
  consultedWho: text(200),
  consultedOn: CalendarDate.optional(),
  consultedSaid: text(1000),
});
export type DecideItem = z.infer<typeof DecideItem>;

const mostMarks = 2000;

function marksOf(item: HeldItem, { out, outReason, fields, fieldsReason }: DecideItem): Mark[] {
  const stretches = out
    .filter((words) => words !== '')
    .flatMap((words) => placesOf(item, words).flatMap((place) => (outReason ? [{ ...place, reason: outReason }] : [])));
  const whole = item.fields
    .filter(({ key, text }) => fields.includes(key) && text.length > 0)
    .flatMap(({ key, text }) =>
      fieldsReason ? [{ field: key, start: 0, end: text.length, reason: fieldsReason }] : [],
    );
  return [...whole, ...stretches];
}

/** What is wrong with how an item is redacted: something without a reason, words that are not in it, or nothing at all. */
function redactionProblems(item: HeldItem, { out, outReason, fields, fieldsReason }: DecideItem): Problem[] {
  const said = out.filter((words) => words !== '');
  if (said.length === 0 && fields.length === 0) return [{ field: 'out', code: 'nothing' }];
  return [
    ...(said.length > 0 && !outReason ? [{ field: 'outReason', code: 'needed' }] : []),
    ...(fields.length > 0 && !fieldsReason ? [{ field: 'fieldsReason', code: 'needed' }] : []),
    ...(said.some((words) => placesOf(item, words).length === 0) ? [{ field: 'out', code: 'not-there' }] : []),
    ...(fields.some((key) => item.fields.every((each) => each.key !== key))
      ? [{ field: 'fields', code: 'not-there' }]
      : []),
  ];
}

function consultedIn({ consultedWho: who, consultedOn: on, consultedSaid: said }: DecideItem, today: string) {
  if (!who && !on && !said) return { problems: [] };
  if (!who) return { problems: [{ field: 'consultedWho', code: 'needed' }] };
  if (!on) return { problems: [{ field: 'consultedOn', code: 'needed' }] };
  if (on > today) return { problems: [{ field: 'consultedOn', code: 'future' }] };
  return { problems: [], consulted: { who, on, said } };
}

/** Decides of one item. Refused as `stale` when another has decided of it, or when it no longer says what was seen. */
export function decideItem(
  request: Disclosure,
  item: HeldItem,
  before: DecidedItem | undefined,
  command: DecideItem,
  { actor, now, digest }: Moment,
): Result<DecidedItem> {
  if (!may(actor, 'answer-disclosures')) return refuse({ kind: 'forbidden' });
  if (request.ended || request.approved) return refuse({ kind: 'wrong-status', status: 'approved' });
  const print = printOf(item, digest);
  if (command.seen !== (before?.version ?? 0) || command.print !== print) return refuse({ kind: 'stale' });
  const { choice, reason, words } = command;
  const { consulted, problems: unsaid } = consultedIn(command, localDate(now));
  const redacting = choice === 'give-redacted';
  const allowed = reasonsFor(request.asker.kind);
  const used = [
    ['reason', choice === 'withhold' ? reason : undefined],
    ['outReason', redacting ? command.outReason : undefined],
    ['fieldsReason', redacting ? command.fieldsReason : undefined],
  ] as const;
  const problems: Problem[] = [
    ...(choice === 'withhold' && !reason ? [{ field: 'reason', code: 'needed' }] : []),
    ...(choice === 'withhold' && !words ? [{ field: 'words', code: 'needed' }] : []),
    ...(redacting ? redactionProblems(item, command) : []),
    ...used.flatMap(([field, code]) => (code && !allowed.includes(code) ? [{ field, code: 'not-for-them' }] : [])),
    ...unsaid,
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const marks = redacting ? marksOf(item, command) : [];
  if (marks.length > mostMarks) return refuse({ kind: 'too-large' });
  return ok({
    ...{ request: request.id, ref: item.ref, version: command.seen + 1, print, choice, words, marks },
    ...(choice === 'withhold' && reason && { reason }),
    ...(consulted && { consulted }),
    at: now.toISOString(),
    by: stampOf(actor),
  });
}
