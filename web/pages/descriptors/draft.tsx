import type { RiskDescriptor } from '../../../shared/descriptors/pack.ts';
import type { OpenPackDraft } from '../../../shared/descriptors/pack-draft.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Staff } from '../staff.ts';
import { DescriptorsPage } from './descriptors-page.tsx';
import { compareHref, newHref, previewHref } from './links.ts';
import { PackTable } from './pack-table.tsx';

type Props = Staff & {
  draft: OpenPackDraft | undefined;
  descriptors: readonly RiskDescriptor[];
  /** The version of the pack that the change will be published over. */
  newest: number;
  done?: string | undefined;
};

/** The descriptors as they are in the draft, each with the way to change it; where there is no draft, the newest ones. */
export const PackDraftPage = ({ draft, descriptors, newest, done, ...staff }: Props) => (
  <DescriptorsPage {...staff} title="Change the descriptors" page="descriptors-draft" wide>
    {done && <NotificationBanner success text={done} />}
    <InsetText>
      {draft
        ? `This is the draft that ${draft.by.name} changed last, at ${dateTimeInWords(new Date(draft.at))}. It is not in force.`
        : `These are the descriptors of version ${newest}. The first change that you save begins a draft.`}
    </InsetText>
    <ButtonGroup>
      <Button href={newHref}>Add a descriptor</Button>
      {draft && (
        <>
          <Button href={compareHref} variant="secondary">
            See what changes
          </Button>
          <Button href={previewHref()} variant="secondary">
            Preview the draft
          </Button>
        </>
      )}
    </ButtonGroup>
    <PackTable descriptors={descriptors} caption="In the order in which a triage asks" changeable />
  </DescriptorsPage>
);
