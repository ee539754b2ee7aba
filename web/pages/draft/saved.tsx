import type { Stamp } from '../../../shared/actor.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateTimeInWords, timeInWords } from '../../../shared/time/words.ts';
import { classes } from '../../components/element.ts';

/** "3:16pm", with the day when it was not today. */
export const whenSaved = (savedAt: string, now: Date): string => {
  const at = new Date(savedAt);
  return localDate(at) === localDate(now) ? timeInWords(at) : dateTimeInWords(at);
};

/** "Saved 3:16pm", with the day when it was not today. */
export const savedInWords = (savedAt: string, now: Date): string => `Saved ${whenSaved(savedAt, now)}`;

/** Who last saved something, when it was somebody else than its reader. */
export const authorOf = (stamp: { by: Stamp } | undefined, actor: { id: string }): string | undefined =>
  stamp && stamp.by.id !== actor.id ? stamp.by.name : undefined;

/** When the draft was last saved. Scripts say it here again after each save, and screen readers hear it. */
export const SavedStatus = ({ savedAt, by, now, unsaved }: StatusProps) => (
  <p class={classes('app-saved', unsaved && 'app-saved--trouble')} role="status" data-saved>
    {unsaved
      ? 'Not saved yet'
      : savedAt
        ? `${savedInWords(savedAt, now)}${by ? ` by ${by}` : ''}`
        : 'Saved when you press save'}
  </p>
);

/** `unsaved`: what the page shows was refused, and is only on the page. */
type StatusProps = { savedAt: string | undefined; by?: string | undefined; now: Date; unsaved?: boolean | undefined };
