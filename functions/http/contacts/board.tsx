import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { boardOf } from '../../../shared/contact/board.ts';
import type { ContactRow } from '../../../shared/contact/row.ts';
import type { ContactId } from '../../../shared/ids.ts';
import { awayAmong } from '../../../shared/preferences/cover.ts';
import type { Thread } from '../../../shared/thread/thread.ts';
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

/** The lists of the front door: open work, what was closed, and the way to one contact. */
export const boardRoutes = (deps: Deps) =>
  new Hono<SignedIn>()
    .get('/board', async (c) => {
      const staff = staffOf(deps, c.var);
      const view = readBoard(new URL(c.req.url).searchParams);
      const [{ items, more }, threads, disagreements, colleagues] = await Promise.all([
        deps.store.contacts.open(staff.actor, openWorkLimit),
        deps.store.threads.unread(deps.authority),
        deps.store.disagreements.open(deps.authority),
        deps.store.people.staff(deps.authority),
      ]);
      const unread = new Map(threads.items.map((thread) => [thread.contactId as string, thread.unread.frontDoor]));
      const unreadElsewhere = await deps.store.contacts.rows(staff.actor, offTheBoard(threads.items, items));
      const { calendar } = staff.settings;
      const { away, covers } = awayAmong(colleagues, staff.actor.id, staff.now);
      const board = boardOf(items, view.filter, { actorId: staff.actor.id, now: staff.now, calendar, unread, covers });
      // The way back to this list from a contact, however many pages lie between.
      const { name, attributes } = boardCookie(deps.publicUrl);
      setCookie(c, name, boardQuery(view), attributes);
      const news = {
        unread,
        unreadElsewhere: unreadElsewhere.flatMap((row) => (row && !row.hidden ? row : [])),
        disagreements,
        away,
      };
      return c.html(
        <BoardPage {...staff} {...news} board={board} view={view} holders={holdersIn(items)} more={more} />,
      );
    })
    .route('/', boardAssignRoutes(deps))
    .route('/', searchRoutes(deps))
    .route('/', closedRoutes(deps));

/** Everyone who holds open work, by name. */
function holdersIn(rows: readonly ContactRow[]): Holder[] {
  const holders = new Map(rows.flatMap(({ holder }) => (holder ? [[holder.id, holder]] : [])));
  return [...holders.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** So many contacts are read in one round trip. */
const mostElsewhere = 100;

/** Contacts with something new that stand on the board no longer, as after their outcome was sent. */
function offTheBoard(threads: readonly Thread[], open: readonly ContactRow[]): ContactId[] {
  const shown: ReadonlySet<ContactId> = new Set(open.map(({ id }) => id));
  return threads
    .map(({ contactId }) => contactId)
    .filter((id) => !shown.has(id))
    .slice(0, mostElsewhere);
}
