import type { Actor } from '../../../shared/actor.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { Lease } from '../../../shared/draft/lease.ts';
import { may } from '../../../shared/permissions.ts';
import { dateInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import { personInWords } from '../../forms/person-in-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { ColleaguesDrafts, neededInWords, openNow } from './colleagues-drafts.tsx';
import { listHref } from './links.ts';
import { whenSaved } from './saved.tsx';

type DraftsProps = {
  site: Site;
  actor: Actor;
  /** In the reader's hands. */
  own: readonly Draft[];
  /** In a colleague's hands, who shared them with the reader. */
  shared: readonly Draft[];
  /** For who leads safeguarding: one page of all else that the organisation has not sent, the oldest first. */
  organisation?: { drafts: readonly Draft[]; next: string | undefined; further: boolean } | undefined;
  /** Drafts whose holder has left. */
  left: ReadonlySet<string>;
  /** Who is in a section of any of them now. */
  leases: readonly Lease[];
  now: Date;
  deleted?: boolean;
  /** How many pages lie apart that no draft could take. */
  kept?: number;
};

/** What has been begun and not sent, as far as its reader may open it. Only their own are called by the child's name. */
export const DraftListPage = (props: DraftsProps) => {
  const { site, actor, own, shared, organisation, now, deleted } = props;
  const above = own.length + shared.length > 0;
  return (
    <Page site={site} title="Drafts" actor={actor} navigation={navigationFor(actor, '/drafts')} page="draft-list" wide>
      {deleted && <NotificationBanner success text="The draft has been deleted." />}
      {(props.kept ?? 0) > 0 && (
        <NotificationBanner>
          <p class="govuk-notification-banner__heading">Some of what you typed was not saved in a concern.</p>
          <p class="govuk-body">
            <a class="govuk-notification-banner__link" href="/concerns/kept">
              Read what you typed
            </a>
          </p>
        </NotificationBanner>
      )}
      <p class="govuk-body">
        {own.length === 0
          ? 'You have no drafts. A concern that you begin and do not send waits for you here.'
          : 'Nobody at the front door can see these until you send them.'}
      </p>
      {own.length > 0 && <Own {...props} />}
      {shared.length > 0 && (
        <ColleaguesDrafts caption="Shared with you" drafts={shared} {...{ actor, now }} {...known(props)} />
      )}
      {organisation && (
        <>
          {organisation.drafts.length > 0 ? (
            <ColleaguesDrafts
              caption={`${above ? 'Also not' : 'Not'} sent yet at ${actor.organisation.name}`}
              drafts={organisation.drafts}
              {...{ actor, now }}
              {...known(props)}
            />
          ) : (
            <p class="govuk-body">
              {organisation.further
                ? 'There are no newer ones.'
                : `Nobody${above ? ' else' : ''} at ${actor.organisation.name} has a concern that is not sent.`}
            </p>
          )}
          {(organisation.next || organisation.further) && (
            <Pagination
              previous={organisation.further ? { href: '/drafts', text: 'Oldest' } : undefined}
              next={organisation.next ? { href: `/drafts?after=${organisation.next}`, text: 'Newer' } : undefined}
            />
          )}
        </>
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
};

const known = ({ left, leases }: DraftsProps) => ({ left, leases });

const Own = ({ own, leases, actor, now }: DraftsProps) => (
  <Table
    narrow="stack"
    caption="Concerns not sent yet"
    captionSize="m"
    firstCellIsHeader
    head={[
      { text: 'About' },
      { text: 'Last saved' },
      { text: 'Needed before sending' },
      { text: 'In it now' },
      { text: 'Will be deleted on' },
    ]}
    rows={own.map((draft) => [
      {
        text: (
          <a class="govuk-link" href={listHref(draft.id)}>
            {aboutOf(draft)}
          </a>
        ),
      },
      { text: whenSaved(draft.updatedAt, now) },
      { text: neededInWords(draft) },
      { text: openNow(draft, leases, actor) },
      { text: dateInWords(new Date(draft.expires * 1000)) },
    ])}
  />
);

const aboutOf = ({ concern }: Draft): string => {
  const names = concern.children.map(({ id }) => personInWords(concern, id)).join(', ');
  return names === '' ? 'No child named yet' : names.slice(0, 1).toUpperCase() + names.slice(1);
};
