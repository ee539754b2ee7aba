import * as z from 'zod';
import { Draft } from '../../shared/draft/draft.ts';
import { isAllegation } from '../../shared/form/is-allegation.ts';
import type { Write } from './commit.ts';
import { indexKeys, keys } from './keys.ts';

/** The concern and what was typed lie as JSON text: one save writes the whole draft, so reading it must be cheap. */
export const StoredDraft = z
  .looseObject({ concern: z.string(), saved: z.string() })
  .transform(({ concern, saved, ...rest }) => ({
    ...rest,
    concern: JSON.parse(concern),
    saved: JSON.parse(saved),
  }))
  .pipe(Draft);

/** The draft in an item that was read together with others. */
export const draftIn = (item: unknown): Draft => StoredDraft.parse(item);

/** Where an unsent draft stands; also where the minute hand finds it, at once when nobody has said when to remind. */
const standsAt = ({ id, authority, organisation, owner, createdAt, updatedAt, remindAt = createdAt }: Draft) => ({
  ...(remindAt !== 'never' && indexKeys.draftsToRemind(authority, remindAt)),
  ...indexKeys.draftsOfOrganisation(authority, organisation.id, `${createdAt}#${id}`),
  ...indexKeys.draftsOfPerson(authority, owner, `${updatedAt}#${id}`),
});

const draftItem = ({ concern, saved, ...draft }: Draft) => ({
  ...draft,
  concern: JSON.stringify(concern),
  saved: JSON.stringify(saved),
  ...keys.draft(draft.id),
  // Where it may be about one of those who count them, each must be read.
  ...((isAllegation(concern) || concern.adults.length > 0) && { allegation: true }),
  ...(!draft.sentAs && standsAt({ concern, saved, ...draft })),
});

/** Writes a draft over the version it was changed from. */
export const draftWrite = (draft: Draft): Write => ({
  item: draftItem(draft),
  over: draft.version === 1 ? 'nothing' : { version: draft.version - 1 },
});

/** In the list of each colleague it is shared with, and out of the list of each it is no longer shared with. */
export function shareWrites(before: Draft, after: Draft): Write[] {
  const now = new Set(after.sentAs ? [] : after.sharedWith.map(({ id }) => id));
  const all = new Set([...before.sharedWith, ...after.sharedWith].map(({ id }) => id));
  const { id: draftId, authority } = after;
  return [...all].map((id) => ({
    item: {
      ...keys.draftShare(draftId, id),
      draftId,
      ...(now.has(id) && indexKeys.draftsSharedWith(authority, id, `${after.createdAt}#${draftId}`)),
    },
    over: 'anything',
  }));
}

/** All that the sending of a draft writes for the draft itself: it leaves every list. */
export const sentWrites = (before: Draft, sent: Draft): Write[] => [draftWrite(sent), ...shareWrites(before, sent)];
