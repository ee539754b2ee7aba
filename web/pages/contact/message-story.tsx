import type { Letter } from '../../../shared/letter/letter.ts';
import { unopenedBy } from '../../../shared/letter/opened-letter.ts';
import type { Notice, NoticeTask } from '../../../shared/notice.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { noticeDetailInWords, noticeStateWords, reachedInWords, troubleWords } from '../../forms/notice-words.ts';

type Line = { at: string; words: string };

const howOpened: Record<string, string> = {
  'signed-in': 'after signing in',
  code: 'with a code',
  system: 'by their system',
};

/** News of one attempt may come before the sender has noted its own step; a reader is told it in the order it happened. */
const inOrder = (log: Notice['log']): Notice['log'] =>
  log.toSorted((a, b) => a.attempt - b.attempt || step(a.state) - step(b.state));

const step = (state: Notice['state']): number => (state === 'sending' ? 0 : state === 'sent' ? 1 : 2);

function stateLine({ at, state, attempt, detail, cover }: Notice['log'][number], putOff: boolean): Line {
  const name = putOff ? 'Put off, to be tried again' : noticeStateWords[state].name;
  const which = attempt > 0 ? `, attempt ${attempt}` : '';
  const to = cover && `To ${cover.name}, who covers for them while they are away.`;
  const more = [to, noticeDetailInWords(detail)].filter(Boolean).join(' ');
  return { at, words: `${name} at ${dateTimeInWords(new Date(at))}${which}${more ? `. ${more}` : ''}` };
}

function taskLines({ owner, why, since, done, ended }: NoticeTask): Line[] {
  const whose = owner ? `A task for ${owner.name}` : 'A task for anyone at the front door';
  return [
    {
      at: since,
      words: `${whose} from ${dateTimeInWords(new Date(since))}${why ? ` (${troubleWords[why].name.toLowerCase()})` : ''}`,
    },
    ...(done
      ? [
          {
            at: done.at,
            words: `${reachedInWords(done.how)} by ${done.by.name} at ${dateTimeInWords(new Date(done.at))}${done.note ? `: ${done.note}` : ''}`,
          },
        ]
      : []),
    ...(ended
      ? [{ at: ended, words: `The task ended at ${dateTimeInWords(new Date(ended))}: the letter was opened` }]
      : []),
  ];
}

/** What has gone and says nothing by itself: its reader must open it. */
const hasGone = ({ state }: Notice): boolean => state === 'sent' || state === 'delayed' || state === 'delivered';

/**
 * Everything that happened to a message to one recipient, every attempt, task, reminder and opening, as lines in order; at
 * the end, that its reader has still to open it.
 */
export function storyOf(notice: Notice, letter: Letter | undefined): Line[] {
  const recipient = letter?.recipients.find(({ noticeId }) => noticeId === notice.id);
  const since = hasGone(notice) && letter && unopenedBy(letter).find((one) => one.recipient === recipient)?.since;
  const isPutOff = ({ state, detail }: Notice['log'][number]) =>
    state === 'pending' && detail !== 'released' && detail !== 'no-news' && detail !== 'left-digest';
  const tasks = [...(notice.earlierTasks ?? []), ...(notice.task ? [notice.task] : [])];
  const lines = [
    { at: notice.createdAt, words: `Queued at ${dateTimeInWords(new Date(notice.createdAt))}` },
    ...inOrder(notice.log).map((entry) => stateLine(entry, isPutOff(entry))),
    ...(recipient?.chased ?? []).map(({ at }) => ({ at, words: `Reminded at ${dateTimeInWords(new Date(at))}` })),
    ...(recipient?.opened ?? []).map(({ at, how }) => ({
      at,
      words: `Opened at ${dateTimeInWords(new Date(at))}, ${howOpened[how] ?? how}`,
    })),
    ...tasks.flatMap(taskLines),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return since ? [...lines, { at: since, words: `Not opened since ${dateTimeInWords(new Date(since))}` }] : lines;
}
