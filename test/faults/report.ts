import { failPoints } from '../../infra/local/faults/fail-points.ts';
import { parts } from './box.ts';
import type { Finding } from './found.ts';
import type { Kind, Outcome } from './history.ts';
import { invariantTable } from './invariant-table.ts';
import type { Run } from './run-faults.ts';

const columns = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => String(row[at] ?? '').length))) ?? [];
  const cell = (value: string | number, at: number) =>
    typeof value === 'number' ? String(value).padStart(widths[at] ?? 0) : value.padEnd(widths[at] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
};

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function spread(times: readonly number[]): string {
  if (times.length === 0) return '';
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return `${seconds(at(0.5))} in the middle, ${seconds(at(1))} at most`;
}

const operationRows = ({ history: { operations } }: Run) => {
  const kinds = [...new Set(operations.map(({ kind }) => kind))];
  const count = (kind: Kind, outcome?: Outcome) =>
    operations.filter((each) => each.kind === kind && (!outcome || each.outcome === outcome)).length;
  return kinds.map((kind) => [kind, count(kind), count(kind, 'ok'), count(kind, 'refused'), count(kind, 'unknown')]);
};

const killRows = ({ kills }: Run) =>
  parts.map((part) => {
    const ofPart = kills.filter((kill) => kill.part === part);
    const back = spread(ofPart.filter(({ starting }) => !starting).map(({ backMs }) => backMs));
    return [part, ofPart.length, ofPart.filter(({ underWay }) => underWay.length > 0).length, back];
  });

const stateRows = ({ found }: Run) => {
  const notices = [...found.contacts.flatMap((contact) => contact.notices), ...found.otherNotices];
  const groups = Map.groupBy(notices, ({ kind, state }) => `${kind} ${state}`);
  return [...groups].sort().map(([name, all]) => [...name.split(' '), all.length]);
};

const counted = (findings: readonly Finding[], kind: Finding['kind']) =>
  findings.filter((finding) => finding.kind === kind).length;

const pointRows = ({ kills }: Run) =>
  failPoints.flatMap((point) => {
    const times = kills.filter((kill) => kill.point === point).length;
    return times > 0 ? [`  ended where ${point}: ${times}`] : [];
  });

/** What happened, as tables for a person to read, and the verdict. */
export function report(run: Run): string {
  const { seed, kills, found, findings, settled, mailTrouble } = run;
  const issued = found.contacts.flatMap(({ letters }) => letters).filter(({ status }) => status === 'issued').length;
  const trouble = Object.entries(mailTrouble).map(([name, times]) => `${name} ${times}`);
  const shown = findings
    .slice(0, 40)
    .map(({ invariant, kind, about, what }) => `  ${invariant} ${kind}: ${what} (${about})`);
  return [
    `What was asked for, and what the askers were told`,
    columns([['', 'asked', 'done', 'refused', 'unknown'], ...operationRows(run)]),
    `\nWhat was killed with SIGKILL, how often in the middle of somebody's request, and the time until all was well`,
    columns([['', 'kills', 'in hand', 'back after'], ...killRows(run)]),
    `  killed again while starting: ${kills.filter(({ starting }) => starting).length}`,
    ...pointRows(run),
    `\nWhat was made to go wrong with mail: ${trouble.join(', ') || 'nothing'}`,
    `The clock was moved on ${run.clockMoves} times meanwhile; calls of the table failed and lost their answers, and`,
    `messages and records of the stream came twice, late and in another order, all the while`,
    `\nMessages at the end`,
    columns(stateRows(run)),
    `\nContacts ${found.contacts.length}, letters issued ${issued}, mails accepted ${found.mails.length}, ` +
      `shown as not arrived ${found.undelivered.size}`,
    `Settled in ${seconds(settled.tookMs)} after the faults, the clock moved on ${settled.moves} times; ` +
      `stopped in ${seconds(run.stopMs)}; the whole run took ${seconds(run.tookMs)}`,
    '',
    invariantTable(findings, run.lookedAt),
    '',
    ...shown,
    `Seed ${seed}: ${kills.length} kills, ${counted(findings, 'lost')} lost, ${counted(findings, 'doubled')} doubled, ` +
      `${counted(findings, 'broken')} broken`,
  ].join('\n');
}
