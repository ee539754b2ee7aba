import type { Child } from 'hono/jsx';
import { classes } from './element.ts';
import { Tag, type TagColour } from './tag.tsx';

export type ClockTone = 'on-time' | 'soon' | 'late' | 'paused' | 'met';

export type ClockProps = {
  /** What is due: "First decision". */
  label?: Child;
  tone: ClockTone;
  /** Instead of the tone's own word. */
  tag?: string;
  /** What is left or over: "2 hours 10 minutes left", "3 hours late". */
  left: string;
  /** When: "due 16:30 today". */
  due?: string;
  /** The same moment for machines, ISO 8601. */
  dueAt?: string;
  /** What was done about it: "Escalated to the team manager at 14:05". */
  note?: Child;
  /** On one line, for tables. */
  inline?: boolean;
};

const tones = {
  'on-time': ['On time', 'green'],
  soon: ['Due soon', 'yellow'],
  late: ['Late', 'red'],
  paused: ['Paused', 'grey'],
  met: ['Done', 'teal'],
} as const satisfies Record<ClockTone, [string, TagColour]>;

/** A promise and how it stands: in words first, a colour only repeats them. */
export const Clock = ({ label, tone, tag, left, due, dueAt, note, inline }: ClockProps) => {
  const [word, colour] = tones[tone];
  return (
    <div class={classes('app-clock', `app-clock--${tone}`, inline && 'app-clock--inline')}>
      {label && <span class="app-clock__label">{label} </span>}
      <Tag colour={colour}>{tag ?? word}</Tag> <span class="app-clock__left">{left}</span>
      {due && <span class="app-clock__due">, {dueAt ? <time datetime={dueAt}>{due}</time> : due}</span>}
      {/* On one line it is a sentence of its own. */}
      {note && (
        <span class="app-clock__note">
          {inline ? '. ' : ' '}
          {note}
        </span>
      )}
    </div>
  );
};
