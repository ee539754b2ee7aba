import type { Person } from '../../../shared/actor.ts';
import type { Workload } from '../../../shared/contact/board.ts';
import type { Leave } from '../../../shared/preferences/leave.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { counted } from '../../forms/counted.ts';
import { roleWords } from '../../forms/status-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

/** `leave` is there while they are away: who gives them work is told, and may. */
export type Worker = { person: Person; load: Workload; leave?: Leave | undefined };

/** Workers with what each holds, so that work goes to who has room for it. One is chosen. */
export const WorkerTable = ({ workers, error }: { workers: readonly Worker[]; error?: string }) => (
  <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
    <fieldset class="govuk-fieldset" aria-describedby={error ? 'to-error' : undefined}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Who takes the work?</legend>
      {error && (
        <p id="to-error" class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <table class="govuk-table app-workers">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Name
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              Open
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              Late
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              Due today
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {workers.map(({ person, load, leave }, index) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">
                <div class="govuk-radios govuk-radios--small">
                  <div class="govuk-radios__item">
                    <input
                      class="govuk-radios__input"
                      type="radio"
                      name="to"
                      id={index === 0 ? 'to' : `to-${index + 1}`}
                      value={person.id}
                    />
                    <label class="govuk-label govuk-radios__label" for={index === 0 ? 'to' : `to-${index + 1}`}>
                      {person.name}, {roleWords[person.role].toLowerCase()}
                      {leave && (
                        <span class="app-quiet">
                          <br />
                          Away until {plainDateInWords(leave.until)}. {leave.cover.name} covers
                        </span>
                      )}
                    </label>
                  </div>
                </div>
              </td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{load.open}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{load.overdue}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{load.dueToday}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  </div>
);

type Props = Staff & {
  /** What was ticked, as it came: each goes back as it is. */
  ticks: readonly { tick: string; reference: string }[];
  workers: readonly Worker[];
  backHref: string;
  error?: { id: string; text: string };
};

/** Chooses who takes the contacts that were ticked on the board. */
export const BulkAssignPage = ({ ticks, workers, backHref, error, ...staff }: Props) => (
  <Page
    site={staff.site}
    title="Assign contacts"
    heading={ticks.length > 0 ? `Assign ${counted(ticks.length, 'contact')}` : 'Assign contacts'}
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={{ href: backHref, text: 'Back to the board' }}
    errors={error ? [{ text: error.text, href: `#${error.id}` }] : []}
    page="board-assign"
  >
    {ticks.length === 0 ? (
      <>
        <InsetText>
          You did not select any contact. Go back to the board and tick those that you want to assign.
        </InsetText>
        <Button href={backHref}>Back to the board</Button>
      </>
    ) : (
      <form method="post" action="/board/assign" novalidate>
        {ticks.map(({ tick }) => (
          <input type="hidden" name="contact" value={tick} />
        ))}
        <input type="hidden" name="step" value="choose" />
        <p class="govuk-body">{ticks.map(({ reference }) => reference).join(', ')}</p>
        <WorkerTable workers={workers} error={error?.text} />
        <Button preventDoubleClick>Assign</Button>
      </form>
    )}
  </Page>
);
