import type { Actor } from '../../../shared/actor.ts';
import { AgeBand, longestText } from '../../../shared/consultation/consultation.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { ageBandWords } from '../../forms/consultation-words.ts';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { type Opening, pointNow } from '../draft/advice.tsx';

export type AskValues = Record<
  'worry' | 'ageBand' | 'childNamed' | 'forename' | 'surname' | 'allegation' | 'done' | 'wanted',
  string
>;

type Props = {
  site: Site;
  actor: Actor;
  settings: Settings;
  opening: Opening;
  /** Under which it is asked: with it a button pressed twice asks once. */
  consultationId: string;
  values: AskValues;
  /** By when it is answered, in words. */
  answeredBy: string;
  errors?: readonly FieldError[];
  /** Words that look like names, in a question that was to have none. */
  names?: readonly string[];
  notice?: string | undefined;
};

/** A question before any concern, with or without a name. */
export const AskPage = ({ site, actor, settings, opening, values, errors = [], names = [], ...props }: Props) => {
  const point = pointNow(settings, opening);
  const box = (name: 'worry' | 'done' | 'wanted', label: string, hint: string) => (
    <CharacterCount
      name={name}
      label={label}
      labelSize="m"
      hint={hint}
      value={values[name]}
      maxlength={longestText}
      countType="length"
      threshold={75}
      error={errorOf(errors, name)}
    />
  );
  const nameBox = (name: 'forename' | 'surname', label: string) => (
    <Input name={name} label={label} value={values[name]} error={errorOf(errors, name)} spellcheck={false} width={20} />
  );
  return (
    <Page
      site={site}
      title="Ask the front door first"
      actor={actor}
      navigation={navigationFor(actor, '/consultations')}
      backLink="/ask"
      errors={summaryOf(errors)}
      page="ask"
    >
      {props.notice && <NotificationBanner text={props.notice} />}
      {names.length > 0 && <NamesFound names={names} />}
      <p class="govuk-body">
        Not sure whether it is one for us? Ask. You do not have to name the child, and asking is not a referral: you can
        turn it into one later with one press.
      </p>
      <InsetText>
        A social worker answers by {props.answeredBy}. If it cannot wait that long, call the {point.name} now on{' '}
        <strong class="app-nowrap">{point.phone}</strong>.
      </InsetText>
      <form method="post" action="/ask" novalidate autocomplete="off">
        <input type="hidden" name="step" value="ask" />
        <input type="hidden" name="consultation" value={props.consultationId} />
        <input type="hidden" name="warned" value={names.join(' ')} />
        {box('worry', 'What are you worried about?', 'What was seen or said, and when. Leave names out if you like.')}
        <Radios
          name="ageBand"
          legend="How old is the child?"
          legendSize="m"
          items={AgeBand.options.map((value) => ({ value, text: ageBandWords[value] }))}
          value={values.ageBand}
          error={errorOf(errors, 'ageBand')}
        />
        <Radios
          name="childNamed"
          legend="Do you want to give the child’s name?"
          legendSize="m"
          hint="We can look for what we know only if you do. What we may tell you of it depends on the law, not on this."
          items={[
            {
              value: 'yes',
              text: 'Yes',
              conditional: (
                <>
                  {nameBox('forename', 'First name')}
                  {nameBox('surname', 'Last name')}
                </>
              ),
            },
            { value: 'no', text: 'No, not now' },
          ]}
          value={values.childNamed}
          error={errorOf(errors, 'childNamed')}
        />
        <Radios
          name="allegation"
          legend="Could it be about someone who works or volunteers with children?"
          legendSize="m"
          hint="Say yes if you are not sure. Then nobody at your organisation but you can read it. Otherwise your safeguarding leads can read it too."
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          value={values.allegation}
          error={errorOf(errors, 'allegation')}
        />
        {box('done', 'What has been done so far?', 'By you or by anybody else. If nothing has, say so.')}
        {box(
          'wanted',
          'What do you want to know from us?',
          'For example: whether to raise a concern, or who can help.',
        )}
        <Button preventDoubleClick>{names.length > 0 ? 'Send it as it stands' : 'Send the question'}</Button>
      </form>
    </Page>
  );
};

const NamesFound = ({ names }: { names: readonly string[] }) => (
  <NotificationBanner role="alert" title="Not sent yet">
    <p class="govuk-notification-banner__heading">You chose not to give a name, but this may name somebody.</p>
    <p class="govuk-body">
      Look at: <strong>{names.join(', ')}</strong>. Take out what you did not mean to say, or send it as it stands.
    </p>
  </NotificationBanner>
);
