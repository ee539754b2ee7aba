import type { stands } from '../../../shared/disclosure/clock.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Tag } from '../../components/tag.tsx';

export type RequestClock = ReturnType<typeof stands>;

/** By when a request is due, and whether that is over or stands still. */
export const ClockTag = ({ due, late, paused }: RequestClock) => (
  <>
    {plainDateInWords(due)} {late && <Tag colour="red">Late</Tag>}
    {paused && <Tag colour="grey">Paused</Tag>}
  </>
);
