import { exampleConcern } from '../../shared/form/example-concern.ts';
import { shownValues } from '../../shared/form/shown-values.ts';
import type { TaskName } from '../../shared/form/tasks.ts';

/** A page of the form, and the question on it whose words grow while they are typed. */
export type Sheet = {
  task: TaskName;
  path: string;
  place: string;
  values: Record<string, string | string[]>;
  grows: string;
};

/** The pages that a concern about one child needs, in the order of the form. */
export const sheetsOf = (draft: string, child: string): Sheet[] => {
  const first = exampleConcern.children[0]?.id ?? '';
  const about = (task: TaskName, grows: string, more: Sheet['values']): Sheet => ({
    task,
    grows,
    path: `/drafts/${draft}/people/child/${child}/${task}`,
    place: `${child}/${task}`,
    values: { ...shownValues(exampleConcern, task, first), ...more },
  });
  const general = (task: TaskName, grows: string, values: Sheet['values']): Sheet => ({
    ...{ task, grows, values, path: `/drafts/${draft}/tasks/${task}`, place: task },
  });
  return [
    {
      ...{ task: 'safety', grows: 'alreadyOpen', place: 'safety', path: `/drafts/${draft}/tasks/safety` },
      values: { immediateDanger: 'no', actionToday: 'no', allegationAgainstWorker: 'no', alreadyOpen: 'no' },
    },
    about('child', 'surname', { birth: 'exact', forename: 'Maisie' }),
    about('child-voice', 'ownWords', { voice: 'obtained', childSeen: 'yes', seenAlone: 'yes' }),
    general('agreement', 'view', { parentsTold: 'yes', noticeRead: 'yes' }),
    general('concern-type', 'primary', { categories: ['neglect'], primary: 'neglect' }),
    general('what-happened', 'whatHappened', {}),
    general('analysis', 'worries', { needsToHappen: 'Food at home.', level: '3', levelReason: 'It goes on.' }),
  ];
};

/** The questions whose words are written at length, and followed to the end. */
const followed = new Set(['ownWords', 'whatHappened', 'worries']);
export const isFollowed = ({ grows }: Sheet): boolean => followed.has(grows);
