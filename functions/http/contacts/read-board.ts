import * as z from 'zod';
import { BoardFilter } from '../../../shared/contact/board.ts';
import { stages } from '../../../shared/contact/stage.ts';
import type { BoardView } from '../../../web/pages/board/links.ts';

const { holder, kind } = BoardFilter.shape;
const page = z.coerce.number().int().min(1).max(10_000);
const Rating = BoardFilter.shape.ratings.element;

/** Reads the address of a board. What it does not know it leaves out: an old bookmark still opens. */
export function readBoard(query: URLSearchParams): BoardView {
  const one = <T>(schema: z.ZodType<T>, name: string): T | undefined => schema.safeParse(query.get(name)).data;
  const ratings = query.getAll('rating').flatMap((code) => Rating.safeParse(code).data ?? []);
  return {
    filter: {
      stage: one(z.enum(stages), 'stage'),
      ratings: [...new Set(ratings)],
      holder: one(holder.unwrap(), 'holder'),
      kind: one(kind.unwrap(), 'kind'),
      overdue: query.get('overdue') === 'yes',
      unread: query.get('unread') === 'yes',
    },
    page: one(page, 'page') ?? 1,
    selectAll: query.get('select') === 'all',
  };
}
