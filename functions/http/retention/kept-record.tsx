import { type Context, Hono } from 'hono';
import type { Contact } from '../../../shared/contact/contact.ts';
import { type Result, refuse } from '../../../shared/result.ts';
import { contactStands, holdsOf } from '../../../shared/retention/dispose.ts';
import type { Keeping, Kept } from '../../../shared/retention/keeping.ts';
import { LiftHold, liftHold, PlaceHold, placeHold } from '../../../shared/retention/place-hold.ts';
import { scheduleOn } from '../../../shared/retention/schedule.ts';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { keptHref, liftProblems, placeProblems } from '../../../web/forms/retention-words.ts';
import { KeptRecordPage } from '../../../web/pages/retention/kept-record.tsx';
import type { TypedHold } from '../../../web/pages/retention/typed-hold.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type OpenedContact, type OpenedIncident, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { OpenedRecord } from '../person-record/context.ts';
import { openedRecord, unlessKept } from '../person-record/opened-record.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import type { RetentionDeps } from './context.ts';

/** `contact`: absent for what is kept as long as something else. */
type Opened = Kept & { contact?: Contact };

const typedOf = (body: FormBody): TypedHold => ({
  act: typedIn(body, 'act') === 'lift' ? 'lift' : 'place',
  reason: typedIn(body, 'reason'),
  words: typedIn(body, 'words'),
  hold: typedIn(body, 'hold'),
  seen: seenIn(body),
});

/** How long one record is kept, by which line, and the holds on it, which a manager places and lifts. */
export function keptRecordRoutes(deps: RetentionDeps) {
  const { store } = deps;

  type Shown = { typed?: TypedHold; errors?: readonly FieldError[]; conflict?: boolean; notice?: string | undefined };
  async function page<E extends SignedIn>(c: Context<E>, { contact, ...kept }: Opened, shown: Shown = {}) {
    const staff = staffOf(deps, c.var);
    const [said] = contact ? await store.said.of([contact]) : [];
    const schedule = scheduleOn(localDate(staff.now));
    const stands = contact && said && contactStands(contact, said, staff.now);
    const keeping = said ? said.own : await store.keepings.find(kept.record);
    const byPeople = said !== undefined && holdsOf({ ...said, own: undefined }).length > 0;
    const done = c.req.query('done');
    return c.html(
      <KeptRecordPage {...staff} {...{ kept, keeping, schedule, stands, byPeople, done, ...shown }} />,
      shown.conflict ? 409 : shown.errors?.length ? 400 : 200,
    );
  }

  const show = async <E extends SignedIn>(c: Context<E>, opened: Opened) => {
    const held = await heldFor(c, deps);
    return page(c, opened, held ? { typed: typedOf(held), notice: doneWords('held') } : {});
  };

  function decided(
    before: Keeping | undefined,
    opened: Opened,
    typed: TypedHold,
    { actor, settings }: SignedIn['Variables'],
  ): Result<Keeping> | { ok: false; errors: FieldError[] } {
    const moment = momentOf(deps, { actor, settings });
    const wrong = (errors: FieldError[]) => ({ ok: false as const, errors });
    if (typed.act === 'lift') {
      const command = LiftHold.safeParse(typed);
      if (!command.success) {
        // Each hold has a form of its own on the page.
        const problems = problemsOf(command.error);
        if (problems.some(({ field }) => field === 'hold')) return refuse({ kind: 'stale' });
        return wrong(problemsInWords(problems, liftProblems).map(({ text }) => ({ id: `words-${typed.hold}`, text })));
      }
      return before ? liftHold(before, command.data, moment) : refuse({ kind: 'stale' });
    }
    const command = PlaceHold.safeParse(typed);
    if (!command.success) return wrong([...problemsInWords(problemsOf(command.error), placeProblems)]);
    const { record, reference } = opened;
    return placeHold(before, { record, ...(reference && { reference }) }, command.data, moment);
  }

  async function take<E extends SignedIn>(c: Context<E>, opened: Opened) {
    const body = await formBody(c);
    if (!body.ok) return refused(c, body.refusal);
    const typed = typedOf(body.value);
    const said = decided(await store.keepings.find(opened.record), opened, typed, c.var);
    if ('errors' in said) return page(c, opened, { typed, errors: said.errors });
    const saved = said.ok ? await store.keepings.save(said.value, deps.newId()) : said;
    if (saved.ok) return c.redirect(`${keptHref(opened.record)}?done=${typed.act}`, 303);
    if (saved.refusal.kind === 'forbidden') return refused(c, saved.refusal);
    return page(c, opened, { typed, conflict: true });
  }

  const ofContact = ({ contact }: OpenedContact['Variables']): Opened => ({
    record: { kind: 'contact', id: contact.id },
    reference: contact.reference,
    contact,
  });
  const ofIncident = ({ incident }: OpenedIncident['Variables']): Opened => ({
    record: { kind: 'incident', id: incident.id },
    reference: incident.reference,
  });
  const ofPerson = ({ record }: OpenedRecord['Variables']): Opened => ({ record: { kind: 'person', id: record.id } });

  return new Hono()
    .route(
      '/',
      new Hono<OpenedContact>()
        .get('/retention/contacts/:id', (c) => show(c, ofContact(c.var)))
        .post('/retention/contacts/:id', (c) => take(c, ofContact(c.var))),
    )
    .route(
      '/',
      new Hono<OpenedIncident>()
        .get('/retention/incidents/:id', (c) => show(c, ofIncident(c.var)))
        .post('/retention/incidents/:id', (c) => take(c, ofIncident(c.var))),
    )
    .route(
      '/',
      new Hono<OpenedRecord>()
        .use('/retention/people/:record', openedRecord(deps), unlessKept)
        .get('/retention/people/:record', (c) => show(c, ofPerson(c.var)))
        .post('/retention/people/:record', (c) => take(c, ofPerson(c.var))),
    );
}
