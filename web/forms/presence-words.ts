import { durationInWords } from '../../shared/time/words.ts';

/** So long after opening a contact is someone said to be looking at it, in minutes. */
const stays = 30;

/** "Amira Khan opened this 2 minutes ago", for each colleague who did so lately; nothing when nobody did. */
export function presenceInWords(
  lookers: readonly { id: string; name: string; at: string }[],
  { readerId, now }: { readerId: string; now: Date },
): string {
  return lookers
    .map(({ id, name, at }) => ({ id, name, minutes: Math.floor((now.getTime() - Date.parse(at)) / 60_000) }))
    .filter(({ id, minutes }) => id !== readerId && minutes >= 0 && minutes < stays)
    .sort((a, b) => a.minutes - b.minutes)
    .map(
      ({ name, minutes }) => `${name} opened this ${minutes === 0 ? 'just now' : `${durationInWords(minutes)} ago`}.`,
    )
    .join(' ');
}
