import { Hono } from 'hono';
import { detailsOf } from '../../../shared/person-record/filed-record.ts';
import { historyStrip } from '../../../shared/person-record/person-history.ts';
import { agenciesIn, entryKinds, narrowed, timelineOf } from '../../../shared/person-record/timeline.ts';
import { recordDone } from '../../../web/forms/person-record-words.ts';
import { PersonPage } from '../../../web/pages/person-record/person.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import { besidesOf } from './besides.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { householdOf, mostTimes } from './household.ts';
import { openedRecord, recordFor } from './opened-record.ts';
import { latestFirst, onOnePage, pastOf, stillOpen } from './past.ts';
import { possibleFor } from './possible.ts';

/** Where a page of the past begins, by how many times it leaves out. */
export const placeIn = (from: string | undefined): number => (/^\d{1,4}$/.test(from ?? '') ? Number(from) : 0);

/** One person: who they are, who lives with them, what was told and done, and whom else they may be. */
export const personRoutes = (deps: PeopleDeps) =>
  new Hono<OpenedRecord>().get('/people/:record', openedRecord(deps), async (c) => {
    const { record, shown: asShown, kept, actor, settings } = c.var;
    const wholes = await deps.store.personRecords.wholesOf(record);
    const person = wholes.at(-1);
    if (person) {
      const done = c.req.query('done');
      return c.redirect(`/people/${person.id}${done ? `?done=${encodeURIComponent(done)}` : ''}`, 303);
    }
    const staff = staffOf(deps, c.var);
    const all = latestFirst(actor, record);
    const from = placeIn(c.req.query('from'));
    const shown = all.slice(from, from + onOnePage);
    // What belongs to no one time stands on the page of the time in which it happened.
    const older = all.length > from + onOnePage;
    const span = { since: older ? shown.at(-1)?.at : undefined, until: all[from - 1]?.at };
    const recent = all.slice(0, mostTimes);
    const [past, pastOfRecent] = await Promise.all([
      pastOf(deps, actor, shown),
      from > 0 ? pastOf(deps, actor, recent) : undefined,
    ]);
    const open = stillOpen(shown, past);
    const [household, possible, proposal, besides] = await Promise.all([
      householdOf(deps, actor, { self: record, kept }, stillOpen(recent, pastOfRecent ?? past)),
      possibleFor(deps, detailsOf(record), { actor, settings, self: record }),
      asShown.merge && recordFor(deps, actor, asShown.merge.other),
      besidesOf(deps, actor, { record, kept, shown: open, first: from === 0, span }),
    ]);
    const kind = entryKinds.find((each) => each === c.req.query('kind'));
    const timeline = timelineOf(past, besides, staff.now);
    const agencies = agenciesIn(timeline);
    const agency = agencies.find(({ code }) => code === c.req.query('agency'))?.code;
    return c.html(
      <PersonPage
        {...staff}
        {...{ record: asShown, appearances: open, household, possible, agencies }}
        narrowed={{ kind, agency, from }}
        older={older}
        times={all.length - shown.length + open.length}
        strip={historyStrip(past, settings, staff.now)}
        timeline={narrowed(timeline, { kind, agency })}
        proposed={proposal}
        done={recordDone[c.req.query('done') ?? '']}
      />,
    );
  });
