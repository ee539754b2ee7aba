import { dateTimeInWords } from '../../../shared/time/words.ts';
import { allowedValues } from '../../../shared/triage-outcome/allowed-values.ts';
import type { IssuedOutcome } from '../../../shared/triage-outcome/outcome.ts';
import { type Cell, Table } from '../../components/table.tsx';
import { visibilityWords } from '../../forms/triage-outcome-words.ts';
import { agencyName, childName } from '../../forms/triage-words.ts';
import type { OutcomeProps } from './outcome-props.ts';
import { shown } from './withheld-words.tsx';

type Props = Pick<OutcomeProps, 'incident' | 'settings' | 'triageSettings'> & { outcome: IssuedOutcome };

/** Every line of an edition, and the agencies for which there was nothing. */
export const IssuedLines = ({ incident, settings, triageSettings, outcome }: Props) => (
  <>
    <Table
      narrow="stack"
      caption={`Lines of edition ${outcome.edition}`}
      head={['Agency', 'Decided', 'Who does it, by when', 'Who may read it'].map((text) => ({ text }))}
      rows={outcome.lines.map((line): Cell[] => {
        const value = allowedValues(line.agency, settings).find(({ code }) => code === line.value)?.words ?? line.value;
        return [
          { text: agencyName(line.agency, triageSettings) },
          {
            text: (
              <>
                {value}, {line.childId ? childName(incident.facts, line.childId) : 'all the children'}
                {line.text && (
                  <span class="app-outcome-note">{shown(outcome, `lines.${line.id}.text`, line.text)}</span>
                )}
              </>
            ),
          },
          {
            text: `${shown(outcome, `lines.${line.id}.owner`, line.owner)}, by ${dateTimeInWords(new Date(line.due))}`,
          },
          { text: visibilityWords[line.visibility] },
        ];
      })}
    />
    {outcome.nothing.length > 0 && (
      <p class="govuk-body">
        Nothing for: {outcome.nothing.map((agency) => agencyName(agency, triageSettings)).join(', ')}.
      </p>
    )}
  </>
);
