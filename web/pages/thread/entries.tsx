import type { Settings } from '../../../shared/settings.ts';
import type { Side } from '../../../shared/thread/thread.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type Message, MessageThread } from '../../components/message-thread.tsx';
import { Tag } from '../../components/tag.tsx';

type Props = {
  entries: readonly Entry[];
  /** The side that reads. */
  reader: Side;
  settings: Settings;
};

const verbs: Record<Entry['kind'], string> = {
  message: 'wrote',
  question: 'asked',
  answer: 'answered',
  lapse: 'went on without an answer',
};

const sourceOf = ({ kind, side, by }: Entry, { reader, settings }: Omit<Props, 'entries'>): string => {
  const team = settings.contacts.frontDoor.name;
  if (!by) return `${team} ${verbs[kind]}`;
  if (side === reader) return `${by.name} ${verbs[kind]}`;
  return `${by.name} (${side === 'front-door' ? team : by.organisation}) ${verbs[kind]}`;
};

const lapsed = 'There was no answer in time. It can still be given.';

/** When the other side first had a message before it, said to the side that wrote it. */
const readInWords = ({ kind, seen }: Entry): string | undefined => {
  if (kind !== 'message') return undefined;
  return seen ? `Read by ${seen.by.name} at ${dateTimeInWords(new Date(seen.at))}` : 'Not read yet';
};

const messageOf = (entry: Entry, { reader, settings }: Omit<Props, 'entries'>): Message => {
  const ours = entry.side === reader;
  const isNew = !ours && entry.kind === 'message' && !entry.seen;
  return {
    from: (
      <>
        {sourceOf(entry, { reader, settings })}
        {isNew && (
          <>
            {' '}
            <Tag colour="blue">New</Tag>
          </>
        )}
      </>
    ),
    when: dateTimeInWords(new Date(entry.at)),
    at: entry.at,
    body: entry.kind === 'lapse' ? lapsed : entry.text,
    note: ours ? readInWords(entry) : undefined,
    ours,
  };
};

/** What two sides have said to each other, in the order in which they said it. */
export const ThreadEntries = ({ entries, ...props }: Props) =>
  entries.length === 0 ? (
    <p class="govuk-body">Nothing has been written yet.</p>
  ) : (
    <MessageThread label="Messages and questions" messages={entries.map((entry) => messageOf(entry, props))} />
  );
