import { invariantTable } from '../invariant-table.ts';
import { letterFindings, lettersLookedAt } from './letter-findings.ts';
import { reportSender } from './report-sender.ts';
import type { SenderRun } from './run-sender.ts';

/** A run of letters for a person to read: what became of them, the invariants, and the verdict in its last line. */
export function reportLetters(run: SenderRun): string {
  const findings = letterFindings(run);
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const { answersLost, eventLoss } = run;
  const expected = (answersLost * eventLoss) / 100;
  return [
    reportSender(run),
    '',
    invariantTable(findings, lettersLookedAt(run)),
    '',
    `  all in a final state ${run.finalAfterMinutes.toFixed(1)} minutes after the faults’ end`,
    `  mails that were taken and whose answer was lost: ${answersLost}`,
    ...(eventLoss > 0
      ? [
          `  mails of which no news ever came: ${eventLoss} %, so that of those about ${expected.toFixed(1)} must go out twice:`,
          '  nobody can know of them, and late is better than never (the honest limit)',
        ]
      : []),
    '',
    ...findings.slice(0, 20).map(({ invariant, kind, about, what }) => `  ${invariant} ${kind}: ${what} (${about})`),
    `Seed ${run.seed}: ${run.letters.length} letters, ${count('lost')} lost, ${count('doubled')} doubled, ${count('broken')} broken`,
  ].join('\n');
}
