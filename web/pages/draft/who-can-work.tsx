import type { Actor } from '../../../shared/actor.ts';
import { mayDispose } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { inHands } from './choose-colleague.tsx';

/** In whose hands a draft is, with the ways to share it, hand it over and delete it for those who may. */
export const WhoCanWork = ({ draft, actor }: { draft: Draft; actor: Actor }) => (
  <>
    <h2 class="govuk-heading-m">Who can work on it</h2>
    <p class="govuk-body">
      {inWhoseHands(draft, actor)}{' '}
      <a class="govuk-link" href={`/drafts/${draft.id}/sharing`}>
        {mayDispose(actor, draft) ? 'Share it or hand it over' : 'See who can work on it'}
      </a>
    </p>
    {mayDispose(actor, draft) && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/drafts/${draft.id}/delete`}>
          Delete this draft
        </a>
      </p>
    )}
  </>
);

const inWhoseHands = (draft: Draft, actor: Actor): string => {
  const names = draft.sharedWith.map(({ id, name }) => (id === actor.id ? 'you' : name));
  const shared = names.length === 0 ? '' : ` and is shared with ${names.join(', ')}`;
  return `${inHands(draft, actor)}${shared}.`;
};
