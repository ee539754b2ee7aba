import { type Context, Hono } from 'hono';
import { OpenSafeContact, purposeOf, readingOf } from '../../../shared/incident/contact-purpose.ts';
import { may } from '../../../shared/permissions.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { agencyOf } from '../../../shared/triage-outcome/reader.ts';
import { mayReadSafeContact } from '../../../shared/triage-outcome/safe-contact.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { openSafeContactProblems } from '../../../web/forms/safe-contact-words.ts';
import { type Reading, SafeContactPage } from '../../../web/pages/incident/safe-contact.tsx';
import { typedIn } from '../contacts/form.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';

type C = Context<OpenedIncident>;

/** Whether somebody may read how to reach the victim: by their agency, or because the outcome says that they speak with them. */
async function mayRead({ store }: IncidentDeps, { actor, settings, incident }: OpenedIncident['Variables']) {
  const outcome =
    incident.status === 'decided' ? await store.incidents.outcome(incident.id, incident.edition) : undefined;
  const issued = outcome?.status === 'issued' ? outcome : undefined;
  return mayReadSafeContact(agencyOf(actor, triageSettings(settings)), issued, settings);
}

/** Who has read it, for those who look after that. */
async function readingsOf({ store }: IncidentDeps, { actor, incident }: OpenedIncident['Variables']) {
  if (!may(actor, 'see-who-has-looked')) return {};
  const { items } = await store.access.of(incident.id);
  const readings = items.flatMap(({ at, by, what }): Reading[] => {
    const purpose = purposeOf(what);
    return purpose ? [{ at, by, ...purpose }] : [];
  });
  return { readings };
}

const partsOf = (c: C) => {
  const { site, actor, incident, stands } = c.var;
  const back = stands.as === 'reporter' ? `/incidents/${incident.id}` : `/triage/incidents/${incident.id}`;
  return { site, actor, incident, back };
};

/** How to reach a victim safely. It is opened by a press, with what for, and each reading is on record before it is shown. */
export const safeContactRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>()
    .get('/incidents/:id/safe-contact', async (c) => {
      if (!(await mayRead(deps, c.var))) return refused(c, { kind: 'not-found' });
      return c.html(<SafeContactPage {...partsOf(c)} {...(await readingsOf(deps, c.var))} />);
    })
    .post('/incidents/:id/safe-contact', async (c) => {
      if (!(await mayRead(deps, c.var))) return refused(c, { kind: 'not-found' });
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const typed = { purpose: typedIn(read.value, 'purpose'), words: typedIn(read.value, 'words') };
      const asked = OpenSafeContact.safeParse(typed);
      if (!asked.success) {
        const errors = problemsInWords(problemsOf(asked.error), openSafeContactProblems);
        return c.html(
          <SafeContactPage {...partsOf(c)} {...(await readingsOf(deps, c.var))} {...{ typed, errors }} />,
          400,
        );
      }
      const { incident, actor } = c.var;
      const access = { at: deps.now(), id: deps.newId(), what: readingOf(asked.data) };
      const sealed = await deps.store.incidents.openSealed(incident.id, actor, access);
      if (!sealed.ok) return refused(c, sealed.refusal);
      return c.html(
        <SafeContactPage {...partsOf(c)} opened={sealed.value.safeContacts} {...(await readingsOf(deps, c.var))} />,
      );
    });
