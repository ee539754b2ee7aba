import { Hono } from 'hono';
import { localDate } from '../../../shared/time/london.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { ConsultationBoardPage } from '../../../web/pages/consultation/board.tsx';
import { ClosedConsultationsPage } from '../../../web/pages/consultation/closed.tsx';
import { ConsultationListPage } from '../../../web/pages/consultation/list.tsx';
import { monthIn, monthsFrom } from '../contacts/month.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { Deps, OpenedConsultation } from '../context.ts';
import { textOf } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { consultationActRoutes } from './acts.tsx';
import { askRoutes } from './ask.tsx';
import { openQuestions } from './kept-question.ts';
import { consultationPage } from './page.tsx';
import { shownRows } from './shown-rows.ts';

/** Questions that were asked first: asked, listed for their askers and for the front door, answered and closed. */
export const consultationRoutes = (deps: Deps) =>
  new Hono<OpenedConsultation>()
    .route('/', askRoutes(deps))
    .get('/consultations', async (c) => {
      const staff = staffOf(deps, c.var);
      const after = c.req.query('after');
      const { authority, id, organisation } = staff.actor;
      const { items, cursor } = await deps.store.consultations.askedBy(authority, id, after);
      const rows = items.filter(({ askedBy }) => askedBy.organisationId === organisation.id);
      const list = { ...staff, rows, next: cursor, further: after !== undefined };
      return c.html(<ConsultationListPage {...list} whose="mine" />);
    })
    .get('/consultations/organisation', async (c) => {
      const staff = staffOf(deps, c.var);
      const after = c.req.query('after');
      const { authority, organisation } = staff.actor;
      const { items, cursor } = await deps.store.consultations.askedFrom(authority, organisation.id, after);
      const rows = await openQuestions(deps.store, staff.actor, items);
      const list = { ...staff, rows, next: cursor, further: after !== undefined };
      return c.html(<ConsultationListPage {...list} whose="organisation" />);
    })
    .get('/consultations/board', async (c) => {
      const { items, more } = await deps.store.consultations.open(deps.authority);
      const rows = await shownRows(deps, c.var.actor, items);
      return c.html(<ConsultationBoardPage {...staffOf(deps, c.var)} rows={rows} more={more} />);
    })
    .get('/consultations/closed', async (c) => {
      const staff = staffOf(deps, c.var);
      const thisMonth = localDate(staff.now).slice(0, 7);
      const month = monthIn(c.req.query('month'), thisMonth);
      const { items, more } = await deps.store.consultations.closed(deps.authority, month);
      const around = { before: monthsFrom(month, -1), ...(month < thisMonth && { after: monthsFrom(month, 1) }) };
      const rows = await shownRows(deps, staff.actor, items);
      return c.html(<ClosedConsultationsPage {...staff} month={month} {...around} rows={rows} more={more} />);
    })
    .get('/consultations/:id', async (c) => {
      const held = await heldFor(c, deps);
      const typed = held && Object.fromEntries(Object.keys(held).map((name) => [name, textOf(held, name)]));
      const done = doneWords(c.req.query('done'));
      return consultationPage(c, deps, c.var.consultation, {
        ...(typed ? { typed, notice: doneWords('held') } : { done }),
      });
    })
    .route('/', consultationActRoutes(deps));
