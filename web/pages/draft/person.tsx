import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Copy } from '../../../shared/form/copy-child.ts';
import type { Scope } from '../../../shared/form/task.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Radios } from '../../components/radios.tsx';
import { personInWords } from '../../forms/person-in-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { listHref, personHref } from './links.ts';

type PersonProps = { site: Site; actor: Actor; draft: Draft };

const copyWords: readonly { value: Copy; text: string; hint: string }[] = [
  { value: 'address', text: 'Address', hint: 'Where they live, and where they are now.' },
  { value: 'school', text: 'School', hint: 'The school, nursery or college.' },
  { value: 'family', text: 'Family', hint: 'What each adult and other child is to them.' },
];

/** Another child, with a tick for what is the same as for one who is there already. */
export const AddChildPage = ({ site, actor, draft, newPersonId }: PersonProps & { newPersonId: string }) => {
  const { children } = draft.concern;
  const named = children.map(({ id }) => ({ value: id, text: personInWords(draft.concern, id) }));
  const [only] = named;
  return (
    <Page
      site={site}
      title="Add another child"
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={listHref(draft.id)}
      page="draft-add-child"
    >
      <p class="govuk-body">
        Tick what is the same, so that you need not type it again. You can change it for each child afterwards.
      </p>
      <form method="post" action={`/drafts/${draft.id}/people/child`}>
        <input type="hidden" name="person" value={newPersonId} />
        {named.length === 1 && only ? (
          <input type="hidden" name="from" value={only.value} />
        ) : (
          <Radios name="from" legend="Same as which child?" legendSize="s" items={named} value={only?.value} />
        )}
        <Checkboxes
          name="copy"
          legend={named.length === 1 && only ? `What is the same as for ${only.text}?` : 'What is the same?'}
          legendSize="s"
          items={copyWords}
        />
        <Button preventDoubleClick>Add the child</Button>
      </form>
    </Page>
  );
};

type RemoveProps = PersonProps & { scope: Exclude<Scope, 'concern'>; entityId: string };

/** Taking somebody out takes everything said about them. */
export const RemovePersonPage = ({ site, actor, draft, scope, entityId }: RemoveProps) => {
  const name = personInWords(draft.concern, entityId);
  return (
    <Page
      site={site}
      title="Remove someone from this concern"
      heading={`Remove ${name} from this concern?`}
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={listHref(draft.id)}
      page="draft-remove-person"
    >
      <p class="govuk-body">Every answer about them in this draft is removed too. This cannot be undone.</p>
      <form method="post" action={`${personHref(draft.id, scope, entityId)}/remove`}>
        <ButtonGroup>
          <Button variant="warning" preventDoubleClick>
            Yes, remove
          </Button>
          <a class="govuk-link" href={listHref(draft.id)}>
            No, keep them
          </a>
        </ButtonGroup>
      </form>
    </Page>
  );
};

/** A draft is a worry that nobody has heard yet, so its deletion says so. */
export const DeleteDraftPage = ({ site, actor, draft, phone }: PersonProps & { phone: string }) => (
  <Page
    site={site}
    title="Delete this draft?"
    actor={actor}
    navigation={navigationFor(actor, '/drafts')}
    backLink={listHref(draft.id)}
    page="draft-delete"
  >
    <p class="govuk-body">
      Nobody at the front door has seen this concern. If you are still worried about a child, send it as it is, or call
      us on <strong class="app-nowrap">{phone}</strong>.
    </p>
    <p class="govuk-body">If you delete it, everything you wrote in it is gone for good.</p>
    <form method="post" action={`/drafts/${draft.id}/delete`}>
      <ButtonGroup>
        <Button variant="warning" preventDoubleClick>
          Yes, delete this draft
        </Button>
        <a class="govuk-link" href={listHref(draft.id)}>
          No, keep it
        </a>
      </ButtonGroup>
    </form>
  </Page>
);
