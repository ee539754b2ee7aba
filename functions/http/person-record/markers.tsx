import { type Context, Hono } from 'hono';
import { MarkerId } from '../../../shared/ids.ts';
import type { PersonRecordChange } from '../../../shared/person-record/change.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import type { Marker } from '../../../shared/person-record/marker.ts';
import { markersFor } from '../../../shared/person-record/may-open.ts';
import {
  EndMarker,
  endMarker,
  ReviewMarker,
  reviewMarker,
  SetMarker,
  setMarker,
} from '../../../shared/person-record/set-marker.ts';
import type { Result } from '../../../shared/result.ts';
import { localDate } from '../../../shared/time/london.ts';
import { markerProblems } from '../../../web/forms/marker-words.ts';
import { recordDone } from '../../../web/forms/person-record-words.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { MarkerPage } from '../../../web/pages/person-record/marker.tsx';
import { MarkersPage } from '../../../web/pages/person-record/markers.tsx';
import { OverdueMarkersPage } from '../../../web/pages/person-record/overdue-markers.tsx';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { dateIn } from './date-in.ts';
import { keepShown, openedRecord, recordFor } from './opened-record.ts';
import { openAmong } from './past.ts';
import { shownTo } from './shown-record.ts';

type C = Context<OpenedRecord>;
type Shown = { body?: FormBody | undefined; errors?: ReturnType<typeof problemsInWords>; conflict?: boolean };

const typing =
  (body: FormBody = {}) =>
  (name: string) =>
    typedIn(body, name);
const typedDate = (body: FormBody) => ({ ...body, reviewOn: dateIn(body, 'reviewOn') });

/** The warning of this id on a person, with the record that it was put on and all that this is part of. */
async function opened({ store }: PeopleDeps, c: C): Promise<{ marker: Marker; chain: FiledRecord[] } | undefined> {
  const id = MarkerId.safeParse(c.req.param('marker'));
  const marker = markersFor(c.var.actor, c.var.shown).find((each) => each.id === id.data);
  if (!marker) return undefined;
  const found = await store.personRecords.find(marker.record);
  if (!found.ok) throw new Error('a warning is on no record');
  return { marker, chain: [found.value, ...(await store.personRecords.wholesOf(found.value))] };
}

