import type { Settings } from '../../../shared/settings.ts';
import type { Side } from '../../../shared/thread/thread.ts';
import type { Entry } from '../../../shared/thread/thread-entries.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { type Message, MessageThread } from '../../components/message-thread.tsx';
import { Tag } from '../../components/tag.tsx';
import { laterInWords } from '../../forms/later-words.ts';

type Props = {
  entries: readonly Entry[];
  /** The side that reads. */
  reader: Side;
  settings: Settings;
  /** Since when what the referrer sent waits to be looked at. */
  waitingSince?: string | undefined;
};

type About = Omit<Props, 'entries'>;

const verbs: Record<Exclude<Entry['kind'], 'later'>, string> = {
  message: 'wrote',
  question: 'asked',
  answer: 'answered',
  lapse: 'went on without an answer',
};

const sourceOf = ({ kind, side, by, later }: Entry, { reader, settings }: About): string => {
  const team = settings.contacts.frontDoor.name;
  const did = kind === 'later' ? (later ? laterInWords(later, settings).did : '') : verbs[kind];
  if (!by) return `${team} ${did}`;
  if (side === reader) return `${by.name} ${did}`;
  return `${by.name} (${side === 'front-door' ? team : by.organisation}) ${did}`;
};

const lapsed = 'There was no answer in time. It can still be given.';

/** When the other side first had a message before it, said to the side that wrote it. */
const readInWords = ({ kind, seen }: Entry): string | undefined => {
  if (kind !== 'message') return undefined;
  return seen ? `Read by ${seen.by.name} at ${dateTimeInWords(new Date(seen.at))}` : 'Not read yet';
};

/** Words as they were written; secret ones only to the side that wrote them. */
const bodyOf = ({ kind, later, text }: Entry, { reader, settings }: About): string => {
  if (kind === 'lapse') return lapsed;
  return later ? laterInWords(later, settings, { secrets: reader === 'referrer' }).said : text;
};

const messageOf = (entry: Entry, { reader, settings, waitingSince }: About): Message => {
  const ours = entry.side === reader;
  const laterIsNew = entry.later !== undefined && waitingSince !== undefined && entry.at >= waitingSince;
  const isNew = !ours && ((entry.kind === 'message' && !entry.seen) || laterIsNew);
  return {
    from: sourceOf(entry, { reader, settings }),
    tag: isNew && <Tag colour="blue">New</Tag>,
    when: dateTimeInWords(new Date(entry.at)),
    at: entry.at,
    body: bodyOf(entry, { reader, settings }),
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
