import { type Context, Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { askedMoment } from '../../../shared/as-it-stood/asked-moment.ts';
import { withoutSecretsSince } from '../../../shared/as-it-stood/secret-since.ts';
import { firstMade, type Made, madeFrom, stoodAt } from '../../../shared/as-it-stood/stood-at.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { mayChangeSealed } from '../../../shared/incident/events.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { may } from '../../../shared/permissions.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { askedMomentProblems, incidentEventWords } from '../../../web/forms/as-it-stood-words.ts';
import { eventInWords } from '../../../web/forms/event-words.ts';
import { type FieldError, problemsInWords } from '../../../web/forms/problem-words.ts';
import { ContactAsItStoodPage, type StoodContact } from '../../../web/pages/as-it-stood/contact.tsx';
import type { AsItStood, NextChange, Stands } from '../../../web/pages/as-it-stood/frame.tsx';
import { IncidentAsItStoodPage, type StoodIncident } from '../../../web/pages/as-it-stood/incident.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { OpenedConcern, OpenedIncident } from '../context.ts';
import { refused } from '../refused.tsx';
import type { LookedDeps } from './context.ts';

const parts = ['at-day', 'at-month', 'at-year', 'time'] as const;

/** What was typed, and the end of the minute that it means; errors where it means none, and neither where nothing was. */
function askedIn(c: Context, now: Date): Pick<AsItStood, 'typed' | 'errors' | 'until'> {
  const [day = '', month = '', year = '', time = ''] = parts.map((part) => (c.req.query(part) ?? '').slice(0, 20));
  const typed = { day, month, year, time };
  if (parts.every((part) => c.req.query(part) === undefined)) return { typed, errors: [] };
  const asked = askedMoment(typed, now);
  if (asked.ok) return { typed, errors: [], until: asked.value };
  const problems = asked.refusal.kind === 'invalid' ? asked.refusal.problems : [];
  return { typed, errors: problemsInWords(problems, askedMomentProblems) };
}

const statusOf = (errors: readonly FieldError[]) => (errors.length > 0 ? 400 : 200);

/** Who had opened a record by then, where its reader may know. */
async function seenBy(
  { store }: LookedDeps,
  actor: Actor,
  { id, until, cursor }: { id: Contact['id'] | Incident['id']; until: Date | undefined; cursor: string | undefined },
): Promise<Pick<AsItStood, 'seen'>> {
  if (!until || !may(actor, 'see-who-has-looked')) return {};
  const { items, cursor: next } = await store.access.until(id, until, cursor);
  return { seen: { looks: items, next } };
}

type Shown<Record> = { stands: Stands; stood?: Record };
const by = ({ name, organisation }: { name: string; organisation: string }) => `${name}, ${organisation}`;

/** A contact as it stood: the concern that was sent, with whatever had been corrected, said and done by that version. */
async function stoodContact(
  { store }: LookedDeps,
  { contact, concern, settings }: OpenedConcern['Variables'],
  until: Date,
): Promise<Shown<StoodContact>> {
  const { events, messages } = await store.contacts.file(contact.id);
  const version = stoodAt(events, until);
  if (version === undefined) return { stands: 'not-there' };
  const then = version === contact.version ? contact : await store.stood.contact(contact.id, version);
  if (!then) return { stands: 'not-kept' };
  const done = events.filter((event) => event.version <= version);
  const [end, event] = [until.toISOString(), events.find((one) => one.version === version + 1)];
  const said = messages
    .filter(({ at }) => at <= end)
    .map(({ seen, ...message }) => (seen && seen.at <= end ? { ...message, seen } : message));
  const next: NextChange | undefined = event && {
    title: eventInWords(event, settings).title,
    by: by(event.by),
    at: event.at,
  };
  return {
    stands: version === contact.version ? 'present' : { next },
    stood: { contact: then, concern, events: done, entries: threadEntries(then, said, done) },
  };
}

/** Of a contact, at a minute that its reader chooses. */
export const stoodContactRoutes = (deps: LookedDeps) =>
  new Hono<OpenedConcern>().get('/looked/contacts/:id/as-it-stood', async (c) => {
    const { contact } = c.var;
    const asked = askedIn(c, deps.now());
    const shown: Shown<StoodContact> = asked.until
      ? await stoodContact(deps, c.var, asked.until)
      : { stands: 'not-asked' };
    const page = {
      ...{ ...staffOf(deps, c.var), ...asked },
      ...(await seenBy(deps, c.var.actor, { id: contact.id, until: asked.until, cursor: c.req.query('cursor') })),
      record: {
        name: 'contact',
        caption: contact.reference,
        back: `/contacts/${contact.id}`,
        at: `/looked/contacts/${contact.id}/as-it-stood`,
        part: '/board',
      },
      began: new Date(contact.submittedAt),
    };
    return c.html(<ContactAsItStoodPage {...page} stands={shown.stands} stood={shown.stood} />, statusOf(asked.errors));
  });

/** An incident and its triage as they stood, each in the version that it had. */
async function stoodIncident(
  { store }: LookedDeps,
  now: { incident: Incident; triage: StoodIncident['triage'] },
  until: Date,
): Promise<Shown<StoodIncident>> {
  const { id, receivedAt } = now.incident;
  const kept = await store.stood.incidentVersions(id);
  const versionIn = (made: readonly Made[]) => stoodAt(madeFrom(made, receivedAt), until);
  const [ofIncident, ofTriage] = [versionIn(kept.incident), versionIn(kept.triage)];
  if (ofIncident === undefined || ofTriage === undefined) return { stands: 'not-there' };
  const isPresent = { incident: ofIncident === now.incident.version, triage: ofTriage === now.triage.version };
  const [incident, triage] = await Promise.all([
    isPresent.incident ? now.incident : store.stood.incident(id, ofIncident),
    isPresent.triage ? now.triage : store.stood.triage(id, ofTriage),
  ]);
  if (!incident || !triage) return { stands: 'not-kept' };
  const settings = await store.settings.ofVersion(triage.settingsVersion);
  if (isPresent.incident && isPresent.triage) return { stands: 'present', stood: { incident, triage, settings } };
  const made = firstMade([
    kept.incident.find(({ version }) => version === ofIncident + 1),
    kept.triage.find(({ version }) => version === ofTriage + 1),
  ]);
  const file = await store.incidents.file(id);
  const events = new Map(file.ok ? file.value.events.map((one) => [one.id, one]) : []);
  const event = made && events.get(made.event);
  const since = kept.incident.filter(({ version }) => version > ofIncident).map((one) => events.get(one.event));
  const shown = withoutSecretsSince(incident, now.incident, since.some(mayChangeSealed));
  const stood = { ...shown, triage, settings };
  return {
    stands: { next: event && { title: incidentEventWords[event.type], by: by(event.by), at: event.at } },
    stood,
  };
}

/** Of an incident, with its triage. */
export const stoodIncidentRoutes = (deps: LookedDeps) =>
  new Hono<OpenedIncident>().get('/looked/incidents/:id/as-it-stood', async (c) => {
    const { incident } = c.var;
    const asked = askedIn(c, deps.now());
    const found = await deps.store.incidents.findWithTriage(incident.id);
    if (!found.ok) return refused(c, found.refusal);
    const shown: Shown<StoodIncident> = asked.until
      ? await stoodIncident(deps, found.value, asked.until)
      : { stands: 'not-asked' };
    const page = {
      ...{ ...staffOf(deps, c.var), ...asked },
      ...(await seenBy(deps, c.var.actor, { id: incident.id, until: asked.until, cursor: c.req.query('cursor') })),
      record: {
        name: 'incident',
        caption: incident.reference,
        back: `/triage/incidents/${incident.id}`,
        at: `/looked/incidents/${incident.id}/as-it-stood`,
        part: '/triage',
      },
      began: new Date(incident.receivedAt),
    };
    return c.html(
      <IncidentAsItStoodPage {...page} stands={shown.stands} stood={shown.stood} />,
      statusOf(asked.errors),
    );
  });
