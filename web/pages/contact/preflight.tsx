import type { Child } from 'hono/jsx';
import { type Reasons, reasonField } from '../../../shared/letter/preflight/allowed-to-stay.ts';
import {
  blocking,
  type Finding,
  type FoundPlace,
  type KeptFinding,
  needingReason,
} from '../../../shared/letter/preflight/finding.ts';
import { Details } from '../../components/details.tsx';
import { Input } from '../../components/input.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { findingWords, markWords, thingWords } from '../../forms/preflight-words.ts';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';

const Mark = ({ mark }: Pick<Finding, 'mark'>) => <Tag colour={markWords[mark].colour}>{markWords[mark].name}</Tag>;

/** The words of the letter, with what was found standing out. */
const Quote = ({ quote, words }: Pick<FoundPlace, 'quote' | 'words'>) => {
  const at = quote.indexOf(words);
  return (
    <q class="app-break">
      {quote.slice(0, at)}
      <strong>{words}</strong>
      {quote.slice(at + words.length)}
    </q>
  );
};

/** The words of the letter around what was found, and the heading above them. */
const Places = ({ places }: Pick<Finding, 'places'>) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {places.map(({ under, quote, words }) => (
      <li>
        <div class="govuk-hint govuk-!-margin-bottom-0">{under}</div>
        <Quote quote={quote} words={words} />
      </li>
    ))}
  </ul>
);

type CardProps = { finding: Finding; more?: { key: string; value: Child }[]; headingLevel?: 3 | 4 };

/** One thing that was found: what it is, whose, where it stands in the letter, and what to change. */
export const FindingCard = ({ finding, more = [], headingLevel = 4 }: CardProps) => {
  const { what, change } = findingWords[finding.code];
  return (
    <SummaryList
      card={{ title: finding.shown, headingLevel, class: 'app-break' }}
      rows={[
        { key: thingWords[finding.thing], value: what },
        { key: 'Whose', value: <Mark mark={finding.mark} /> },
        { key: 'In the letter', value: <Places places={finding.places} /> },
        change !== undefined && { key: 'What to change', value: change },
        ...more,
      ]}
    />
  );
};

type Props = {
  findings: readonly Finding[];
  /** What may stay already, with whose reason. */
  kept?: readonly KeptFinding[] | undefined;
  /** What to do about a block, here: words with links to the forms on the page. */
  wayForward: Child;
};

/** What may not stay, and all that was found and is fine. What needs a reason stands in the form that asks for it. */
export const Preflight = ({ findings, kept = [], wayForward }: Props) => {
  const blocks = blocking(findings);
  const fine = findings.filter(({ verdict }) => verdict === 'fine');
  const explained = needingReason(findings).filter(({ id }) => kept.some(({ finding }) => finding === id));
  return (
    <section aria-labelledby="preflight">
      <h2 class="govuk-heading-m" id="preflight">
        Who and what is in this letter
      </h2>
      {blocks.length > 0 ? (
        <>
          <WarningText>
            {blocks.length === 1
              ? 'One thing must come out before this letter can go.'
              : `${blocks.length} things must come out before this letter can go.`}
          </WarningText>
          {wayForward}
          <h3 class="govuk-heading-s">What must come out</h3>
          {blocks.map((finding) => (
            <FindingCard finding={finding} />
          ))}
        </>
      ) : (
        <p class="govuk-body">Nothing was found in it that must come out.</p>
      )}
      {explained.length > 0 && <h3 class="govuk-heading-s">What may stay, and why</h3>}
      {explained.map((finding) => {
        const reason = kept.find((one) => one.finding === finding.id);
        const why = reason && [{ key: `Why, says ${reason.by.name}`, value: reason.reason }];
        return <FindingCard finding={finding} more={why} />;
      })}
      {fine.length > 0 && (
        <Details
          summary={
            fine.length === 1
              ? 'One other thing was found, and is fine'
              : `${fine.length} other things were found, and are fine`
          }
        >
          <Table
            narrow="stack"
            caption="Found and fine"
            head={[{ text: 'In the letter' }, { text: 'What it is' }, { text: 'Whose' }]}
            firstCellIsHeader
            rows={fine.map(({ shown, code, mark }) => [
              { text: <span class="app-break">{shown}</span> },
              { text: findingWords[code].what },
              { text: <Mark mark={mark} /> },
            ])}
          />
        </Details>
      )}
    </section>
  );
};

type ReasonProps = {
  findings: readonly Finding[];
  kept?: readonly KeptFinding[] | undefined;
  reasons: Reasons;
  errors: readonly FieldError[];
};

/** One box for each thing that may stay only for a reason, inside the form that sends the letter on. */
export const ReasonFields = ({ findings, kept = [], reasons, errors }: ReasonProps) => {
  const left = needingReason(findings).filter(({ id }) => !kept.some(({ finding }) => finding === id));
  if (left.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">What needs your reason</h3>
      <p class="govuk-body">
        These may stay if you say why. Your name and your reason are kept with the letter. If you are not sure, take
        them out.
      </p>
      {left.map((finding) => (
        <>
          <FindingCard finding={finding} />
          <Input
            name={reasonField(finding.id)}
            label={`Why may “${finding.shown}” stay in the letter?`}
            value={Object.hasOwn(reasons, finding.id) ? reasons[finding.id] : ''}
            error={errorOf(errors, reasonField(finding.id))}
          />
        </>
      ))}
    </>
  );
};
