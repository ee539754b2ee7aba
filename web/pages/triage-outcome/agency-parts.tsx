import { dateTimeInWords } from '../../../shared/time/words.ts';
import { allowedValues } from '../../../shared/triage-outcome/allowed-values.ts';
import type { OutcomeDraft, OutcomeLine } from '../../../shared/triage-outcome/outcome.ts';
import { unsaidIn } from '../../../shared/triage-outcome/outcome-problems.ts';
import { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { visibilityWords } from '../../forms/triage-outcome-words.ts';
import { agencyName, childName } from '../../forms/triage-words.ts';
import { LineForm } from './line-form.tsx';
import { outcomeHref } from './links.ts';
import { formOf, type OutcomeProps } from './outcome-props.ts';

type Props = OutcomeProps & { draft: OutcomeDraft; writes: boolean };

/** One part for each agency: what is decided for it, or that there is nothing for it. */
export const AgencyParts = (props: Props) => {
  const { incident, draft, writes } = props;
  const unsaid = unsaidIn(draft);
  return (
    <section aria-labelledby="agencies">
      <h2 class="govuk-heading-m" id="agencies" tabindex={-1}>
        For each agency
      </h2>
      {TriageAgency.options.map((agency) => (
        <AgencyPart {...props} agency={agency} />
      ))}
      {writes && unsaid.length > 1 && (
        <form method="post" action={`${outcomeHref(incident.id)}/nothing`}>
          <input type="hidden" name="seen" value={draft.version} />
          {unsaid.map((agency) => (
            <input type="hidden" name="agencies" value={agency} />
          ))}
          <Button variant="secondary" preventDoubleClick>
            Nothing for the other {unsaid.length} agencies
          </Button>
        </form>
      )}
    </section>
  );
};

const AgencyPart = ({ agency, ...props }: Props & { agency: TriageAgency }) => {
  const { incident, draft, triageSettings, writes, line } = props;
  const lines = draft.lines.filter((one) => one.agency === agency);
  const changed = lines.find(({ id }) => id === line);
  const { own } = formOf(props, agency, draft.version);
  const name = agencyName(agency, triageSettings);
  const nothing = draft.nothing.includes(agency);
  return (
    <div class="app-outcome-line">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-2" id={`agency-${agency}`} tabindex={-1}>
        {name} {nothing && <Tag colour="grey">Nothing for this agency</Tag>}
        {lines.length === 0 && !nothing && <Tag colour="yellow">Nothing said yet</Tag>}
      </h3>
      {lines.map((one) => (
        <DraftLine {...props} line={one} name={name} />
      ))}
      {writes && (
        <>
          <Details
            summary={changed ? `Change a line for ${name}` : `Say what ${name} does`}
            open={own || changed !== undefined}
          >
            <LineForm {...props} agency={agency} changed={changed} />
          </Details>
          {lines.length === 0 && !nothing && agency !== 'childrens-social-care' && (
            <form method="post" action={`${outcomeHref(incident.id)}/nothing`}>
              <input type="hidden" name="seen" value={draft.version} />
              <Button variant="secondary" name="agencies" value={agency} preventDoubleClick>
                Nothing for this agency<span class="govuk-visually-hidden">: {name}</span>
              </Button>
            </form>
          )}
        </>
      )}
    </div>
  );
};

type LineProps = Omit<Props, 'line'> & { line: OutcomeLine; name: string };

/** A line as it was said, with the ways to change it and to take it out. */
const DraftLine = ({ incident, settings, draft, writes, line, name }: LineProps) => {
  const value = allowedValues(line.agency, settings).find(({ code }) => code === line.value)?.words ?? line.value;
  return (
    <>
      <SummaryList
        class="govuk-summary-list--no-border govuk-!-margin-bottom-1"
        rows={[
          { key: 'Decided', value },
          { key: 'For', value: line.childId ? childName(incident.facts, line.childId) : 'All the children' },
          line.text !== undefined && { key: 'What this means', value: line.text },
          { key: 'Who does it', value: line.owner },
          { key: 'By', value: dateTimeInWords(new Date(line.due)) },
          { key: 'Who may read it', value: visibilityWords[line.visibility] },
        ]}
      />
      {writes && (
        <form method="post" action={`${outcomeHref(incident.id)}/lines/remove`} class="app-row-form">
          <input type="hidden" name="seen" value={draft.version} />
          <input type="hidden" name="id" value={line.id} />
          <input type="hidden" name="agency" value={line.agency} />
          <a class="govuk-link" href={`${outcomeHref(incident.id)}?line=${line.id}#agency-${line.agency}`}>
            Change
            <span class="govuk-visually-hidden">
              {' '}
              {value}, {name}
            </span>
          </a>{' '}
          <Button variant="secondary" class="govuk-!-margin-bottom-0">
            Take out
            <span class="govuk-visually-hidden">
              {' '}
              {value}, {name}
            </span>
          </Button>
        </form>
      )}
    </>
  );
};
