import { Hono } from 'hono';
import { refuse } from '../../../shared/result.ts';
import { WritePreRead, writePreRead } from '../../../shared/triage-meeting/write-pre-read.ts';
import { preReadProblems } from '../../../web/forms/pre-read-words.ts';
import { typedIn } from '../contacts/form.ts';
import type { IncidentDeps, OpenedIncident } from '../context.ts';
import type { FormBody } from '../form-body.ts';
import { seatOf } from './incident-shown.tsx';
import { takeAct } from './take-act.tsx';

/** The children that a form speaks of: `children.` and the id of each. */
const childrenIn = (body: FormBody) =>
  Object.keys(body)
    .filter((name) => name.startsWith('children.'))
    .map((name) => ({ childId: name.slice('children.'.length), text: typedIn(body, name) }));

/** What an agency adds before the meeting, about the children in its scope. */
export const preReadRoutes = (deps: IncidentDeps) =>
  new Hono<OpenedIncident>().post('/triage/incidents/:id/pre-read', (c) =>
    takeAct(deps, {
      form: 'pre-read',
      schema: WritePreRead,
      commandOf: (body) => ({
        seen: typedIn(body, 'seen') || '0',
        children: childrenIn(body),
        adults: typedIn(body, 'adults'),
        nothingKnown: typedIn(body, 'nothingKnown') === 'yes',
      }),
      rule: async ({ incident }, command, moment) => {
        const seat = seatOf(c.var, incident);
        const [whole, preReads] = await Promise.all([
          deps.store.incidents.forRule(incident.id),
          deps.store.triageMeetings.preReads(incident.id),
        ]);
        if (!whole.ok) return refuse(whole.refusal);
        const agency = seat.kind === 'member' ? seat.agency : 'childrens-social-care';
        const preRead = preReads.find((one) => one.agency === agency);
        return writePreRead({ incident, sealed: whole.value.sealed, preRead }, command, moment);
      },
      controlOf: (field, body) => {
        const at = /^children\.(\d+)\.text$/.exec(field)?.[1];
        return at === undefined ? field : `children.${childrenIn(body)[Number(at)]?.childId}`;
      },
      words: preReadProblems(seatOf(c.var, c.var.incident).children, c.var.incident.facts),
      done: 'pre-read-written',
    })(c),
  );
