import { Hono } from 'hono';
import { timelineOf } from '../../../shared/person-record/timeline.ts';
import { ChronologyPage } from '../../../web/pages/person-record/chronology.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import { besidesOf } from './besides.ts';
import type { OpenedRecord, PeopleDeps } from './context.ts';
import { openedRecord } from './opened-record.ts';
import { latestFirst, pastOf, stillOpen } from './past.ts';
import { placeIn } from './person.tsx';

/** So many times of being told of are on one page, which one round trip brings. */
const onOneSheet = 100;

/** What happened to one person, the oldest first, to be printed. */
export const chronologyRoutes = (deps: PeopleDeps) =>
  new Hono<OpenedRecord>().get('/people/:record/chronology', openedRecord(deps), async (c) => {
    const { record, shown: asShown, kept, actor } = c.var;
    const person = (await deps.store.personRecords.wholesOf(record)).at(-1);
    if (person) return c.redirect(`/people/${person.id}/chronology`, 303);
    const staff = staffOf(deps, c.var);
    const all = latestFirst(actor, record).toReversed();
    const from = placeIn(c.req.query('from'));
    const shown = all.slice(from, from + onOneSheet);
    const span = { since: from > 0 ? shown[0]?.at : undefined, until: all[from + onOneSheet]?.at };
    const past = await pastOf(deps, actor, shown);
    const open = stillOpen(shown, past);
    const besides = await besidesOf(deps, actor, { record, kept, shown: open, first: false, span });
    const entries = timelineOf(past, besides, staff.now).toReversed();
    const next = from + shown.length < all.length ? from + shown.length : undefined;
    const times = { from, next, shown: open.length, all: all.length - shown.length + open.length };
    return c.html(<ChronologyPage {...staff} {...{ record: asShown, entries, times }} />);
  });
