import type { BoardFilter } from '../../../shared/contact/board.ts';

/** What the address of a board says: what it is narrowed to, which page of it, and whether all of it is ticked. */
export type BoardView = { filter: BoardFilter; page: number; selectAll: boolean };

/** The part of a board's address after the question mark; empty for the whole board. No name of anyone stands in it. */
export function boardQuery({ filter, page, selectAll }: Partial<BoardView> & Pick<BoardView, 'filter'>): string {
  const query = new URLSearchParams();
  const { stage, ratings, holder, kind, overdue, unread } = filter;
  if (stage) query.set('stage', stage);
  for (const rating of ratings) query.append('rating', rating);
  if (holder) query.set('holder', holder);
  if (kind) query.set('kind', kind);
  if (overdue) query.set('overdue', 'yes');
  if (unread) query.set('unread', 'yes');
  if (page && page > 1) query.set('page', String(page));
  if (selectAll) query.set('select', 'all');
  return query.toString();
}

/** The address of a board. */
export function boardHref(view: Partial<BoardView> & Pick<BoardView, 'filter'>): string {
  const query = boardQuery(view);
  return query ? `/board?${query}` : '/board';
}

export const wholeBoard: BoardFilter = { ratings: [], overdue: false, unread: false };
