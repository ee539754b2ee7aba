import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Lease } from '../../../shared/draft/lease.ts';
import { timeInWords } from '../../../shared/time/words.ts';
import { authorOf, whenSaved } from './saved.tsx';

type Known = { draft: Draft; actor: Actor; others: readonly Lease[]; now: Date };

/** Who else is in a section now, or else who last saved it and when; nothing of one that nobody has begun. */
export function whoIn({ draft, actor, others, now }: Known, slot: string): string | undefined {
  const there = others.find((lease) => lease.slot === slot);
  if (there) return `${there.name} is here, since ${timeInWords(new Date(there.since))}`;
  const stamp = draft.saved[slot];
  return stamp && `Saved by ${authorOf(stamp, actor) ?? 'you'}, ${whenSaved(stamp.at, now)}`;
}
