import type { Child } from 'hono/jsx';
import { missingFacts } from '../../../shared/incident/missing-facts.ts';
import { type PoliceReport, separate } from '../../../shared/incident/report.ts';
import type { FormIds } from '../../../shared/incident-form/control-of.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { counted } from '../../forms/counted.ts';
import {
  adultLines,
  childLines,
  childTitle,
  incidentLines,
  safeContactLines,
  toolLines,
} from '../../forms/incident-rows.ts';
import { placeWords } from '../../forms/incident-words.ts';
import { type FormStep, IncidentFormPage } from './form-page.tsx';

type Props = FormStep & {
  report: PoliceReport;
  ids: FormIds;
  /** Our reference of the incident, where the force told of this police reference before. */
  known?: string | undefined;
};

const Act = ({ value, text, of }: { value: string; text: string; of: string }) => (
  <>
    <button type="submit" name="act" value={value} class="app-button-as-link">
      {text}
      <span class="govuk-visually-hidden"> {of}</span>
    </button>{' '}
  </>
);

const Acts = ({ children }: { children?: Child }) => <p class="govuk-body">{children}</p>;

/** Everything that was typed, before it is sent. */
export const CheckStep = ({ report, ids, known, ...form }: Props) => {
  const { facts, account, safeContacts } = separate(report);
  const { place, narrative } = account;
  const missing = missingFacts(facts).length;
  const where = [place.kind && placeWords[place.kind], place.address, place.postcode].filter(Boolean).join(', ');
  return (
    <IncidentFormPage {...form} title="Check what you are about to send">
      {known && (
        <InsetText>
          Your force told us of this police reference before: it is {known}. What you send takes the place of what
          differs. Nothing is counted twice.
        </InsetText>
      )}
      {missing > 0 && (
        <InsetText>
          {counted(missing, 'fact', 'facts')} that the triage needs {missing === 1 ? 'was' : 'were'} not recorded. You
          can send it all the same, and add them later.
        </InsetText>
      )}
      <h2 class="govuk-heading-m">The incident</h2>
      <SummaryList
        rows={[
          ...incidentLines(facts, form.about),
          { key: 'Where (sealed)', value: where || 'Not recorded' },
          { key: 'What happened (sealed)', value: narrative },
        ]}
      />
      <Acts>
        <Act value="go:incident" text="Change" of="the incident" />
      </Acts>
      <h2 class="govuk-heading-m">Adults</h2>
      {facts.adults.map((adult, at) => {
        const contact = safeContacts.find(({ adultId }) => adultId === adult.id);
        const id = ids.adults[at] ?? '';
        return (
          <>
            <SummaryList
              class="govuk-!-margin-bottom-2"
              card={{ title: adult.name, headingLevel: 3, class: 'govuk-!-margin-bottom-2' }}
              rows={[
                ...adultLines(adult, facts),
                ...(contact
                  ? safeContactLines(contact).map(({ key, value }) => ({ key: `${key} (sealed)`, value }))
                  : []),
              ]}
            />
            <Acts>
              <Act value={`go:${id}`} text="Change" of={adult.name} />
              {ids.adults.length > 1 && <Act value={`remove:${id}`} text="Remove" of={adult.name} />}
            </Acts>
          </>
        );
      })}
      <Button name="act" value="add-adult" variant="secondary">
        Add an adult
      </Button>
      <h2 class="govuk-heading-m">Children</h2>
      {facts.children.map((child, at) => {
        const id = ids.children[at] ?? '';
        const title = childTitle(child, at);
        return (
          <>
            <SummaryList card={{ title, headingLevel: 3, class: 'govuk-!-margin-bottom-2' }} rows={childLines(child)} />
            <Acts>
              <Act value={`go:${id}`} text="Change" of={title} />
              {ids.children.length > 1 && <Act value={`remove:${id}`} text="Remove" of={title} />}
            </Acts>
          </>
        );
      })}
      <Button name="act" value="add-child" variant="secondary">
        Add a child
      </Button>
      <h2 class="govuk-heading-m">Assessment</h2>
      <SummaryList
        rows={facts.tools.length > 0 ? toolLines(facts, form.about) : [{ key: 'Tool', value: 'Not recorded' }]}
      />
      <Acts>
        <Act value="go:assessment" text="Change" of="the assessment" />
      </Acts>
      <p class="govuk-body">
        What is sealed is taken apart as soon as it arrives, and reaches no school and no household.
      </p>
      <Button name="act" value="send" preventDoubleClick>
        Send the incident
      </Button>
    </IncidentFormPage>
  );
};
