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
  now: Date;
  typed: { line: string; note: string };
  errors: readonly FieldError[];
};

/** What the reader's agency is to do, each thing with whether it is done, and a form to say so. */
export const OwnLines = ({ copy, slice, now, typed, errors }: Props) => {
  const own = slice.lines.filter((line) => line.own);
  return (
    <section aria-labelledby="own">
      <h2 class="govuk-heading-m" id="own">
        For your agency
      </h2>
      {own.length === 0 && (
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
