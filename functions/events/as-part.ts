import { actingAs, partOfService } from '../store/acting.ts';

type World = { store: { authority: string }; now: () => Date };

/** Has an event handled in the name of one part of the service: nobody else set it to work. */
export const asPart =
  <E, R>(part: string, { store, now }: World, handle: (event: E) => Promise<R>) =>
  (event: E): Promise<R> =>
    actingAs({ authority: store.authority, now, by: partOfService(part) }, () => handle(event));
