import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { missingToSend } from '../../../shared/form/progress.ts';
import { may } from '../../../shared/permissions.ts';
import { dateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Table } from '../../components/table.tsx';
import { personInWords } from '../../forms/person-in-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { listHref } from './links.ts';
import { whenSaved } from './saved.tsx';

type DraftsProps = { site: Site; actor: Actor; drafts: readonly Draft[]; now: Date; deleted?: boolean };

/** What someone has begun and not sent. */
export const DraftListPage = ({ site, actor, drafts, now, deleted }: DraftsProps) => (
  <Page site={site} title="Drafts" actor={actor} navigation={navigationFor(actor, '/drafts')} page="draft-list" wide>
    {deleted && <NotificationBanner success text="The draft has been deleted." />}
    <p class="govuk-body">
      {drafts.length === 0
        ? 'You have no drafts. A concern that you begin and do not send waits for you here.'
        : 'Nobody at the front door can see these until you send them.'}
    </p>
    {drafts.length > 0 && (
      <Table
        narrow="stack"
        caption="Concerns not sent yet"
        captionSize="m"
        firstCellIsHeader
        head={[
          { text: 'About' },
          { text: 'Last saved' },
          { text: 'Needed before sending' },
          { text: 'Will be deleted on' },
        ]}
        rows={drafts.map((draft) => [
          {
            text: (
              <a class="govuk-link" href={listHref(draft.id)}>
                {aboutOf(draft)}
              </a>
            ),
          },
          { text: whenSaved(draft.updatedAt, now) },
          { text: neededOf(draft) },
          { text: dateInWords(new Date(draft.expires * 1000)) },
        ])}
      />
    )}
    {may(actor, 'enter-a-contact') ? (
      <Button href="/contacts/new">Enter a contact</Button>
    ) : (
      <Button href="/concerns/new" isStart>
        Raise a concern
      </Button>
    )}
  </Page>
);

const aboutOf = ({ concern }: Draft): string => {
  const names = concern.children.map(({ id }) => personInWords(concern, id)).join(', ');
  return names === '' ? 'No child named yet' : names.slice(0, 1).toUpperCase() + names.slice(1);
};

const neededOf = ({ concern, told }: Draft): string => {
  const { length } = missingToSend(concern, { told: told !== undefined });
  return length === 0 ? 'Ready to send' : `${length} ${length === 1 ? 'answer' : 'answers'}`;
};
