import { toLondon } from '../../../shared/time/london.ts';
import { allowedValues } from '../../../shared/triage-outcome/allowed-values.ts';
import type { OutcomeDraft, OutcomeLine, Visibility } from '../../../shared/triage-outcome/outcome.ts';
import type { TriageAgency } from '../../../shared/triage-outcome/triage-agency.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { controlIn } from '../../forms/outcome-problem-words.ts';
import { errorOf } from '../../forms/problem-words.ts';
import { visibilityWords } from '../../forms/triage-outcome-words.ts';
import { childName } from '../../forms/triage-words.ts';
import { outcomeHref } from './links.ts';
import { dateOf, formOf, type OutcomeProps } from './outcome-props.ts';

type Props = OutcomeProps & { draft: OutcomeDraft; agency: TriageAgency; changed: OutcomeLine | undefined };

/** Social care’s own lines are for all or for itself; another agency’s may be for it alone. */
const visibilitiesOf = (agency: TriageAgency): Visibility[] =>
  agency === 'childrens-social-care' ? ['all', 'social-care-only'] : ['all', 'own-agency', 'social-care-only'];

/** One thing that is decided for an agency: what, for whom, what it means here, who does it, by when, who may read it. */
export const LineForm = (props: Props) => {
  const { incident, settings, draft, agency, changed, due } = props;
  const { errors, typed, seen } = formOf(props, agency, draft.version);
  const id = (field: string) => controlIn(agency, field);
  const values = allowedValues(agency, settings);
  const worded = values.filter(({ needsText }) => needsText).map(({ words }) => words);
  return (
    <form method="post" action={`${outcomeHref(incident.id)}/lines`} novalidate>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="agency" value={agency} />
      {changed && <input type="hidden" name="id" value={changed.id} />}
      <Select
        id={id('value')}
        name="value"
        label="What is decided?"
        items={[{ value: '', text: 'Choose one' }, ...values.map(({ code, words }) => ({ value: code, text: words }))]}
        value={typed('value', changed?.value)}
        error={errorOf(errors, id('value'))}
      />
      <Select
        id={id('childId')}
        name="childId"
        label="For which child?"
        items={[
          { value: '', text: 'All the children' },
          ...incident.facts.children.map((child) => ({ value: child.id, text: childName(incident.facts, child.id) })),
        ]}
        value={typed('childId', changed?.childId)}
        error={errorOf(errors, id('childId'))}
      />
      <Textarea
        id={id('text')}
        name="text"
        label="What this means here"
        hint={worded.length > 0 ? `Needed with: ${worded.join('; ')}` : undefined}
        rows={3}
        value={typed('text', changed?.text)}
        error={errorOf(errors, id('text'))}
      />
      <Input
        id={id('owner')}
        name="owner"
        label="Who does it?"
        value={typed('owner', changed?.owner)}
        error={errorOf(errors, id('owner'))}
      />
      <DateInput
        id={id('due')}
        name="due"
        legend="By which day?"
        value={dateOf(typed, 'due', changed ? toLondon(new Date(changed.due)) : due)}
        error={errorOf(errors, `${id('due')}-day`)}
      />
      <Select
        id={id('visibility')}
        name="visibility"
        label="Who may read it?"
        items={visibilitiesOf(agency).map((who) => ({ value: who, text: visibilityWords[who] }))}
        value={typed('visibility', changed?.visibility ?? 'all')}
        error={errorOf(errors, id('visibility'))}
      />
      <Button variant="secondary" preventDoubleClick>
        Save
      </Button>
    </form>
  );
};
