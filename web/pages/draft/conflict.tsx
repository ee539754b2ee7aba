import type { Concern } from '../../../shared/form/concern.ts';
import { factsOf } from '../../../shared/form/facts.ts';
import { type Row, rowsOf } from '../../../shared/form/rows.ts';
import { type TaskName, tasks } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { timeInWords } from '../../../shared/time/words.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { type RowInWords, rowInWords } from '../../forms/answers-in-words.ts';
import { optionNamesOf } from '../../questions/options.ts';

type Both = { theirs: Concern; mine: Concern; task: TaskName; entityId?: string; settings: Settings };
type Difference = { label: string; theirs: RowInWords | undefined; mine: RowInWords | undefined };

/** Who saved the other version and when; `mine` when it was the same person in another window. */
type Saved = { by: string | undefined; mine: boolean; when: string };
type NoticeProps = Both & { saved: Saved; writer: string; now: Date; href: string };

/** Says that somebody saved the same section first, with both versions in full of each answer that differs. */
export const ConflictNotice = ({ saved, writer, now, href, ...both }: NoticeProps) => (
  <NotificationBanner role="alert" title="Not saved yet">
    <p class="govuk-notification-banner__heading">
      {saved.mine || !saved.by
        ? 'These questions were answered in another window or on another device after you opened this page.'
        : `${saved.by} saved this section at ${saved.when}, after you opened it.`}
    </p>
    <p class="govuk-body">
      Nothing is lost: what you typed is still in the page below. To keep yours, press save again. To keep both, press
      “Put both together” at the end of the page. To keep the other,{' '}
      <a class="govuk-notification-banner__link" href={href} data-forget-mine>
        open the saved version
      </a>
      .
    </p>
    <Table
      narrow="stack"
      caption="Answers that differ"
      captionSize="s"
      head={[
        { text: 'Question' },
        {
          text:
            saved.mine || !saved.by ? `Saved in the other window, ${saved.when}` : `${saved.by}, saved ${saved.when}`,
        },
        { text: `${writer}, on this page, ${timeInWords(now)}` },
      ]}
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
