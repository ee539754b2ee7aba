import { parts } from '../../faults/box.ts';
import type { ChildEnd } from './ends.ts';
import type { Lived } from './live-night.ts';

const row = (name: string, count: number) => `  ${name.padEnd(44)}${String(count).padStart(6)}`;
const counted = <T>(list: readonly T[], nameOf: (one: T) => string): [string, number][] =>
  [...Map.groupBy(list, nameOf)].map(([name, all]): [string, number] => [name, all.length]).toSorted();

const endLine = ({ policeReference, what, end }: ChildEnd) => `  ${policeReference} ${what || 'a child'}: ${end}`;

/** What became of a night, as counts for a person to read with the verdict in its last line, and how much is broken. */
export function reportNight({ options, ends, kills, rung, read, mails, searched, tookMs }: Lived): {
  text: string;
  broken: number;
} {
  const { seed, night, incidents, mailDown } = options;
  const others = ends.filter(({ good }) => !good);
  const atWork = kills.filter((kill) => kill.atWork).length;
  const special = ends.filter(({ what }) => what !== '');
  const broken = others.length + mails.again.length + searched.found.length + searched.unread.length + searched.blind;
  const lines = [
    `The night of ${night}${mailDown ? ', mail down until 07:50' : ''}: where each child stands at 08:45`,
    ...counted(ends, ({ end }) => end).map(([end, count]) => row(end, count)),
    row('others', others.length),
    'Of them',
    ...special.map(endLine),
    ...others.map(endLine),
    'By the book of the mail service',
    row('mails that it took', mails.accepted),
    row('of them came back', mails.bounced),
    row('words about a notice to somebody', mails.told),
    row('taken twice', mails.again.length),
    ...mails.again.map((what) => `  twice: ${what}`),
    'Searched for what each case keeps to itself',
    row('pages that schools read', searched.pages),
    row('of them with an outcome', searched.outcomePages),
    row('mails, by subject and words', searched.mails),
    row('files’ names', searched.fileNames),
    row('texts looked for', searched.lookedFor),
    row('found', searched.found.length),
    row('notices whose outcome was not searched', searched.unread.length),
    row('pages that do not even name a pupil', searched.blind),
    ...searched.unread.map((what) => `  not searched: ${what}`),
    ...searched.found.map((what) => `  found: ${what}`),
    'At work',
    row('acknowledged at the gate', read.filter(({ acknowledged }) => acknowledged).length),
    row('rung from the board', rung),
    ...(kills.length > 0
      ? [row('killed with SIGKILL', kills.length), row('of them in the middle of work', atWork)]
      : []),
    ...parts.flatMap((part) => {
      const count = kills.filter((kill) => kill.part === part).length;
      return count > 0 ? [row(`  ${part}`, count)] : [];
    }),
    `Seed ${seed}: ${incidents} incidents, ${ends.length} children, ${broken} broken; ${(tookMs / 1000).toFixed(0)} s`,
  ];
  return { text: lines.join('\n'), broken };
}
