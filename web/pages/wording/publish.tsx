import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import type { OpenDraft } from '../../../shared/wording/draft.ts';
import type { SettingsVersion } from '../../../shared/wording/publish-wording.ts';
import { type Template, type TemplateWords, wordsOf } from '../../../shared/wording/template.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Staff } from '../staff.ts';
import { previewHref, publishHref } from './links.ts';
import { nameOfTemplate, OneWordingPage } from './wording-page.tsx';
import { WordsCompared } from './words-view.tsx';

/** What stands in the form's boxes, as it was typed. */
export type BeginValues = { begin: string; day: string; month: string; year: string; time: string };

type Props = Staff & {
  template: Template;
  newest: Settings;
  /** The number of the newest version, whether or not it was taken back. */
  newestNumber: number;
  planned: readonly SettingsVersion[];
  draft: OpenDraft;
  words: TemplateWords;
  values: BeginValues;
  errors?: readonly FieldError[];
  /** Somebody else published or changed something while this page was open. */
  overtaken?: boolean;
  notice?: string | undefined;
};

const Planned = ({ planned, newest }: Pick<Props, 'planned' | 'newest'>) => (
  <InsetText>
    {planned.map(({ settings, published }) => (
      <p class="govuk-body">
        Version {settings.version} is planned from {dateTimeInWords(new Date(settings.effectiveFrom))}
        {published && `: ${nameOfTemplate(newest, published.template)}, by ${published.by.name}`}.
      </p>
    ))}
    <p class="govuk-body">These words can begin with it or after it. To begin sooner, take it back first.</p>
  </InsetText>
);

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

/** What changes, and from when: the last look of a second person. */
export const PublishWordingPage = (props: Props) => {
  const {
    template,
    newest,
    newestNumber,
    planned,
    draft,
    words,
    values,
    errors = [],
    overtaken,
    notice,
    ...staff
  } = props;
  const own = draft.by.id === staff.actor.id;
  return (
    <OneWordingPage
      {...staff}
      template={template}
      title="Publish the draft"
      page="wording-publish"
      errors={errors}
      wide
    >
      {overtaken && (
        <NotificationBanner role="alert" title="Not published">
          <p class="govuk-notification-banner__heading">
            A colleague was quicker: the wording has changed since you opened this page.
          </p>
          <p class="govuk-body">
            Nothing of theirs was written over. Read what changes now, and publish again if it is right.
          </p>
        </NotificationBanner>
      )}
      {notice && <NotificationBanner text={notice} />}
      <p class="govuk-body">
        {draft.by.name} changed these words at {dateTimeInWords(new Date(draft.at))}. Letters that exist already keep
        their words.{' '}
        <a class="govuk-link" href={previewHref(template.id)}>
          Preview the draft in a whole letter
        </a>
      </p>
      <h2 class="govuk-heading-m">What changes</h2>
      <WordsCompared before={wordsOf(newest, template)} after={words} />
      {planned.length > 0 && <Planned planned={planned} newest={newest} />}
      {own ? (
        <InsetText>You changed these words last. Ask another manager or administrator to publish them.</InsetText>
      ) : (
        <form method="post" action={publishHref(template.id)} novalidate>
          <input type="hidden" name="seen" value={draft.version} />
          <input type="hidden" name="newest" value={newestNumber} />
          <Radios
            name="begin"
            legend="When do the new words begin?"
            legendSize="m"
            value={values.begin}
            error={errorOf(errors, 'begin')}
            items={[
              { value: 'now', text: 'Now', hint: 'Every part of the service uses them within a minute.' },
              { value: 'later', text: 'Later', conditional: <From values={values} errors={errors} /> },
            ]}
          />
          <Button preventDoubleClick>Publish</Button>
        </form>
      )}
    </OneWordingPage>
  );
};
