import { Hono } from 'hono';
import { openContact } from '../../../shared/triage-outcome/open-contact.ts';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { outcomeOnFile } from './outcome-file.ts';

/** Opens a contact for the front door from what a triage decided, with one press. */
export const openContactRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>().post('/triage/incidents/:id/outcome/contact', async (c) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const file = await outcomeOnFile(deps, c.var.incident.id);
    if (!file.ok) return refused(c, file.refusal);
    const { incident, triage, inForce } = file.value;
    const { personId } = incident.receivedFrom;
    const account = personId && (await deps.store.people.find(personId));
    const opened = openContact(
      { incident, outcome: inForce, account: account || undefined },
      { seen: seenIn(read.value) },
      momentOf(deps, c.var),
    );
    const saved = opened.ok
      ? await deps.store.incidents.saveWithContact(opened.value.change, { incident, triage }, opened.value.submission)
      : opened;
    if (saved.ok) return c.redirect(`${outcomeHref(incident.id)}?done=contact-opened#follows`, 303);
    // Somebody pressed it before: the page says which contact it is.
    return isConflict(saved.refusal) && incident.contact
      ? c.redirect(`${outcomeHref(incident.id)}#follows`, 303)
      : refused(c, saved.refusal);
  });
