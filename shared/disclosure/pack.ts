import * as z from 'zod';
import { type Actor, stampOf } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { askerOfConcern } from './asker-of-concern.ts';
import type { DecidedItem } from './decide.ts';
import type { Disclosure } from './disclosure.ts';
import { type HeldItem, printOf } from './held-item.ts';
import { type PackItem, type PackPart, packHash, partsOf } from './pack-parts.ts';
import { reasons } from './reasons.ts';
import { redacted } from './redact.ts';

type Ready = {
  request: Disclosure;
  items: readonly HeldItem[];
  decided: readonly DecidedItem[];
  /** Whether a text gives away what is sealed: where somebody lives who must not be found, or how they are reached. */
  givesAway: (text: string) => boolean;
};

/** What keeps a pack from being approved by somebody, with the items that it is about. */
export type NotReady = { why: 'identity' | 'undecided' | 'secret' | 'own-decision'; items: HeldItem[] };

const givenOf = (item: HeldItem, { choice, marks, version, print }: DecidedItem): PackItem[] => {
  if (choice === 'withhold') return [];
  const { ref, kind, at } = item;
  const fields = item.fields.map(({ key, label, text }) => ({
    label,
    text:
      choice === 'give'
        ? text
        : redacted(
            text,
            marks.filter(({ field }) => field === key),
          ),
  }));
  return [{ ref, version, print, kind, at, fields }];
};

/**
 * Whoever decided of an item does not approve. Everything is decided, and says what it said then. Nothing that is given
 * leads to where somebody hides.
 */
export function notReady(
  { request, items, decided, givesAway }: Ready,
  actor: Pick<Actor, 'id'>,
  digest: Moment['digest'],
): NotReady[] {
  const of = ({ ref }: HeldItem) => decided.find((each) => each.ref === ref);
  const open = items.filter((item) => of(item)?.print !== printOf(item, digest));
  const secret = items.filter((item) => {
    const its = of(item);
    return (
      its &&
      givenOf(item, its).some(({ fields }) => fields.some(({ label, text }) => givesAway(label) || givesAway(text)))
    );
  });
  const own = items.filter((item) => of(item)?.by.id === actor.id);
  const found: [NotReady['why'], boolean, HeldItem[]][] = [
    ['identity', request.identity.seen === 'not-yet', []],
    ['undecided', open.length > 0, open],
    ['secret', secret.length > 0, secret],
    ['own-decision', own.length > 0, own],
  ];
  return found.flatMap(([why, is, about]) => (is ? [{ why, items: about }] : []));
}

/** How often something was kept back, by what whoever asked is told of why. It says neither what nor where. */
export function keptBackIn(decided: readonly DecidedItem[]): { told: string; times: number }[] {
  const all = decided.flatMap(({ choice, reason, marks }) => {
    if (choice === 'withhold') return reason ? [reason] : [];
    return choice === 'give-redacted' ? [...new Set(marks.map((mark) => mark.reason))] : [];
  });
  const counts = Map.groupBy(all, (code) => reasons[code].told);
  return [...counts]
    .map(([told, codes]) => ({ told, times: codes.length }))
    .toSorted((a, b) => (a.told < b.told ? -1 : 1));
}

/** `safe`: why it may be given, where whoever asks has the name of somebody who is said to do harm. */
export const ApprovePack = z.object({ seen: Seen, safe: z.string().trim().max(2000).default('') });
export type ApprovePack = z.infer<typeof ApprovePack>;

/**
 * A second person approves what is given. From then on it is kept as it is, and nothing of it is decided any more. Refused
 * as `too-large` where it is more than one pack holds.
 */
export function approvePack(
  ready: Ready,
  { seen, safe }: ApprovePack,
  { actor, now, digest }: Moment,
): Result<{ request: Disclosure; parts: PackPart[] }> {
  const { request, items, decided } = ready;
  if (!may(actor, 'answer-disclosures')) return refuse({ kind: 'forbidden' });
  if (seen !== request.version) return refuse({ kind: 'stale' });
  if (request.ended || request.approved) return refuse({ kind: 'wrong-status', status: 'approved' });
  const [first] = notReady(ready, actor, digest);
  if (first?.why === 'own-decision') return refuse({ kind: 'second-person-needed', triggers: [] });
  if (first) return refuse({ kind: 'wrong-status', status: first.why });
  const isAsked = askerOfConcern(request.asker, items).length > 0;
  if (isAsked && safe === '') return refuse({ kind: 'invalid', problems: [{ field: 'safe', code: 'too_small' }] });
  const pack = request.packs + 1;
  const here = decided.filter(({ ref }) => items.some((item) => item.ref === ref));
  const given = items.flatMap((item) =>
    here.filter(({ ref }) => ref === item.ref).flatMap((its) => givenOf(item, its)),
  );
  const parts = partsOf(request.id, pack, given);
  if (!parts) return refuse({ kind: 'too-large' });
  const lies = items.flatMap((item) => (item.lies.kind === 'person' ? [] : [item.lies.id]));
  const at = now.toISOString();
  const by = stampOf(actor);
  const made = { parts: parts.length, hash: packHash(parts, digest), keptBack: keptBackIn(here) };
  return ok({
    request: {
      ...request,
      version: request.version + 1,
      packs: pack,
      approved: { at, by, pack, ...made, from: [...new Set(lies)], ...(isAsked && { safe }) },
      done: [...request.done, { what: 'approved', at, by }],
    },
    parts,
  });
}
