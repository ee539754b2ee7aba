import type { Told } from '../../../shared/contact/told.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { channelInWords } from '../../forms/caller-words.ts';

/** Who is called what: the caller, or that they gave no name. */
const callerName = ({ caller }: Told): string =>
  caller.standing === 'anonymous' ? 'somebody who gave no name' : caller.name;

/** Whose words staff write down, on top of every page of it. */
export const CallerNote = ({ draft, told }: { draft: Draft; told: Told }) => (
  <InsetText>
    <p class="govuk-body">
      Told by {callerName(told)}
      {told.caller.organisation.name && `, ${told.caller.organisation.name}`}, {channelInWords[told.channel]}, at{' '}
      {dateTimeInWords(new Date(told.at))}.{' '}
      <a class="govuk-link" href={`/drafts/${draft.id}/caller`}>
        Change<span class="govuk-visually-hidden"> who told us</span>
      </a>
    </p>
    <p class="govuk-body govuk-!-margin-bottom-0">
      Write what they said. “Not known” is an answer, and what they did not say may be left empty.
    </p>
  </InsetText>
);

type EnterProps = { draft: Draft; settings: Settings; told: Told };

/** Sends it as a contact. What a referrer declares is theirs to declare, so nothing is confirmed here in their name. */
export const EnterForm = ({ draft, settings, told }: EnterProps) => (
  <form method="post" action={`/drafts/${draft.id}/send`}>
    <h2 class="govuk-heading-m">Enter the contact</h2>
    <p class="govuk-body">
      {told.caller.standing === 'anonymous'
        ? 'No acknowledgement is owed, because they gave no name.'
        : told.caller.email === ''
          ? 'They gave no email address. Telling them the reference and the time by which we decide becomes your task.'
          : `An acknowledgement goes to ${told.caller.email}.`}{' '}
      The clock runs from {dateTimeInWords(new Date(told.at))}.
    </p>
    <Button preventDoubleClick>Enter it at the {settings.contacts.frontDoor.name}</Button>
  </form>
);
