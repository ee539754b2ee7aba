import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { namesAnother } from '../../../shared/draft/sender.ts';
import { Button } from '../../components/button.tsx';
import type { FieldError } from '../../forms/field-errors.ts';

type Props = { draft: Draft; actor: Actor; errors?: readonly FieldError[] };

/** Somebody else's contact details stand in the concern, but whoever sends it is the one who will be written to. */
export const YourDetails = ({ draft, actor, errors = [] }: Props) => {
  if (!namesAnother(draft, actor)) return null;
  const error = errors.find(({ field }) => field === 'your-details')?.text;
  const named = draft.concern.you?.name ?? 'A colleague';
  return (
    <form
      method="post"
      action={`/drafts/${draft.id}/my-details`}
      class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
    >
      <h2 class="govuk-heading-m">Your contact details</h2>
      <p class="govuk-body">
        {named} is named as the person who raises this concern. If you send it, you are: the front door calls you, and
        its letter comes to you. Put your details in, look them over and come back here.
      </p>
      {error && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <Button id="your-details" variant="secondary" preventDoubleClick>
        Use my contact details
      </Button>
    </form>
  );
};
