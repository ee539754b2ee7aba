import type { DecidedItem } from '../../../shared/disclosure/decide.ts';
import type { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import type { HeldItem } from '../../../shared/disclosure/held-item.ts';
import type { Proposal } from '../../../shared/disclosure/propose.ts';
import { redacted } from '../../../shared/disclosure/redact.ts';
import type { FiledRecord } from '../../../shared/person-record/filed-record.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { choiceWords, itemKindWords } from '../../forms/disclosure-words.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { PersonHeader } from '../person-record/person-header.tsx';
import type { Staff } from '../staff.ts';
import { AskerWarning } from './asker-warning.tsx';
import { DecisionForm } from './decision-form.tsx';
import { itemsHref } from './links.ts';
import type { TypedDecision } from './typed-decision.ts';

type Props = Staff & {
  request: Disclosure;
  person: FiledRecord;
  item: HeldItem;
  before: DecidedItem | undefined;
  print: string;
  proposals: readonly Proposal[];
  /** The items in which whoever asks may be the one who is said to do harm. */
  askerIn: readonly HeldItem[];
  typed?: TypedDecision;
  errors?: readonly FieldError[];
  conflict?: boolean;
  notice?: string | undefined;
};

/** What was decided before, as the form shows it again. */
function asTyped({ fields }: HeldItem, before: DecidedItem | undefined): TypedDecision | undefined {
  if (!before) return undefined;
  const whole = before.marks.filter(({ field, start, end }) =>
    fields.some(({ key, text }) => key === field && start === 0 && end === text.length),
  );
  const stretches = before.marks.filter((mark) => !whole.includes(mark));
  const wordsAt = ({ field, start, end }: DecidedItem['marks'][number]) =>
    fields.find(({ key }) => key === field)?.text.slice(start, end) ?? '';
  const { consulted } = before;
  const [year = '', month = '', day = ''] = consulted?.on.split('-') ?? [];
  return {
    ...{ seen: String(before.version), print: before.print, choice: before.choice, words: before.words, more: '' },
    reason: before.reason ?? '',
    out: [...new Set(stretches.map(wordsAt))],
    outReason: stretches[0]?.reason ?? '',
    fields: whole.map(({ field }) => field),
    fieldsReason: whole[0]?.reason ?? '',
    consultedWho: consulted?.who ?? '',
    consultedSaid: consulted?.said ?? '',
    day: { day, month, year },
  };
}

/** One item that is held about a person: what it says, what would be given of it, and what somebody decides. */
export const ItemPage = ({
  request,
  person,
  item,
  before,
  print,
  proposals,
  askerIn,
  typed,
  errors = [],
  conflict,
  notice,
  ...staff
}: Props) => {
  const current = before?.print === print ? before : undefined;
  const shown = typed ?? asTyped(item, current);
  return (
    <Page
      site={staff.site}
      title="Decide what is given"
      heading={itemKindWords[item.kind]}
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/disclosures')}
      backLink={{ href: itemsHref(request.id), text: 'Back to what is held' }}
      beforeContent={<PersonHeader record={person} now={staff.now} />}
      errors={summaryOf(errors)}
      page="disclosure-item"
    >
      {notice && <NotificationBanner text={notice} />}
      {conflict && (
        <NotificationBanner text="The request or this item is no longer as you saw it. Your decision has not been saved. Look again, then send it." />
      )}
      <AskerWarning askerIn={askerIn} />
      {before && !current && <InsetText>It was decided on when it said something else. Decide again.</InsetText>}
      <SummaryList
        rows={[
          { key: 'From', value: item.origin },
          item.at !== '' && { key: 'Date', value: plainDateInWords(new Date(item.at)) },
          item.reference !== '' && { key: 'Reference', value: <span class="app-whole">{item.reference}</span> },
          current && { key: 'Decided', value: `${choiceWords[current.choice]}, by ${current.by.name}` },
        ]}
      />
      {item.fields.map(({ key, label, text }) => (
        <>
          <h2 class="govuk-heading-s">{label}</h2>
          <p class="govuk-body app-as-written">{text}</p>
          {current?.choice === 'give-redacted' && current.marks.some(({ field }) => field === key) && (
            <InsetText>
              <p class="govuk-body">As it would be given:</p>
              <p class="govuk-body app-as-written">
                {redacted(
                  text,
                  current.marks.filter(({ field }) => field === key),
                )}
              </p>
            </InsetText>
          )}
        </>
      ))}
      {!request.ended && !request.approved && (
        <DecisionForm
          {...{ request, item, proposals, errors, typed: shown }}
          seen={typed && !conflict ? typed.seen : String(before?.version ?? 0)}
          print={typed && !conflict ? typed.print : print}
        />
      )}
    </Page>
  );
};
