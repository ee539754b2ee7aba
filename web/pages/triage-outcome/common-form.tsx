import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { toLondon } from '../../../shared/time/london.ts';
import type { OutcomeDraft } from '../../../shared/triage-outcome/outcome.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { Select } from '../../components/select.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf } from '../../forms/problem-words.ts';
import { agencyName } from '../../forms/triage-words.ts';
import { outcomeHref } from './links.ts';
import { dateOf, formOf, type OutcomeProps } from './outcome-props.ts';

type Props = OutcomeProps & { draft: OutcomeDraft; writes: boolean };

const choose = { value: '', text: 'Nobody' };
const optionsOf = (agencies: DomesticAbuse['agencies']) => [
  choose,
  ...agencies.map(({ agency, name }) => ({ value: agency, text: name })),
];

/** What every agency reads that is given the outcome: what was decided, who speaks with the victim, who refers to a conference. */
export const CommonForm = (props: Props) => {
  const { incident, triage, draft, triageSettings, writes, due } = props;
  const { errors, typed, seen } = formOf(props, 'common', draft.version);
  const { victimContact, marac, summary } = draft;
  if (!writes) return <CommonShown {...props} />;
  return (
    <form method="post" action={`${outcomeHref(incident.id)}/common`} novalidate>
      <h2 class="govuk-heading-m" id="common" tabindex={-1}>
        For everyone
      </h2>
      {triage.marac.length > 0 && marac === undefined && (
        <WarningText>A conference is due. Say below who refers to it, and by when.</WarningText>
      )}
      <input type="hidden" name="seen" value={seen} />
      <Textarea
        id="common-summary"
        name="summary"
        label="What was decided"
        labelSize="s"
        hint="Every agency that is given the outcome reads this. Write nothing by which the victim could be found."
        rows={4}
        value={typed('summary', summary)}
        error={errorOf(errors, 'common-summary')}
      />
      <div class="app-outcome-pair">
        <Select
          id="common-victimContact-agency"
          name="victim-agency"
          label="Which agency speaks with the victim?"
          items={optionsOf(triageSettings.agencies.filter(({ safeContact }) => safeContact !== 'never'))}
          value={typed('victim-agency', victimContact?.agency)}
        />
        <Input
          id="common-victimContact-owner"
          name="victim-owner"
          label="Who there?"
          value={typed('victim-owner', victimContact?.owner)}
          error={errorOf(errors, 'common-victimContact-owner')}
        />
      </div>
      <div class="app-outcome-pair">
        <Select
          id="common-marac-agency"
          name="marac-agency"
          label="Which agency refers to the conference (MARAC)?"
          items={optionsOf(triageSettings.agencies.filter((agency) => agency.marac))}
          value={typed('marac-agency', marac?.agency)}
        />
        <Input
          id="common-marac-owner"
          name="marac-owner"
          label="Who there?"
          value={typed('marac-owner', marac?.owner)}
          error={errorOf(errors, 'common-marac-owner')}
        />
        <DateInput
          id="common-marac-due"
          name="marac-due"
          legend="By which day?"
          value={dateOf(typed, 'marac-due', marac ? toLondon(new Date(marac.due)) : due)}
          error={errorOf(errors, 'common-marac-due-day')}
        />
      </div>
      <Button variant="secondary" preventDoubleClick>
        Save what everyone reads
      </Button>
    </form>
  );
};

const CommonShown = ({ draft: { summary, victimContact, marac }, triageSettings }: Props) => (
  <>
    <h2 class="govuk-heading-m">For everyone</h2>
    <SummaryList
      rows={[
        { key: 'What was decided', value: summary || 'Nothing written yet' },
        victimContact && {
          key: 'Speaks with the victim',
          value: `${victimContact.owner} (${agencyName(victimContact.agency, triageSettings)})`,
        },
        marac && {
          key: 'Refers to the conference',
          value: `${marac.owner} (${agencyName(marac.agency, triageSettings)})`,
        },
      ]}
    />
  </>
);
