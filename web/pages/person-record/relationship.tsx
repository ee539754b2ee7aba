import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { type Relationship, relationshipKinds } from '../../../shared/person-record/relationship.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { Radios } from '../../components/radios.tsx';
import { nameOf } from '../../forms/person-record-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { relationshipKindWords } from '../../forms/relationship-record-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { personHref } from './links.ts';

type Props = Staff & {
  record: FiledRecord;
  other: FiledRecord;
  before: (Partial<Relationship> & Pick<Relationship, 'version'>) | undefined;
  /** What was typed, where the form is shown again. */
  body?: Record<string, string | string[]> | undefined;
  errors: readonly FieldError[];
  conflict?: boolean;
};

const parts = ['day', 'month', 'year'] as const;

/** The first control of a question is where its error leads. */
const anchorOf = (id: string): string => (id === 'is' ? 'is' : `${id}-day`);

/** What one person is to another. It is asked once, and stands on both pages, each from its own side. */
export const RelationshipPage = ({ record, other, before, body, errors, conflict = false, ...staff }: Props) => {
  const [name, its] = [nameOf(record), nameOf(other)];
  const typed = (control: string): string | undefined => {
    const value = body?.[control];
    return Array.isArray(value) ? value[0] : value;
  };
  const date = (of: 'from' | 'until') => {
    const [year, month, day] = before?.[of]?.split('-') ?? [];
    const kept = { day: day && String(Number(day)), month: month && String(Number(month)), year };
    return Object.fromEntries(parts.map((part) => [part, body ? typed(`${of}-${part}`) : kept[part]]));
  };
  return (
    <Page
      site={staff.site}
      title="How two people are related"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/people')}
      backLink={{ href: personHref(record.id), text: 'Back to the record' }}
      errors={errors.map(({ id, text }) => ({ text, href: `#${anchorOf(id)}` }))}
      page="people-relationship"
    >
      {conflict && (
        <NotificationBanner
          role="alert"
          title="Not saved"
          text="Somebody else said how they are related while you were here. What you typed is still here: send it if it still holds."
        />
      )}
      <form method="post" action={`${personHref(record.id)}/relationships/${other.id}`} novalidate>
        <input type="hidden" name="seen" value={before?.version ?? 0} />
        <Radios
          name="is"
          legend={`What is ${its} to ${name}?`}
          legendSize="s"
          hint="It is read from the other side on the other page."
          value={body ? typed('is') : before?.is}
          error={errorOf(errors, 'is')}
          items={relationshipKinds.map((value) => ({ value, text: relationshipKindWords[value] }))}
        />
        <DateInput
          name="from"
          legend="Since when, if you know"
          legendSize="s"
          value={date('from')}
          error={errorOf(errors, 'from')}
        />
        <DateInput
          name="until"
          legend="Until when, if it is over"
          legendSize="s"
          value={date('until')}
          error={errorOf(errors, 'until')}
        />
        <Button>Save</Button>
      </form>
    </Page>
  );
};
