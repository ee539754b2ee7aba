import type { Concern } from '../../../shared/form/concern.ts';
import { everyAsking, type Row, rowsOf } from '../../../shared/form/rows.ts';
import type { TaskName } from '../../../shared/form/tasks.ts';
import type { Settings } from '../../../shared/settings.ts';
import { rowInWords } from '../../forms/answers-in-words.ts';
import { personInWords } from '../../forms/person-in-words.ts';
import { optionNamesOf } from '../../questions/options.ts';

type Wanted = { readonly task: TaskName; readonly names: readonly string[] };

const voice: Wanted = {
  task: 'child-voice',
  names: ['ownWords', 'shown', 'livedExperience', 'wishes', 'whyNot', 'whyNotDetails'],
};
const facts: readonly Wanted[] = [
  { task: 'what-happened', names: ['whatHappened', 'happenedOn', 'childsWords'] },
  { task: 'child-impact', names: ['impact'] },
  { task: 'analysis', names: ['worries', 'workingWell', 'needsToHappen', 'level', 'levelReason'] },
];

/** How the front door will read it: each child's words first, then what happened, and what is asked of us. */
export const ConcernPreview = ({ concern, settings }: { concern: Concern; settings: Settings }) => {
  const askings = everyAsking(concern);
  const rows = ({ task, names }: Wanted, entityId?: string): Row[] =>
    askings
      .filter((asking) => asking.task.name === task && (entityId === undefined || asking.entityId === entityId))
      .flatMap((asking) => rowsOf(concern, asking))
      .filter(({ path, answer }) => answer !== undefined && names.includes(path[0] ?? ''));
  return (
    <>
      {concern.children.map(({ id }) => (
        <>
          <h2 class="govuk-heading-s">{personInWords(concern, id)} says or shows</h2>
          <Quoted rows={rows(voice, id)} concern={concern} settings={settings} none="Nothing from the child yet." />
        </>
      ))}
      <h2 class="govuk-heading-s">What you tell us</h2>
      <Quoted
        rows={facts.flatMap((wanted) => rows(wanted))}
        concern={concern}
        settings={settings}
        none="Nothing about what happened yet."
      />
    </>
  );
};

type QuotedProps = { rows: readonly Row[]; concern: Concern; settings: Settings; none: string };

const Quoted = ({ rows, concern, settings, none }: QuotedProps) => {
  if (rows.length === 0) return <p class="govuk-body app-not-answered">{none}</p>;
  return (
    <>
      {rows.map((row) => {
        const { label, lines } = rowInWords(concern, row, optionNamesOf(settings));
        return (
          <p class="govuk-body">
            <strong>{label}</strong>
            <br />
            <span class="app-as-written">{lines.join('\n')}</span>
          </p>
        );
      })}
    </>
  );
};
