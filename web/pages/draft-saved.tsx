import { localDate } from '../../shared/time/london.ts';
import { dateTimeInWords, timeInWords } from '../../shared/time/words.ts';

/** "Saved 3:16pm", with the day when it was not today. */
export const savedInWords = (savedAt: string, now: Date): string => {
  const at = new Date(savedAt);
  return `Saved ${localDate(at) === localDate(now) ? timeInWords(at) : dateTimeInWords(at)}`;
};

/** When the draft was last saved. Scripts say it here again after each save, and screen readers hear it. */
export const SavedStatus = ({ savedAt, now }: { savedAt: string | undefined; now: Date }) => (
  <p class="app-saved" role="status" data-saved>
    {savedAt ? savedInWords(savedAt, now) : 'Saved as you type'}
  </p>
);
