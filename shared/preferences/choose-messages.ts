import * as z from 'zod';
import type { Person } from '../actor.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';

/** How messages that can wait reach somebody: one by one as they are written, or together once a working day. */
export const MessageChoice = z.enum(['immediate', 'daily-digest']);
export type MessageChoice = z.infer<typeof MessageChoice>;

/** What somebody chose, and the version of their account that they had before them. */
export const ChooseMessages = z.object({ seen: Seen, messages: MessageChoice });
export type ChooseMessages = z.infer<typeof ChooseMessages>;

/** Whoever has chosen nothing gets every message at once. */
export const messageChoiceOf = ({ messages }: Pick<Person, 'messages'>): MessageChoice => messages ?? 'immediate';

/** The person with their choice. `stale` when their account has changed since they saw it. */
export function chooseMessages(person: Person, { seen, messages }: ChooseMessages): Result<Person> {
  if (seen !== person.version) return refuse({ kind: 'stale' });
  return ok({ ...person, messages, version: person.version + 1 });
}
