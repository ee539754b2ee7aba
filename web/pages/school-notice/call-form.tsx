import type { CallOutcome, SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Radios } from '../../components/radios.tsx';
import { Tag } from '../../components/tag.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';
import { callOutcomeWords, callWhyWords } from '../../forms/school-notice-words.ts';
import { Callees, CallScript, UnreadScript } from './call-list.tsx';

/** What somebody typed into one of the forms, where it was not taken. */
export type Typed = Readonly<Record<string, string>>;

type Props = {
  notice: SchoolNotice;
  typed: Typed;
  errors: readonly FieldError[];
  /** Where the notice is, for whoever rings. */
  href: string;
  /** Whoever rings may not read what the notice says. */
  unread?: boolean;
};

/** Whom to ring, what to say, and what came of it. */
export const CallForm = ({ notice, typed, errors, href, unread }: Props) => {
  const outcomes = (Object.keys(callOutcomeWords) as CallOutcome[]).filter((one) => !(unread && one === 'told'));
  return (
    <section aria-labelledby="call">
      <h2 class="govuk-heading-m" id="call">
        Ring the school
      </h2>
      {notice.call && (
        <p class="govuk-body">
          <Tag colour="red">{callWhyWords[notice.call.why]}</Tag>
        </p>
      )}
      <Callees callees={notice.callees} />
      {unread ? <UnreadScript /> : <CallScript />}
      <form method="post" action={`${href}/call`} novalidate>
        <input type="hidden" name="seen" value={typed.seen ?? notice.version} />
        <Input
          name="number"
          label="Number that you rang"
          type="tel"
          width={20}
          value={typed.number ?? notice.callees[0]?.number ?? ''}
          error={errorOf(errors, 'number')}
        />
        <Radios
          name="outcome"
          legend="What came of the call"
          legendSize="s"
          value={typed.outcome ?? ''}
          error={errorOf(errors, 'outcome')}
          items={outcomes.map((value) => ({
            value,
            text: callOutcomeWords[value],
            ...(value === 'told' && {
              conditional: (
                <Input
                  name="spokeTo"
                  label="Whom you told"
                  value={typed.spokeTo ?? ''}
                  error={errorOf(errors, 'spokeTo')}
                />
              ),
            }),
          }))}
        />
        <Input
          name="note"
          label="Note (optional)"
          hint="Nothing of the child or the incident"
          value={typed.note ?? ''}
          error={errorOf(errors, 'note')}
        />
        <Button preventDoubleClick>Record the call</Button>
      </form>
      <form method="post" action={`${href}/again`} novalidate>
        <input type="hidden" name="seen" value={notice.version} />
        <Button variant="secondary" preventDoubleClick>
          Send the email again
        </Button>
      </form>
    </section>
  );
};
