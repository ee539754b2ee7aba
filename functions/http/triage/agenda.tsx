import { Hono } from 'hono';
import { may } from '../../../shared/permissions.ts';
import { triageDoneWords } from '../../../web/forms/triage-done-words.ts';
import { AgendaPage, rowsOnAgenda } from '../../../web/pages/triage/agenda.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { IncidentDeps, SignedIn } from '../context.ts';
import { agendaShown, dayAsked } from './agenda-shown.ts';

const pageIn = (asked: string | undefined): number => (/^[1-9]\d{0,3}$/.test(asked ?? '') ? Number(asked) : 1);

/** What a day's meeting has before it, in order of risk. */
export const agendaRoutes = (deps: IncidentDeps) =>
  new Hono<SignedIn>().get('/triage', async (c) => {
    const staff = staffOf(deps, c.var);
    const day = dayAsked(c.req.query('day'), staff.settings, staff.now);
    const { rows, more } = await agendaShown(deps, staff.actor, day);
    const pages = Math.max(1, Math.ceil(rows.length / rowsOnAgenda));
    const page = Math.min(pages, pageIn(c.req.query('page')));
    const shown = rows.slice((page - 1) * rowsOnAgenda, page * rowsOnAgenda);
    const [beside, meeting] = await Promise.all([
      deps.store.triageMeetings.beside(shown),
      deps.store.triageMeetings.find(deps.authority, day),
    ]);
    const member = !may(staff.actor, 'read-incidents');
    return c.html(
      <AgendaPage
        {...staff}
        {...{ day, rows, shown, beside, more, page, pages, member, meeting }}
        done={triageDoneWords(c.req.query('done'))}
      />,
    );
  });
