import type { Child } from 'hono/jsx';
import { classes } from './element.ts';

export type Message = {
  from: Child;
  /** In words: "22 November 2026 at 9:14am". */
  when: string;
  /** The same for machines, ISO 8601. */
  at?: string;
  body: Child;
  /** Beside who and when, such as that it is new. */
  tag?: Child;
  /** Below the words: what became of them, such as that they were read. */
  note?: Child;
  /** From the reader's own side. */
  ours?: boolean;
};

export type MessageThreadProps = { messages: readonly Message[]; label?: string };

/** Questions and answers between agencies, in the order given. */
export const MessageThread = ({ messages, label = 'Messages' }: MessageThreadProps) => (
  <ol class="app-messages" aria-label={label}>
    {messages.map((message) => (
      <li class={classes('app-messages__item', message.ours && 'app-messages__item--ours')}>
        <p class="app-messages__from">
          <strong>{message.from}</strong>,{' '}
          {message.at ? <time datetime={message.at}>{message.when}</time> : message.when}
          {message.tag && <> {message.tag}</>}
        </p>
        <div class="app-messages__body">{message.body}</div>
        {message.note && <p class="app-messages__note">{message.note}</p>}
      </li>
    ))}
  </ol>
);
