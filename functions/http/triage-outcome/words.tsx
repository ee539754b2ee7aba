import { Hono } from 'hono';
import { levelInForce } from '../../../shared/triage/triage.ts';
import { issuedFrom } from '../../../shared/triage-outcome/issued-from.ts';
import { readersOf } from '../../../shared/triage-outcome/slice-for.ts';
import { whoSees } from '../../../shared/triage-outcome/who-sees.ts';
import { outcomeHref } from '../../../web/pages/triage-outcome/links.ts';
import { WhoSeesPage } from '../../../web/pages/triage-outcome/who-sees.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import { type IncidentDeps, momentOf, type OpenedIncident } from '../context.ts';
import { refused } from '../refused.tsx';
import { type OutcomeOnFile, outcomeOnFile, schoolsOf } from './outcome-file.ts';

/** Which words of an outcome each reader is shown, read off the very slices that are given out. */
export const whoSeesRoutes = (deps: IncidentDeps) => {
  /** The edition that is asked for, or what is being written as it would go out now. */
  function asked(file: OutcomeOnFile, edition: string | undefined, vars: OpenedIncident['Variables']) {
    const { incident, triage, draft, inForce, outcomes } = file;
    if (edition !== undefined) {
      const found = outcomes.find((outcome) => String(outcome.edition) === edition);
      return found && found.status !== 'draft' ? found : undefined;
    }
    if (!draft) return inForce;
    const decidedIn = { kind: 'at-once' as const, reason: '' };
    return issuedFrom({ incident, triage, draft, previous: inForce }, decidedIn, momentOf(deps, vars));
  }

  return new Hono<OpenedIncident>().get('/triage/incidents/:id/outcome/words', async (c) => {
    const file = await outcomeOnFile(deps, c.var.incident.id);
    if (!file.ok) return refused(c, file.refusal);
    const outcome = asked(file.value, c.req.query('edition'), c.var);
    const { incident, triage, outcomes } = file.value;
    // Nothing was written yet: that is what the page of the outcome says.
    if (outcomes.length === 0) return c.redirect(outcomeHref(incident.id), 303);
    if (!outcome) return refused(c, { kind: 'not-found' });
    const settings = await deps.store.settings.ofVersion(outcome.settingsVersion);
    const readers = readersOf(outcome, incident, settings);
    const schools = readers.some(({ kind }) => kind === 'school') ? await schoolsOf(deps, incident) : [];
    const seen = whoSees(outcome, incident, settings, readers);
    const level = levelInForce(triage);
    return c.html(
      <WhoSeesPage {...staffOf(deps, c.var)} {...{ incident, outcome, readers, schools, seen, level, settings }} />,
    );
  });
};
