import { type GlassRecord, glassHours, glassReasons } from '../../../shared/restriction/broken-glass.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Radios } from '../../components/radios.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { glassReasonWords } from '../../forms/restriction-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

type Props = Staff & {
  record: GlassRecord;
  typed: { reason: string; words: string };
  errors: readonly FieldError[];
};

const what = { contact: 'concern', incident: 'incident', person: 'record' } as const;
const actions = { contact: 'contacts', incident: 'incidents', person: 'people' } as const;
const backTo = {
  contact: { href: '/board', text: 'Back to the board' },
  incident: { href: '/triage', text: 'Back to triage' },
  person: { href: '/people', text: 'Back to search' },
} as const;

/** Before a record that few may know of: what opening it sets off, and why it cannot wait. It says nothing of the record. */
export const BreakGlassPage = ({ record, typed, errors, ...staff }: Props) => (
  <Page
    site={staff.site}
    title={`Open a restricted ${what[record.kind]}`}
    actor={staff.actor}
    navigation={navigationFor(staff.actor, '/board')}
    backLink={backTo[record.kind]}
    errors={summaryOf(errors)}
    page="break-glass"
  >
    <p class="govuk-body">Few people may know of this {what[record.kind]}. If you can wait, ask a manager instead.</p>
    <WarningText>
      If you open it, whoever answers for it and all managers are told at once, with your name. It is open to you for{' '}
      {glassHours} hours, and a manager reviews why.
    </WarningText>
    <form method="post" action={`/restricted/${actions[record.kind]}/${record.id}`} novalidate>
      <Radios
        name="reason"
        legend="Why do you need to open it now?"
        legendSize="m"
        value={typed.reason}
        error={errorOf(errors, 'reason')}
        items={glassReasons.map((reason) => ({ value: reason, text: glassReasonWords[reason] }))}
      />
      <CharacterCount
        name="words"
        label="What has happened, and what do you need to see?"
        labelSize="m"
        hint="The manager who reviews this reads your words. Do not name a child."
        value={typed.words}
        rows={4}
        maxlength={1000}
        countType="length"
        threshold={75}
        error={errorOf(errors, 'words')}
      />
      <Button preventDoubleClick>Open it for {glassHours} hours</Button>
    </form>
  </Page>
);
