import type { Contact } from '../../../shared/contact/contact.ts';
import { awaitsReview } from '../../../shared/contact/is-over.ts';
import { awaitsRelease } from '../../../shared/contact/release.ts';
import { birthOf } from '../../../shared/form/birth.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { ageAt } from '../../../shared/person/age.ts';
import { localDate } from '../../../shared/time/london.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { IdentityBar } from '../../components/identity-bar.tsx';
import { Tag } from '../../components/tag.tsx';
import { ageInWords } from '../../forms/age-words.ts';
import { timeInWords } from '../../forms/answers-in-words.ts';
import { notLeftWords, statusWords } from '../../forms/status-words.ts';
import { RatingTag } from '../board/row.tsx';
import type { Staff } from '../staff.ts';

type Props = { contact: Contact; concern?: Concern; safety?: readonly string[] } & Pick<
  Staff,
  'settings' | 'now' | 'actor'
>;

/** How old each child is today, as we were told it when the concern was raised. */
const agesOf = (contact: Contact, concern: Concern, now: Date): string =>
  concern.children
    .map((child) => ageInWords(ageAt(birthOf(child, localDate(new Date(contact.submittedAt))), localDate(now))))
    .join('; ');

/** Whom a contact is about and where it stands, on top of every page about it. */
export const ContactHeader = ({ contact, concern, safety = [], settings, now, actor }: Props) => {
  const { name, colour } = awaitsRelease(contact, now) ? notLeftWords : statusWords[contact.status];
  const holder = 'holder' in contact ? contact.holder : undefined;
  return (
    <IdentityBar
      label="About this contact"
      name={contact.children.map((child) => child.name).join(', ')}
      tags={
        <>
          <Tag colour={colour}>{name}</Tag> <RatingTag rating={contact.rating?.colour} settings={settings} />
          {(contact.urgency.danger || contact.urgency.today) && (
            <>
              {' '}
              <Tag colour="red">Urgent</Tag>
            </>
          )}
          {contact.disagreement && (
            <>
              {' '}
              <Tag colour="purple">Disagreement</Tag>
            </>
          )}
          {contact.dangerSince && (
            <>
              {' '}
              <Tag colour="red">Danger added at {dateTimeInWords(new Date(contact.dangerSince))}</Tag>
            </>
          )}
          {awaitsReview(contact) && (
            <>
              {' '}
              <Tag colour="orange">Withdrawn by the referrer</Tag>
            </>
          )}
        </>
      }
      facts={[
        { key: 'Reference', value: contact.reference },
        concern && { key: contact.children.length === 1 ? 'Age' : 'Ages', value: agesOf(contact, concern, now) },
        { key: 'Held by', value: holder ? (holder.id === actor.id ? 'you' : holder.name) : 'nobody' },
        { key: 'Received', value: dateTimeInWords(new Date(contact.submittedAt)) },
        { key: 'From', value: `${contact.raisedBy.name}, ${contact.raisedBy.organisation.name}` },
        contact.urgency.phonedAt !== undefined && { key: 'Phoned at', value: timeInWords(contact.urgency.phonedAt) },
      ]}
      alert={safety.length > 0 && safety.map((note) => <span class="app-line">{note}</span>)}
    />
  );
};
