import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Actor } from '../../../shared/actor.ts';
import { PersonRecordId } from '../../../shared/ids.ts';
import { may } from '../../../shared/permissions.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { isKeptFromSome } from '../../store/kept-from-some.ts';
import { countAct, countLook } from '../count-look.ts';
import { refused } from '../refused.tsx';
import { showsAgain } from '../shows-again.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { isOpenRecord } from './past.ts';
import { shownTo } from './shown-record.ts';

/** The record of this id, where the actor may know that it is there, as what it was told in stands now. */
export async function recordFor(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  id: string,
): Promise<FiledRecord | undefined> {
  const asked = PersonRecordId.safeParse(id);
  if (!asked.success) return undefined;
  const found = await store.personRecords.find(asked.data);
  return found.ok && (await isOpenRecord({ store }, actor, found.value)) ? found.value : undefined;
}

/**
 * A restricted record that is open to the actor by break-glass, to look at and no more; not where they have become known as
 * one whom it may be about since they broke it.
 */
async function brokenFor({ store, now }: Pick<PeopleDeps, 'store' | 'now'>, actor: Actor, id: string) {
  const asked = PersonRecordId.safeParse(id);
  if (!asked.success || !may(actor, 'break-glass')) return undefined;
  const glass = await store.glass.openTo({ kind: 'person', id: asked.data }, actor, now());
  const found = glass && (await store.personRecords.find(asked.data));
  if (!glass || !found?.ok || found.value.authority !== actor.authority) return undefined;
  return (await isKeptFromSome({ store }, actor, found.value)) ? undefined : { glass, record: found.value };
}

/** Keeps that records were shown to somebody, before they are. When it cannot be kept, nothing is shown. */
export async function keepShown(
  { store, now, newId }: Pick<PeopleDeps, 'store' | 'now' | 'newId'>,
  actor: Actor,
  records: readonly Pick<FiledRecord, 'id'>[],
  what: string,
  glass?: string,
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await store.access.recordOpenings(ids, actor, { at: now(), id: newId(), what, glass });
}

/**
 * Stands behind that where a page holds nothing but what staff wrote of a person: it is not there for whomever anything
 * about this person is kept from.
 */
export const unlessKept = createMiddleware<OpenedRecord>((c, next) =>
  c.var.kept ? Promise.resolve(refused(c, { kind: 'not-found' })) : next(),
);

/**
 * Stands before every page about one person. What is not there, and what its reader may not know of, answer alike; what
 * is shown is on record first.
 */
export const openedRecord = (deps: PeopleDeps) =>
  createMiddleware<OpenedRecord>(async (c, next) => {
    const { actor, site } = c.var;
    const id = c.req.param('record') ?? '';
    const looks = c.req.method === 'GET' || c.req.method === 'HEAD';
    const own = await recordFor(deps, actor, id);
    const broken = own || !looks ? undefined : await brokenFor(deps, actor, id);
    const record = own ?? broken?.record;
    if (!record) return refused(c, { kind: 'not-found' });
    const route = routePath(c);
    const look = { record: `people/${record.id}`, names: [record.family ?? ''], ways: [], close: record.closeTo };
    const refusal = looks && (await countLook(deps, c.var, look));
    if (refusal) return refused(c, refusal);
    if (looks) await keepShown(deps, actor, [record], `GET ${route}`, broken?.glass.id);
    if (broken) {
      c.set('site', { ...site, glassUntil: new Date(broken.glass.until) });
      c.set('actor', { ...actor, onlyLooks: true });
    }
    const whole = (await deps.store.personRecords.wholesOf(record)).at(-1);
    const { shown, kept } = await shownTo(deps, actor, record, whole);
    c.set('record', record);
    c.set('shown', shown);
    c.set('kept', kept);
    await next();
    if (!looks) await countAct(deps, c.var, { record: look.record, taken: c.res.status < 400 });
    if (!looks && showsAgain(c.res)) await keepShown(deps, actor, [record], `POST ${route}`);
  });
