import type { Child } from 'hono/jsx';

export type TimelineEntry = {
  title: Child;
  /** In words: "22 November 2026 at 9:14am". */
  when: string;
  /** The same for machines, ISO 8601. */
  at?: string;
  /** Who did it, and for which agency. */
  by?: Child;
  /** What was said, or the reason. */
  body?: Child;
  tag?: Child;
};

export type TimelineProps = { entries: readonly TimelineEntry[]; headingLevel?: 2 | 3 | 4; label?: string };

/** What happened, newest first, in the order given. */
export const Timeline = ({ entries, headingLevel = 2, label }: TimelineProps) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol class="app-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li class="app-timeline__item">
          <div class="app-timeline__header">
            <Heading class="app-timeline__title">{entry.title}</Heading>
            {entry.by && <span class="app-timeline__by"> by {entry.by}</span>} {entry.tag}
          </div>
          <p class="app-timeline__when">{entry.at ? <time datetime={entry.at}>{entry.when}</time> : entry.when}</p>
          {entry.body && <div class="app-timeline__body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
};
