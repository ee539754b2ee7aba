import { mailboxOf } from '../../../shared/school-contact/mailbox.ts';
import {
  inPost,
  type SchoolContact,
  type SchoolPart,
  type Standing,
  standingOf,
} from '../../../shared/school-contact/school-contacts.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { Table } from '../../components/table.tsx';
import { Tag, type TagColour } from '../../components/tag.tsx';
import { numberInGroups } from '../../forms/telephone-words.ts';
import type { ShownSchool } from './shown-school.ts';

export const partWords: Readonly<Record<SchoolPart, string>> = {
  lead: 'Designated safeguarding lead',
  deputy: 'Deputy',
  head: 'Head',
  holiday: 'Holiday contact',
};

const standings: Readonly<Record<Standing, { text: string; colour: TagColour }>> = {
  confirmed: { text: 'Confirmed', colour: 'green' },
  unconfirmed: { text: 'Not confirmed', colour: 'yellow' },
  stale: { text: 'Out of date', colour: 'orange' },
  bounced: { text: 'Mail came back', colour: 'red' },
  ended: { text: 'Ended', colour: 'grey' },
};

/** Whether an address can be relied on. */
export const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag colour={standings[standing].colour}>{standings[standing].text}</Tag>
);

/** How an address was proved, or why it is not relied on. */
export const standingText = ({ confirmed, bouncedAt, askedAt }: SchoolContact): string => {
  if (bouncedAt && (!confirmed || bouncedAt >= confirmed.at))
    return `A message came back ${dateTimeInWords(new Date(bouncedAt))}`;
  const asked =
    askedAt && (!confirmed || confirmed.at < askedAt) && `. Asked again on ${plainDateInWords(new Date(askedAt))}`;
  if (!confirmed) return `Nobody has proved this address yet${asked || ''}`;
  const how = confirmed.how === 'code' ? 'by code' : `by telephone, ${confirmed.by?.name ?? 'the council'}`;
  return `${plainDateInWords(new Date(confirmed.at))}, ${how}${asked || ''}`;
};

const inOrder: readonly SchoolPart[] = ['lead', 'deputy', 'head', 'holiday'];

type Props = { school: ShownSchool; today: string; months: number; mayChange: boolean };

/** Whom a school has named, in the order in which they are told. */
export const ContactRows = ({ school: { setting, contacts }, today, months, mayChange }: Props) => {
  const people = contacts ? inPost(contacts) : [];
  const sorted = inOrder.flatMap((part) => people.filter((one) => one.part === part));
  if (sorted.length === 0) return <p class="govuk-body">Nobody has been named yet.</p>;
  return (
    <Table
      caption="In the order in which they are told"
      captionSize="s"
      narrow="stack"
      head={['Who', 'How to reach them', 'Address', ...(mayChange ? ['Change'] : [])].map((text) => ({
        text,
        class: 'app-nowrap',
      }))}
      rows={sorted.map((one) => [
        {
          text: (
            <>
              <strong>{one.name}</strong>
              <br />
              {partWords[one.part]}
              {one.inHolidays && one.part !== 'holiday' && ', in holidays too'}
              {one.trainedOn && (
                <>
                  <br />
                  Trained {plainDateInWords(one.trainedOn)}
                </>
              )}
            </>
          ),
        },
        {
          text: (
            <>
              <span class="app-break">{one.email}</span>
              {[one.phone, one.mobile].filter(Boolean).map((number) => (
                <>
                  <br />
                  {number && numberInGroups(number)}
                </>
              ))}
              {mailboxOf(one.email, contacts?.domains ?? []) === 'safeguarding' && (
                <>
                  <br />
                  <Tag colour="blue">Shared mailbox</Tag>
                </>
              )}
              {mailboxOf(one.email, contacts?.domains ?? []) === 'elsewhere' && (
                <>
                  <br />
                  <Tag colour="purple">Another organisation’s</Tag>
                </>
              )}
            </>
          ),
        },
        {
          text: (
            <>
              <StandingTag standing={standingOf(one, today, months)} />
              <br />
              {standingText(one)}
            </>
          ),
        },
        ...(mayChange
          ? [
              {
                class: 'app-nowrap',
                text: (
                  <a class="govuk-link" href={`/schools/${setting.key}/contacts/${one.id}`}>
                    Change<span class="govuk-visually-hidden"> {one.name}</span>
                  </a>
                ),
              },
            ]
          : []),
      ])}
    />
  );
};
