import { Button } from '../../components/button.tsx';
import { Radios } from '../../components/radios.tsx';
import { canWait, comesAtOnce, messageChoiceWords } from '../../forms/preference-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';

/** How messages reach somebody: what they have chosen, or were about to. */
export type MessagesForm = {
  chosen: string;
  /** The version of the account that the reader has seen. */
  seen: number;
  errors?: readonly FieldError[];
};

const List = ({ items }: { items: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);

/** `digestAt`: when the day's digest goes, in words. */
export const MessagesSection = ({ chosen, seen, errors = [], digestAt }: MessagesForm & { digestAt: string }) => (
  <section aria-labelledby="messages-heading">
    <h2 class="govuk-heading-m" id="messages-heading">
      Messages to you
    </h2>
    <p class="govuk-body">These always come at once, because a child may depend on them:</p>
    <List items={comesAtOnce} />
    <p class="govuk-body">These can wait:</p>
    <List items={canWait} />
    <form method="post" action="/preferences/messages" novalidate>
      <input type="hidden" name="seen" value={seen} />
      <Radios
        name="messages"
        legend="How do you want the messages that can wait?"
        legendSize="s"
        items={[
          { value: 'immediate', text: messageChoiceWords.immediate },
          {
            value: 'daily-digest',
            text: messageChoiceWords['daily-digest'],
            hint: `One email at ${digestAt} on working days, on days with something to tell. It gives references and no names.`,
          },
        ]}
        value={chosen}
        error={errorOf(errors, 'messages')}
      />
      <Button preventDoubleClick>Save</Button>
    </form>
  </section>
);
