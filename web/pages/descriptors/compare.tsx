import type { DescriptorPack } from '../../../shared/descriptors/pack.ts';
import type { OpenPackDraft } from '../../../shared/descriptors/pack-draft.ts';
import type { SampleLevels } from '../../../shared/descriptors/sample-levels.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import type { Staff } from '../staff.ts';
import { DescriptorsPage } from './descriptors-page.tsx';
import { draftHref, previewHref, publishHref } from './links.ts';
import { PacksCompared } from './packs-compared.tsx';
import { SamplesCompared } from './samples-compared.tsx';

/** A draft beside the newest version that counts or will count, and what samples come to under both. */
export type ComparedPacks = {
  draft: OpenPackDraft;
  before: DescriptorPack;
  after: DescriptorPack;
  samples: readonly SampleLevels[];
};

/** What a draft changes, and what the authority's samples come to with it. */
export const WhatChanges = ({ before, after, samples }: ComparedPacks) => (
  <>
    <h2 class="govuk-heading-m">What changes from version {before.version}</h2>
    <PacksCompared before={before.descriptors} after={after.descriptors} />
    <SamplesCompared samples={samples} />
  </>
);

/** What the draft changes, for everybody who may read it. */
export const ComparePacksPage = ({ compared, ...staff }: Staff & { compared: ComparedPacks }) => {
  const { draft } = compared;
  const { actor } = staff;
  return (
    <DescriptorsPage {...staff} title="What the draft changes" page="descriptors-compare" wide>
      <p class="govuk-body">
        {draft.by.name} changed the draft last, at {dateTimeInWords(new Date(draft.at))}. It is not in force.
      </p>
      <ButtonGroup>
        {may(actor, 'edit-descriptors') && (
          <Button href={draftHref} variant="secondary">
            Change the draft
          </Button>
        )}
        <Button href={previewHref()} variant="secondary">
          Preview the draft
        </Button>
        {may(actor, 'publish-descriptors') && draft.by.id !== actor.id && (
          <Button href={publishHref}>Publish the draft</Button>
        )}
      </ButtonGroup>
      <WhatChanges {...compared} />
    </DescriptorsPage>
  );
};
