import type { Actor } from '../../../shared/actor.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { canBeDisagreedWith } from '../../../shared/disagreement/raise.ts';
import { stageClock, stageFrom } from '../../../shared/disagreement/stages.ts';
import { hasHeldLetter, nextEdition } from '../../../shared/letter/editions.ts';
import { relationTo } from '../../../shared/permissions.ts';
import type { Settings } from '../../../shared/settings.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { CharacterCount } from '../../components/character-count.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import type { Site } from '../../layout.tsx';
import { letterHref, referralHref } from '../referral/links.ts';
import { DisagreementFrame } from './form.tsx';
import { disagreeHref, disagreementHref } from './links.ts';
import { SafetyQuestion, type SafetyValues } from './safety-question.tsx';
import { SeesChild, type SeesValues } from './sees-child.tsx';

export type RaiseValues = SafetyValues & {
  reason: string;
  words: string;
  children: ReadonlyMap<string, SeesValues>;
};

type Props = {
  site: Site;
  actor: Actor;
  settings: Settings;
  now: Date;
  contact: Contact;
  values: RaiseValues;
  /** The letter that the reader was looking at. */
  letterId: string;
  errors?: readonly FieldError[];
  notice?: string | undefined;
  /** What was sent was not saved, because another letter or another disagreement came between. */
  movedOn?: boolean;
};

/** Why nothing can be sent from here now. */
const Closed = ({ contact }: { contact: Contact }) => (
  <InsetText>
    {contact.disagreement ? (
      <>
        There is a disagreement about this letter already.{' '}
        <a
          class="govuk-link"
          href={disagreementHref('referrer', { id: contact.disagreement.id, contactId: contact.id })}
        >
          See where it stands
        </a>
        .
      </>
    ) : hasHeldLetter(contact) ? (
      'The front door is checking the letter, so you cannot read it or disagree with it now. We will email you when you can. If you are worried meanwhile, phone us.'
    ) : (
      'We are deciding about this, so there is no letter to disagree with now. You will get a letter, and can disagree with that. If you are worried meanwhile, phone us.'
    )}
  </InsetText>
);

const MovedOnBanner = ({ contact, typed }: { contact: Contact; typed: string }) => (
  <NotificationBanner role="alert" title="Not sent">
    <p class="govuk-notification-banner__heading">
      {contact.disagreement
        ? 'A colleague has told us meanwhile that they disagree.'
        : 'There is another letter now than the one that you were looking at.'}
    </p>
    <p class="govuk-body">
      {canBeDisagreedWith(contact)
        ? 'What you typed is still below. Read the new letter first. If you still disagree, send it again.'
        : 'What you typed was not sent. Copy what you need from here:'}
    </p>
    {!canBeDisagreedWith(contact) && <p class="govuk-body app-as-written">{typed}</p>}
  </NotificationBanner>
);

/** How the referrer sees each child, with the levels and examples that the front door used, and nothing chosen before. */
export const RaiseDisagreementPage = (props: Props) => {
  const { contact, values, settings, errors = [], now, actor, movedOn, notice } = props;
  const open = canBeDisagreedWith(contact);
  const first = stageFrom(settings, relationTo(actor, contact) === 'own' ? 0 : 1);
  const due = dateTimeInWords(new Date(stageClock(first, false, settings, now).dueAt));
  const several = contact.children.length > 1;
  return (
    <DisagreementFrame
      {...props}
      side="referrer"
      title="I see this differently"
      page="disagree"
      wide
      errors={errors}
      backLink={{ href: referralHref(contact.id), text: 'Back to the referral' }}
    >
      {movedOn && <MovedOnBanner contact={contact} typed={values.words} />}
      {notice && <NotificationBanner text={notice} />}
      {!open && <Closed contact={contact} />}
      {open && (
        <form method="post" action={disagreeHref(contact.id)} novalidate autocomplete="off">
          <input type="hidden" name="letter" value={movedOn ? contact.letterId : props.letterId} />
          <p class="govuk-body app-measure">
            Disagreeing is part of the work, and it is heard. Mark what you see, with the same levels and examples that
            we used for{' '}
            <a class="govuk-link" href={letterHref(contact.id, contact.letterId)}>
              letter {nextEdition(contact)}
            </a>
            . We put both views side by side and {first.council} answers you by {due}.
          </p>
          {contact.children.map(({ id, name }) => (
            <SeesChild
              id={id}
              name={name}
              several={several}
              ours={contact.proposal.children.find(({ childId }) => childId === id)?.level}
              values={values.children.get(id) ?? { level: '', descriptors: [], why: '' }}
              errors={errors}
              settings={settings}
            />
          ))}
          <div class="app-measure">
            {several && <h2 class="govuk-heading-m">All of it</h2>}
            <Radios
              name="reason"
              legend="What is it mainly about?"
              legendSize="s"
              value={values.reason}
              error={errorOf(errors, 'reason')}
              items={settings.reasons.disagreement.map(({ code, words, hint }) => ({
                value: code,
                text: words,
                hint,
              }))}
            />
            <CharacterCount
              name="words"
              label="What do you disagree with, and why?"
              labelSize="s"
              hint="What you have seen or heard, and what you think should happen."
              value={values.words}
              rows={7}
              maxlength={4000}
              countType="length"
              threshold={75}
              error={errorOf(errors, 'words')}
            />
            <SafetyQuestion
              values={values}
              errors={errors}
              side="referrer"
              settings={settings}
              now={now}
              several={several}
            />
            <Button preventDoubleClick>Send to the front door</Button>
          </div>
        </form>
      )}
    </DisagreementFrame>
  );
};
