import type { DescriptorPack } from '../../../shared/descriptors/pack.ts';
import type { OpenPackDraft } from '../../../shared/descriptors/pack-draft.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { levelName } from '../../forms/descriptor-words.ts';
import type { Staff } from '../staff.ts';
import { DescriptorsPage } from './descriptors-page.tsx';
import { PackHistory, type PackHistoryProps } from './history.tsx';
import { compareHref, draftHref, previewHref, publishHref, versionHref } from './links.ts';

type Props = Staff &
  PackHistoryProps & {
    pack: DescriptorPack;
    /** The number of the settings that are in force. */
    inForce: number;
    draft: OpenPackDraft | undefined;
    done?: string | undefined;
  };

/** What somebody has changed and nobody has published, and what may be done with it. */
const Draft = ({ draft, actor }: { draft: OpenPackDraft; actor: Props['actor'] }) => (
  <section aria-label="Draft">
    <h2 class="govuk-heading-m">
      Draft <Tag colour="yellow">Not in force</Tag>
    </h2>
    <p class="govuk-body">
      Changed last by {draft.by.name} at {dateTimeInWords(new Date(draft.at))}.{' '}
      {draft.by.id === actor.id && 'Another manager or administrator publishes it, so that two people have read it.'}
    </p>
    <ButtonGroup>
      {may(actor, 'edit-descriptors') && <Button href={draftHref}>Change the draft</Button>}
      <Button href={compareHref} variant="secondary">
        See what changes
      </Button>
      <Button href={previewHref()} variant="secondary">
        Preview the draft
      </Button>
      {may(actor, 'publish-descriptors') && draft.by.id !== actor.id && (
        <Button href={publishHref} variant="secondary">
          Publish the draft
        </Button>
      )}
    </ButtonGroup>
    {may(actor, 'edit-descriptors') && (
      <form method="post" action="/descriptors/discard">
        <input type="hidden" name="seen" value={draft.version} />
        <p class="govuk-body">
          <button type="submit" class="app-button-as-link">
            Give up the draft
          </button>
          . The descriptors in force stay.
        </p>
      </form>
    )}
  </section>
);

const levels = [1, 2, 3, 4, 'protective'] as const;

/** What a triage asks about: the version in force, the draft, what is planned, and every version that there was. */
export const DescriptorsListPage = ({ pack, inForce, draft, done, ...history }: Props) => {
  const { actor, site, settings, now } = history;
  const codes = (which: (descriptor: DescriptorPack['descriptors'][number]) => boolean) => {
    const found = pack.descriptors.filter(which);
    return `${found.length}${found.length > 0 ? `: ${found.map(({ code }) => code).join(', ')}` : ''}`;
  };
  return (
    <DescriptorsPage
      {...{ site, actor, settings, now }}
      title={`${pack.code}: what a triage asks about`}
      page="descriptors"
      back={{ href: '/home', text: 'Home' }}
      wide
    >
      {done && <NotificationBanner success text={done} />}
      <InsetText>
        Version {pack.version} is in force. A triage keeps the version that it began with, whatever changes here.
      </InsetText>
      {draft && <Draft draft={draft} actor={actor} />}
      <h2 class="govuk-heading-m">In force</h2>
      <SummaryList
        rows={[
          ...levels.map((level) => ({
            key: levelName(level),
            value: codes((descriptor) => descriptor.level === level),
          })),
          { key: 'Critical', value: codes(({ starred }) => starred) },
          { key: 'Enough for a conference', value: codes(({ marac }) => marac) },
        ]}
      />
      <ButtonGroup>
        {!draft && may(actor, 'edit-descriptors') && <Button href={draftHref}>Change the descriptors</Button>}
        <Button href={versionHref(inForce)} variant="secondary">
          Read all of them
        </Button>
        <Button href={previewHref(inForce)} variant="secondary">
          Preview
        </Button>
      </ButtonGroup>
      <PackHistory {...history} inForcePack={pack.version} />
    </DescriptorsPage>
  );
};
