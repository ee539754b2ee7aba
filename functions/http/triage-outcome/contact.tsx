import { Hono } from 'hono';
import { openContact } from '../../../shared/triage-outcome/open-contact.ts';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { isConflict } from '../contacts/attempt.ts';
import { seenIn } from '../contacts/form.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { formBody } from '../form-body.ts';
import { keptFromColleagues } from '../kept-from-colleagues.ts';
import { keptFromStaff } from '../kept-from-staff.ts';
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
    const { people, incidents } = deps.store;
    const { personId, organisation } = incident.receivedFrom;
    const [account, staff, colleagues] = await Promise.all([
      personId && people.find(personId),
      people.staff(incident.authority),
      people.of(incident.authority, organisation.id),
    ]);
    const moment = momentOf(deps, c.var);
    const opened = openContact(
      { incident, outcome: inForce, account: account || undefined, near: { staff, colleagues } },
      { seen: seenIn(read.value) },
      moment,
    );
    const saved = opened.ok
      ? await incidents.saveWithContact(
          opened.value.change,
          { incident, triage },
          // Judged before it is saved, so that it stands on no board before.
          await keptFromStaff(deps, await keptFromColleagues(deps, opened.value.submission), moment),
        )
      : opened;
    if (saved.ok) return c.redirect(`${outcomeHref(incident.id)}?done=contact-opened#follows`, 303);
    // Somebody pressed it before: the page says which contact it is.
    return isConflict(saved.refusal) && incident.contact
      ? c.redirect(`${outcomeHref(incident.id)}#follows`, 303)
      : refused(c, saved.refusal);
  });
