import type { DescriptorPack } from '../../../shared/descriptors/pack.ts';
import { may } from '../../../shared/permissions.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import type { PublishedLine } from '../../../shared/wording/history.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Staff } from '../staff.ts';
import { DescriptorsPage } from './descriptors-page.tsx';
import { previewHref, versionHref } from './links.ts';
import { PackTable } from './pack-table.tsx';

type Props = Staff & {
  pack: DescriptorPack;
  /** The number of the settings that hold it, and since when they count. */
  number: number;
  effectiveFrom: string;
  line?: PublishedLine | undefined;
  /** The version of the draft that was seen, where these descriptors can become one: none is open, and they differ. */
  again?: number | undefined;
};

/** One version of the descriptors as it was published. It never changes, because triages keep it. */
export const PackVersionPage = ({ pack, number, effectiveFrom, line, again, ...staff }: Props) => (
  <DescriptorsPage {...staff} title={`Version ${pack.version}`} page="descriptors-version" wide>
    <InsetText>
      {line
        ? `Published by ${line.published.by.name} at ${dateTimeInWords(new Date(line.published.at))}, from ${dateTimeInWords(new Date(effectiveFrom))}.`
        : `From ${plainDateInWords(new Date(effectiveFrom))}.`}
      {line?.cancelled
        ? ` Taken back by ${line.cancelled.by.name} before it began.`
        : ' Triages that began with it keep it.'}
    </InsetText>
    <p class="govuk-body">
      <a class="govuk-link" href={previewHref(number)}>
        See it as a member of a triage does
      </a>
    </p>
    {again !== undefined && may(staff.actor, 'edit-descriptors') && (
      <form method="post" action={`${versionHref(number)}/again`}>
        <input type="hidden" name="seen" value={again} />
        <p class="govuk-body">You can use these descriptors again. Somebody else publishes them as a new version.</p>
        <Button variant="secondary" preventDoubleClick>
          Make these the draft
        </Button>
      </form>
    )}
    <PackTable descriptors={pack.descriptors} caption={`${pack.code}, version ${pack.version}`} />
  </DescriptorsPage>
);
