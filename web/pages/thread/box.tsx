import type { Child } from 'hono/jsx';
import { longestMessage } from '../../../shared/thread/post-message.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';

type Props = {
  /** Where the message is posted. */
  action: string;
  /** The id that this message will have, so that a form sent twice posts once. */
  messageId: string;
  to: string;
  /** Who will read it, in words. */
  audience: Child;
  typed?: string;
  error?: string;
};

/** Where a message is typed. Whoever types it is told first who will read it. */
export const MessageBox = ({ action, messageId, to, audience, typed = '', error }: Props) => (
  <form method="post" action={action} novalidate autocomplete="off">
    <h2 class="govuk-heading-m">Write to {to}</h2>
    <InsetText>{audience}</InsetText>
    <input type="hidden" name="message" value={messageId} />
    <CharacterCount
      name="text"
      label="Your message"
      labelSize="s"
      rows={6}
      value={typed}
      maxlength={longestMessage}
      countType="length"
      threshold={75}
      error={error}
    />
    <Button preventDoubleClick>Send the message</Button>
  </form>
);
