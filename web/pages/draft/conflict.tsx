import type { Concern } from '../../../shared/form/concern.ts';
import { factsOf } from '../../../shared/form/facts.ts';
import { type Row, rowsOf } from '../../../shared/form/rows.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { type RowInWords, rowInWords } from '../../forms/answers-in-words.ts';
import { optionNamesOf } from '../../questions/options.ts';

type Both = { theirs: Concern; mine: Concern; task: TaskName; entityId?: string; settings: Settings };
type Difference = { label: string; theirs: RowInWords | undefined; mine: RowInWords | undefined };

/** Says that another window saved the same page, with both versions of each answer that differs. */
export const ConflictNotice = ({ saved, href, ...both }: Both & { saved: string; href: string }) => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">
      These questions were answered in another window or on another device after you opened this page.
    </p>
    <p class="govuk-body">
      {saved} there. What you typed is still in the page below. To keep yours, press save again. To keep the other,{' '}
      <a class="govuk-notification-banner__link" href={href} data-forget-mine>
        open the saved version
      </a>
      .
    </p>
    <Table
      narrow="stack"
      caption="Answers that differ"
      captionSize="s"
      head={[{ text: 'Question' }, { text: 'Saved in the other window' }, { text: 'On this page' }]}
      rows={differences(both).map(({ label, theirs, mine }) => [
        { text: label },
        { text: <Lines row={theirs} /> },
        { text: <Lines row={mine} /> },
      ])}
    />
  </NotificationBanner>
);

const Lines = ({ row }: { row: RowInWords | undefined }) => (
  <span class="app-as-written">{row ? row.lines.join('\n') : 'Not asked'}</span>
);

function differences({ theirs, mine, task, entityId, settings }: Both): Difference[] {
  const say = (concern: Concern) => {
    const about = entityId === undefined ? {} : { entityId };
    const rows = rowsOf(concern, { task: tasks[task], facts: factsOf(concern, entityId), ...about });
    return new Map(rows.map((row: Row) => [row.field, rowInWords(concern, row, optionNamesOf(settings))]));
  };
  const [saved, typed] = [say(theirs), say(mine)];
  return [...new Set([...saved.keys(), ...typed.keys()])].flatMap((field) => {
    const [one, other] = [saved.get(field), typed.get(field)];
    if (one?.lines.join('\n') === other?.lines.join('\n')) return [];
    return [{ label: (one ?? other)?.label ?? '', theirs: one, mine: other }];
  });
}
