import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { boardOf } from '../../../shared/contact/board.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import { BoardPage } from '../../../web/pages/board/board.tsx';
import type { Holder } from '../../../web/pages/board/filter.tsx';
import { boardQuery } from '../../../web/pages/board/links.ts';
import type { Deps, SignedIn } from '../context.ts';
import { boardAssignRoutes } from './board-assign.tsx';
import { boardCookie, openWorkLimit } from './board-shown.ts';
import { closedRoutes } from './closed.tsx';
import { readBoard } from './read-board.ts';
import { searchRoutes } from './search.tsx';
import { staffOf } from './staff-of.ts';
import { undeliveredRoutes } from './undelivered.tsx';

/** The lists of the front door: open work, what was closed, what did not arrive, and the way to one contact. */
export const boardRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/board', async (c) => {
      const staff = staffOf(deps, c.var);
      const view = readBoard(new URL(c.req.url).searchParams);
      const { items, more } = await deps.store.contacts.open(deps.authority, openWorkLimit);
      const { calendar } = staff.settings;
      const board = boardOf(items, view.filter, { actorId: staff.actor.id, now: staff.now, calendar });
      // The way back to this list from a contact, however many pages lie between.
      setCookie(c, boardCookie, boardQuery(view), {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: deps.publicUrl.startsWith('https:'),
      });
      return c.html(<BoardPage {...staff} board={board} view={view} holders={holdersIn(items)} more={more} />);
    })
    .route('/', boardAssignRoutes(deps))
    .route('/', searchRoutes(deps))
    .route('/', closedRoutes(deps))
    .route('/', undeliveredRoutes(deps));

/** Everyone who holds open work, by name. */
function holdersIn(rows: readonly ContactRow[]): Holder[] {
  const holders = new Map(rows.flatMap(({ holder }) => (holder ? [[holder.id, holder]] : [])));
  return [...holders.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
