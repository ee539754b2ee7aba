import { type SchoolContact, SchoolPart, standingOf } from '../../../shared/school-contact/school-contacts.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { localDate } from '../../../shared/time/london.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { numberInGroups } from '../../forms/telephone-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { type Access, AccessShown } from './access.tsx';
import { partWords, StandingTag, standingText } from './contact-rows.tsx';
import type { ShownSchool } from './shown-school.ts';

export type ContactForm = {
  typed: Readonly<Record<string, string>>;
  seen: number;
  errors?: readonly FieldError[];
  /** Somebody else changed the contacts meanwhile. */
  overtaken?: boolean;
};

type Props = Staff &
  ContactForm & { school: ShownSchool; contact: SchoolContact | undefined; access?: Access | undefined };

const firstBox: Readonly<Record<string, string>> = { trainedOn: 'trainedOn-day' };

/** Somebody at a school who is told of its pupils: named, changed, proved by telephone, or ended. */
export const SchoolContactPage = (props: Props) => {
  const { site, actor, settings, now, school, contact, typed, seen, errors = [], overtaken, access } = props;
  const at = `/schools/${school.setting.key}`;
  const action = `${at}/contacts/${contact?.id ?? 'new'}`;
  const field = (name: string) => ({ name, value: typed[name] ?? '', error: errorOf(errors, name) });
  const trained = (part: 'day' | 'month' | 'year') => typed[`trainedOn-${part}`] ?? '';
  return (
    <Page
      site={site}
      title={contact ? 'Change a contact' : 'Name somebody'}
      caption={school.setting.name}
      actor={actor}
      navigation={navigationFor(actor, '/schools')}
      backLink={{ href: at, text: 'Back to the school' }}
      errors={errors.map(({ id, text }) => ({ text, href: `#${firstBox[id] ?? id}` }))}
      page="school-contact"
    >
      {overtaken && (
        <NotificationBanner text="Somebody else changed who is named here while you wrote. What you typed is below: look at the school’s page, then save it again if it still holds." />
      )}
      <p class="govuk-body">
        They get an email that asks them to sign in with a code, and can be told of pupils once they have. Nobody is
        told of a child at an address that nobody has proved.
      </p>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="seen" value={seen} />
        <Radios
          name="part"
          legend="What they are"
          legendSize="s"
          value={typed.part}
          error={errorOf(errors, 'part')}
          items={SchoolPart.options.map((value) => ({ value, text: partWords[value] }))}
        />
        <Input {...field('name')} label="Full name" autocomplete="off" />
        <Input {...field('jobTitle')} label="Job title (optional)" />
        <Input
          {...field('email')}
          label="Email address"
          hint="Their own at the school. An office’s mailbox is not taken"
          type="email"
          spellcheck={false}
          autocomplete="off"
        />
        <Input {...field('phone')} label="Telephone at the school (optional)" type="tel" width={20} />
        <Input {...field('mobile')} label="Mobile for holidays (optional)" type="tel" width={20} />
        <Checkboxes
          name="inHolidays"
          values={[typed.inHolidays ?? '']}
          items={[{ value: 'yes', text: 'They read their mail and answer the telephone in holidays too' }]}
          legend="Holidays"
          legendSize="s"
        />
        <DateInput
          name="trainedOn"
          legend="When they were last trained for it (optional)"
          legendSize="s"
          hint="For example, 14 9 2026"
          value={{ day: trained('day'), month: trained('month'), year: trained('year') }}
          error={errorOf(errors, 'trainedOn')}
        />
        <Button preventDoubleClick>{contact ? 'Save' : 'Name them'}</Button>
      </form>
      {contact && (
        <>
          <h2 class="govuk-heading-m">Their address</h2>
          <p class="govuk-body">
            <StandingTag standing={standingOf(contact, localDate(now), schoolSettings(settings).verifiedMonths)} />{' '}
            {standingText(contact)}
          </p>
          <form method="post" action={`${action}/ask`}>
            <input type="hidden" name="seen" value={seen} />
            <Button variant="secondary" preventDoubleClick>
              Ask them by email again
            </Button>
          </form>
          {school.keeps && (
            <form method="post" action={`${action}/confirm`}>
              <input type="hidden" name="seen" value={seen} />
              <p class="govuk-body">
                Or ring the school by its number in the register
                {school.setting.phone && <>, {numberInGroups(school.setting.phone)}</>}, and not by one that they gave.
              </p>
              <Button variant="secondary" preventDoubleClick>
                I rang, and they are who they say
              </Button>
            </form>
          )}
          {access && <AccessShown access={access} action={`${action}/access`} />}
          <h2 class="govuk-heading-m">If they no longer are</h2>
          <form method="post" action={`${action}/end`} novalidate>
            <input type="hidden" name="seen" value={seen} />
            <Radios
              name="why"
              legend="Why"
              legendSize="s"
              error={errorOf(errors, 'why')}
              items={[
                { value: 'left', text: 'They have left', hint: 'They can no longer sign in for this organisation' },
                { value: 'replaced', text: 'Somebody else does it now', hint: 'They stay, and lead here no more' },
                {
                  value: 'mistake',
                  text: 'It was a mistake',
                  hint: 'They can no longer sign in for this organisation',
                },
              ]}
            />
            <Button variant="warning" preventDoubleClick>
              End
            </Button>
          </form>
        </>
      )}
    </Page>
  );
};