/** The warnings about a person: seen, put there, looked at again and ended. */
export function markerRoutes(deps: PeopleDeps) {
  const list = (c: C, record: FiledRecord, { body, ...shown }: Shown = {}) => (
    <MarkersPage
      {...staffOf(deps, c.var)}
      {...{ record, markers: markersFor(c.var.actor, record), typed: typing(body) }}
      {...shown}
      seen={body && !shown.conflict ? seenIn(body) : undefined}
      done={body ? undefined : recordDone[c.req.query('done') ?? '']}
    />
  );
  const one = (c: C, record: FiledRecord, marker: Marker, { body, ...shown }: Shown = {}) => (
    <MarkerPage {...staffOf(deps, c.var)} {...{ record, marker, typed: typing(body) }} {...shown} />
  );
  const save = async (allowed: Result<PersonRecordChange>) =>
    allowed.ok ? deps.store.personRecords.save(allowed.value) : allowed;

  return new Hono<OpenedRecord>()
    .get('/people/:record/markers', openedRecord(deps), async (c) => {
      const person = (await deps.store.personRecords.wholesOf(c.var.record)).at(-1);
      if (person) return c.redirect(`/people/${person.id}/markers`, 303);
      return c.html(list(c, c.var.shown, { body: await heldFor(c, deps) }));
    })
    .post('/people/:record/markers', openedRecord(deps), async (c) => {
      const { record } = c.var;
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const body = read.value;
      const command = SetMarker.safeParse(typedDate(body));
      const wrong = (problems: ReturnType<typeof problemsOf>) =>
        c.html(list(c, c.var.shown, { body, errors: problemsInWords(problems, markerProblems) }), 400);
      if (!command.success) return wrong(problemsOf(command.error));
      const chain = [record, ...(await deps.store.personRecords.wholesOf(record))];
      const saved = await save(setMarker(chain, command.data, momentOf(deps, c.var)));
      if (saved.ok) return c.redirect(`/people/${record.id}/markers?done=marker-set`, 303);
      if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
      const now = isConflict(saved.refusal) && (await recordFor(deps, c.var.actor, record.id));
      const shown = now && (await shownTo(deps, c.var.actor, now)).shown;
      return shown ? c.html(list(c, shown, { body, conflict: true }), 409) : refused(c, saved.refusal);
    })
    .get('/people/:record/markers/:marker', openedRecord(deps), async (c) => {
      const found = await opened(deps, c);
      if (!found) return refused(c, { kind: 'not-found' });
      return c.html(one(c, c.var.shown, found.marker, { body: await heldFor(c, deps) }));
    })
    .post('/people/:record/markers/:marker', openedRecord(deps), async (c) => {
      const { record } = c.var;
      const found = await opened(deps, c);
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      if (!found) return refused(c, { kind: 'not-found' });
      const { marker, chain } = found;
      const body = read.value;
      const wrong = (problems: ReturnType<typeof problemsOf>) =>
        c.html(one(c, c.var.shown, marker, { body, errors: problemsInWords(problems, markerProblems) }), 400);
      const act = typedIn(body, 'do');
      if (act !== 'keep' && act !== 'end') return wrong([{ field: 'do', code: 'missing' }]);
      const moment = momentOf(deps, c.var);
      const keep = ReviewMarker.safeParse(typedDate(body));
      const end = EndMarker.safeParse(body);
      const command = act === 'keep' ? keep : end;
      if (!command.success) return wrong(problemsOf(command.error));
      if (command.data.seen !== record.version) return again(c, found, body);
      const allowed =
        act === 'keep' && keep.success
          ? reviewMarker(chain, marker.id, keep.data, moment)
          : endMarker(chain, marker.id, command.data, moment);
      const saved = await save(allowed);
      const done = act === 'keep' ? 'marker-kept' : 'marker-ended';
      if (saved.ok) return c.redirect(`/people/${record.id}/markers?done=${done}`, 303);
      if (saved.refusal.kind === 'invalid') return wrong(saved.refusal.problems);
      return isConflict(saved.refusal) ? again(c, found, body) : refused(c, saved.refusal);
    });

  async function again(c: C, { marker }: { marker: Marker }, body: FormBody) {
    const now = await recordFor(deps, c.var.actor, c.var.record.id);
    const shown = now && (await shownTo(deps, c.var.actor, now)).shown;
    const its = shown && markersFor(c.var.actor, shown).find(({ id }) => id === marker.id);
    return its ? c.html(one(c, shown, its, { body, conflict: true }), 409) : refused(c, { kind: 'stale' });
  }
}

/** The warnings that nobody has looked at again in time. */
export const overdueMarkerRoutes = (deps: PeopleDeps) =>
  new Hono<SignedIn>().get('/people/markers', async (c) => {
    const { actor } = c.var;
    const staff = staffOf(deps, c.var);
    const { personRecords } = deps.store;
    const { items, cursor } = await personRecords.overdueMarkers(localDate(staff.now), c.req.query('cursor'));
    const found = [...(await personRecords.those(items.map(({ record }) => record))).values()];
    const open = await openAmong(deps, actor, found);
    const known = found.filter(({ id }) => open.has(id));
    const shown = await Promise.all(known.map(async (record) => (await shownTo(deps, actor, record)).shown));
    const records = new Map(shown.map((record) => [record.id, record]));
    const overdue = items.flatMap(({ id, record: on }) => {
      const record = records.get(on);
      const marker = record && markersFor(actor, record).find((each) => each.id === id);
      return record && marker ? [{ record, marker }] : [];
    });
    await keepShown(
      deps,
      actor,
      overdue.map(({ record }) => record),
      'GET /people/markers',
    );
    return c.html(<OverdueMarkersPage {...staff} overdue={overdue} next={cursor} />);
  });
