import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { AgencyCopy } from '../../../shared/triage-outcome/agency-copy.ts';
import type { AgencySlice } from '../../../shared/triage-outcome/slice.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Tag } from '../../components/tag.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { childOfLine } from '../../forms/triage-outcome-words.ts';
import { LineShown } from './line.tsx';
import { copyHref } from './links.ts';

type Props = {
  copy: AgencyCopy;
  slice: AgencySlice;
  /** What of the common part is this agency's to do. */
  tasks: CommonTasks;
  now: Date;
  typed: { line: string; note: string };
  errors: readonly FieldError[];
};

/** Whether this agency speaks with the victim, and may read how to; and whether it refers to the conference. */
type CommonTasks = { speaks: boolean; mayReadHow: boolean; refers: boolean };

/** What the reader's agency is to do, each thing with whether it is done, and a form to say so. */
export const OwnLines = ({ copy, slice, tasks, now, typed, errors }: Props) => {
  const own = slice.lines.filter((line) => line.own);
  return (
    <section aria-labelledby="own">
      <h2 class="govuk-heading-m" id="own">
        For your agency
      </h2>
      {tasks.speaks && slice.victimContact && (
        <p class="govuk-body">
          <strong>Your agency speaks with the victim: {slice.victimContact.owner}.</strong>{' '}
          {tasks.mayReadHow ? (
            <>
              <a class="govuk-link" href={`/incidents/${copy.incidentId}/safe-contact`}>
                Read how to do so safely
              </a>{' '}
              before you call, write or visit.
            </>
          ) : (
            'Before you call, write or visit, ask the front door how to do so safely.'
          )}
        </p>
      )}
      {tasks.refers && slice.marac && (
        <p class="govuk-body">
          <strong>
            Your agency refers to the conference: {slice.marac.owner}, by {dateTimeInWords(new Date(slice.marac.due))}.
          </strong>{' '}
          <a class="govuk-link" href={`${copyHref(copy.incidentId)}/conference`}>
            The referral to the conference, to print
          </a>
        </p>
      )}
      {own.length === 0 && !tasks.speaks && !tasks.refers && (
        <p class="govuk-body">Nothing is asked of your agency. You have this so that you know of it.</p>
      )}
      {own.map((line) => {
        const action = copy.actions.find(({ lineId }) => lineId === line.id);
        const mine = typed.line === line.id;
        const what = `${line.value.words}, ${childOfLine(slice.children, line.childId)}`;
        return (
          <LineShown
            line={line}
            family={slice.children}
            title={
              <>
                {line.value.words} <State done={action?.done !== undefined} late={now > new Date(line.due)} />
              </>
            }
          >
            {action?.done && (
              <p class="govuk-body">
                Done by {action.done.by.name}, {dateTimeInWords(new Date(action.done.at))}
                {action.done.note && `: ${action.done.note}`}
              </p>
            )}
            {action && !action.done && (
              <Details summary="Mark as done" open={mine}>
                <form action={`${copyHref(copy.incidentId)}/done`} method="post" novalidate>
                  <input type="hidden" name="seen" value={copy.version} />
                  <input type="hidden" name="lineId" value={line.id} />
                  <Textarea
                    id={`note-${line.id}`}
                    name="note"
                    label="What came of it (optional)"
                    hint="The front door reads this. Do not write where anybody lives or how to reach them."
                    rows={3}
                    value={mine ? typed.note : ''}
                    error={errorOf(errors, `note-${line.id}`)}
                  />
                  <Button variant="secondary" preventDoubleClick>
                    Save as done<span class="govuk-visually-hidden">: {what}</span>
                  </Button>
                </form>
              </Details>
            )}
          </LineShown>
        );
      })}
    </section>
  );
};

const State = ({ done, late }: { done: boolean; late: boolean }) => {
  if (done) return <Tag colour="green">Done</Tag>;
  return late ? <Tag colour="red">Late</Tag> : <Tag colour="yellow">To do</Tag>;
};
