import { packTemplate } from '../../../shared/descriptors/pack.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { SettingsVersion } from '../../../shared/wording/publish-wording.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Staff } from '../staff.ts';
import type { BeginValues } from '../wording/publish.tsx';
import { type ComparedPacks, WhatChanges } from './compare.tsx';
import { DescriptorsPage } from './descriptors-page.tsx';
import { previewHref, publishHref } from './links.ts';

type Props = Staff & {
  compared: ComparedPacks;
  /** The number of the newest version of the settings, whether or not it was taken back. */
  newestNumber: number;
  planned: readonly SettingsVersion[];
  values: BeginValues;
  errors?: readonly FieldError[];
  /** Somebody else published or changed something while this page was open. */
  overtaken?: boolean;
  notice?: string | undefined;
};

const From = ({ values, errors = [] }: Pick<Props, 'values' | 'errors'>) => (
  <>
    <DateInput
      name="from"
      legend="Day"
      hint="For example, 27 11 2026"
      value={{ day: values.day, month: values.month, year: values.year }}
      error={errorOf(errors, 'from-day')}
    />
    <Input
      name="time"
      label="Time in London"
      hint="For example, 9am or 14:30"
      width={10}
      value={values.time}
      error={errorOf(errors, 'time')}
    />
  </>
);

/** What changes, what it comes to, and from when: the last look of a second person. */
export const PublishPackPage = (props: Props) => {
  const { compared, newestNumber, planned, values, errors = [], overtaken, notice, ...staff } = props;
  const { draft } = compared;
  return (
    <DescriptorsPage {...staff} title="Publish the draft" page="descriptors-publish" errors={errors} wide>
      {overtaken && (
        <NotificationBanner role="alert" title="Not published">
          <p class="govuk-notification-banner__heading">
            A colleague was quicker: something has changed since you opened this page.
          </p>
          <p class="govuk-body">
            Nothing of theirs was written over. Read what changes now, and publish again if it is right.
          </p>
        </NotificationBanner>
      )}
      {notice && <NotificationBanner text={notice} />}
      <p class="govuk-body">
        {draft.by.name} changed this draft at {dateTimeInWords(new Date(draft.at))}. Triages that have begun keep their
        descriptors.{' '}
        <a class="govuk-link" href={previewHref()}>
          Preview the draft as a member of a triage sees it
        </a>
      </p>
      <WhatChanges {...compared} />
      {planned.length > 0 && (
        <InsetText>
          {planned.map(({ settings, published }) => (
            <p class="govuk-body">
              A change of the {published?.template === packTemplate ? 'descriptors' : 'wording'} is planned from{' '}
              {dateTimeInWords(new Date(settings.effectiveFrom))}
              {published && `, by ${published.by.name}`}.
            </p>
          ))}
          <p class="govuk-body">
            This draft can begin with it or after it. To begin sooner, take that change back first.
          </p>
        </InsetText>
      )}
      {draft.by.id === staff.actor.id ? (
        <InsetText>You changed this draft last. Ask another manager or administrator to publish it.</InsetText>
      ) : (
        <form method="post" action={publishHref} novalidate>
          <input type="hidden" name="seen" value={draft.version} />
          <input type="hidden" name="newest" value={newestNumber} />
          <Radios
            name="begin"
            legend="When do the new descriptors begin?"
            legendSize="m"
            value={values.begin}
            error={errorOf(errors, 'begin')}
            items={[
              {
                value: 'now',
                text: 'Now',
                hint: 'Triages that begin within the next minute may still have the old ones.',
              },
              { value: 'later', text: 'Later', conditional: <From values={values} errors={errors} /> },
            ]}
          />
          <Button preventDoubleClick>Publish</Button>
        </form>
      )}
    </DescriptorsPage>
  );
};
