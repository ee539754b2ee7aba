import { broken, countOf, ends } from './check-sender.ts';
import { points } from './mail-door.ts';
import type { SenderRun } from './run-sender.ts';

/** What happened in a run of the sender, as counts for a person to read, and the verdict in its last line. */
export function reportSender({ seed, letters, kills, mailTrouble, queued, copies, clockMoves, tookMs }: SenderRun) {
  const total = points.reduce((sum, point) => sum + kills[point], 0);
  const trouble = Object.entries(mailTrouble).map(([name, times]) => `${name} ${times}`);
  const attempts = letters.reduce((sum, letter) => sum + letter.attempts, 0);
  const row = (name: string, count: number) => `  ${name.padEnd(44)}${String(count).padStart(6)}`;
  return [
    'The sender was killed with SIGKILL',
    ...points.map((point) => row(point, kills[point])),
    '\nWhat became of the letters',
    ...ends.map((end) => row(end, countOf(letters, end))),
    `\nMessages queued ${queued}, of them ${copies} copies; attempts to send ${attempts}`,
    `What was made to go wrong with mail: ${trouble.join(', ') || 'nothing'}`,
    `The clock was moved on ${clockMoves} times; the run took ${(tookMs / 1000).toFixed(1)} s`,
    ...broken(letters)
      .slice(0, 20)
      .map(({ id, end, state }) => `  ${end}: ${id}, ${state}`),
    `\nSeed ${seed}: ${total} kills, ${letters.length} letters, ${broken(letters).length} broken`,
  ].join('\n');
}
