import { Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { ContactId, IncidentId, SameEventId } from '../../../shared/ids.ts';
import { isIncidentOpenTo } from '../../../shared/incident/open-incident.ts';
import { relationTo } from '../../../shared/permissions.ts';
import { mayOpenRecord } from '../../../shared/person-record/may-open.ts';
import { type SameEvent, SaySameEvent, saySameEvent } from '../../../shared/same-event/same-event.ts';
import { aboutTwoProblems } from '../../../web/forms/person-record-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { SameEventLanePage, type ShownPair } from '../../../web/pages/same-event/lane.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { keepShown } from '../person-record/opened-record.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

/** Pairs with whom each is about and who told of it, as far as the actor may know of both. */
export async function shownPairs(
  { store }: Pick<PeopleDeps, 'store'>,
  actor: Actor,
  pairs: readonly SameEvent[],
): Promise<ShownPair[]> {
  const sources = pairs.flatMap((pair) => pair.sources);
  const idsOf = (kind: 'contact' | 'incident') => [
    ...new Set(sources.filter((one) => one.kind === kind).map(({ id }) => id)),
  ];
  const contactIds = idsOf('contact').map((id) => ContactId.parse(id));
  const [records, contacts, incidents] = await Promise.all([
    store.personRecords.those(sources.map(({ record }) => record)),
    contactIds.length > 0 ? store.contacts.findAll(contactIds) : [],
    store.incidents.rows(idsOf('incident').map((id) => IncidentId.parse(id))),
  ]);
  const from = new Map<string, string>([
    ...contacts.flatMap((contact) => (contact ? [[contact.id, contact.raisedBy.organisation.name] as const] : [])),
    ...[...incidents.values()].map(({ id, force }) => [id, force] as const),
  ]);
  return pairs.flatMap((pair): ShownPair[] => {
    const shown = pair.sources.flatMap((source) => {
      const record = records.get(source.record);
      const its = contacts.find((contact) => contact?.id === source.id);
      if (its && relationTo(actor, its) === 'none') return [];
      const incident = source.kind === 'incident' && incidents.get(IncidentId.parse(source.id));
      if (incident && !isIncidentOpenTo(actor, incident)) return [];
      return record && mayOpenRecord(actor, record) ? [{ source, record, from: from.get(source.id) ?? '' }] : [];
    });
    const [one, other] = shown;
    return one && other ? [{ pair, one, other }] : [];
  });
}

/** What may be about one event, apart from the board, on which each of it stands all the same. */
export function sameEventRoutes(deps: PeopleDeps) {
  type Wrong = { pair: string; reason: string; errors: ReturnType<typeof problemsInWords> };
  const page = async (
    vars: SignedIn['Variables'],
    query: { cursor?: string | undefined; done?: string | undefined },
    wrong?: Wrong,
  ) => {
    const staff = staffOf(deps, vars);
    const { items, cursor } = await deps.store.sameEvents.lane(staff.actor.authority, query.cursor);
    const pairs = await shownPairs(deps, vars.actor, items);
    await keepShown(
      deps,
      staff.actor,
      pairs.flatMap(({ one, other }) => [one.record, other.record]),
      'GET /people/same-event',
    );
    return <SameEventLanePage {...staff} {...{ pairs, wrong, done: query.done === 'said' }} next={cursor} />;
  };
  return new Hono<SignedIn>()
    .get('/people/same-event', async (c) =>
      c.html(await page(c.var, { cursor: c.req.query('cursor'), done: c.req.query('done') })),
    )
    .post('/people/same-event/:pair', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const id = SameEventId.safeParse(c.req.param('pair'));
      const pair = id.success && (await deps.store.sameEvents.find(id.data));
      const shown = pair && (await shownPairs(deps, c.var.actor, [pair])).length > 0;
      if (!pair || !shown || pair.authority !== c.var.actor.authority) return refused(c, { kind: 'not-found' });
      const reason = typedIn(read.value, 'reason');
      const command = SaySameEvent.safeParse({
        seen: typedIn(read.value, 'seen'),
        same: typedIn(read.value, 'same'),
        reason,
      });
      if (!command.success) {
        const problems = problemsOf(command.error);
        if (problems.some(({ field }) => field !== 'reason')) return refused(c, { kind: 'invalid', problems });
        const errors = problemsInWords(problems, aboutTwoProblems);
        return c.html(await page(c.var, {}, { pair: pair.id, reason, errors }), 400);
      }
      const allowed = saySameEvent(pair, command.data, momentOf(deps, c.var));
      const saved = allowed.ok ? await deps.store.sameEvents.save(allowed.value, deps.newId()) : allowed;
      return saved.ok ? c.redirect('/people/same-event?done=said', 303) : refused(c, saved.refusal);
    });
}
