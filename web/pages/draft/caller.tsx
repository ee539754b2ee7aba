import type { Actor } from '../../../shared/actor.ts';
import type { Organisation } from '../../../shared/agency.ts';
import { Standing } from '../../../shared/contact/contact.ts';
import { OvernightAction, ToldChannel } from '../../../shared/contact/told.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { channelWords, overnightWords, standingWords } from '../../forms/caller-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

/** What the form shows, as it was typed. */
export type CallerValues = { text: (name: string) => string; texts: (name: string) => readonly string[] };

type Props = {
  site: Site;
  actor: Actor;
  settings: Settings;
  values: CallerValues;
  organisations: readonly Organisation[];
  /** Where the form is sent, and where Back leads. */
  action: string;
  backHref: string;
  draftId?: string;
  notice?: string | undefined;
  errors?: readonly FieldError[];
};

/** Who told us, how and when: the first page of a contact that staff enter for somebody else. */
export const CallerPage = ({ site, actor, settings, values, organisations, errors = [], ...props }: Props) => {
  const { text, texts } = values;
  const error = (name: string) => errorOf(errors, name);
  return (
    <Page
      site={site}
      title="Enter a contact: who is telling us?"
      heading="Who is telling us?"
      caption="Enter a contact"
      actor={actor}
      navigation={navigationFor(actor, '/drafts')}
      backLink={props.backHref}
      errors={summaryOf(errors).map(({ text: words, href }) => ({
        text: words,
        href: href === '#at' ? '#at-day' : href,
      }))}
      page="caller"
    >
      {props.notice && <NotificationBanner text={props.notice} />}
      <p class="govuk-body">
        If a child is in immediate danger, the caller rings {settings.contacts.police.emergency} first. Then write down
        what they say in the same form that professionals fill in.
      </p>
      <form method="post" action={props.action} novalidate autocomplete="off">
        {props.draftId && <input type="hidden" name="draft" value={props.draftId} />}
        <Radios
          name="channel"
          legend="How did they tell us?"
          legendSize="m"
          value={text('channel')}
          error={error('channel')}
          items={ToldChannel.options.map((value) => ({
            value,
            text: channelWords[value],
            ...(value === 'out-of-hours' && { conditional: <Overnight {...{ text, texts, error }} /> }),
          }))}
        />
        <DateInput
          name="at"
          legend="Which day did they tell us?"
          legendSize="m"
          hint="The day of the call, or the day the letter came. The clock starts then."
          value={{ day: text('at-day'), month: text('at-month'), year: text('at-year') }}
          error={error('at')}
        />
        <Input name="time" label="At what time?" hint="For example, 2:10pm" width={10} value={text('time')} />
        <Radios
          name="standing"
          legend="Who are they?"
          legendSize="m"
          value={text('standing')}
          error={error('standing')}
          items={Standing.options.map((value) => ({
            value,
            ...standingWords[value],
            ...(value === 'professional' && { conditional: <Employer {...{ text, error, organisations }} /> }),
          }))}
        />
        <Input
          name="name"
          label="Their name"
          hint="Leave it empty if they give none."
          value={text('name')}
          error={error('name')}
          spellcheck={false}
        />
        <Input
          name="phone"
          label="Telephone number"
          type="tel"
          width={20}
          value={text('phone')}
          error={error('phone')}
        />
        <Input
          name="email"
          label="Email address"
          hint="Without one, you tell them the reference by telephone or on paper, and it stands as your task until you have."
          type="email"
          value={text('email')}
          error={error('email')}
          spellcheck={false}
        />
        <Button preventDoubleClick>Continue</Button>
      </form>
    </Page>
  );
};

type Part = CallerValues & { error: (name: string) => string | undefined };

const Overnight = ({ text, texts, error }: Part) => (
  <>
    <Checkboxes
      name="actions"
      legend="What was done at once?"
      values={[...texts('actions')]}
      items={OvernightAction.options.map((value) => ({ value, text: overnightWords[value] }))}
    />
    <Textarea
      name="overnight"
      label="What was done, by whom, and what is left for the morning?"
      value={text('overnight')}
      error={error('overnight')}
    />
  </>
);

const Employer = ({ text, error, organisations }: Pick<Part, 'text' | 'error'> & Pick<Props, 'organisations'>) => (
  <>
    <Select
      name="organisation"
      label="Their organisation"
      value={text('organisation')}
      error={error('organisation')}
      items={[
        { text: 'Choose one', value: '' },
        { text: 'Not listed: name it below', value: 'not-listed' },
        ...organisations.map(({ id, name }) => ({ text: name, value: id })),
      ]}
    />
    <Input name="organisationName" label="Its name, if it is not listed" value={text('organisationName')} />
    <Input name="jobTitle" label="Their role" value={text('jobTitle')} error={error('jobTitle')} />
  </>
);
