import { type ThemeCount, type ThemeKind, themeKinds } from '../../../shared/disagreement/themes.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Select } from '../../components/select.tsx';
import { Table } from '../../components/table.tsx';
import { counted } from '../../forms/counted.ts';
import { monthInWords, themeInWords, themeKindWords } from '../../forms/theme-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { type Months, settledHref } from './links.ts';

type Props = Staff & {
  months: Months;
  /** The months that can be chosen, the latest first. */
  choice: readonly string[];
  total: number;
  /** There are more than were counted. */
  more: boolean;
  counts: readonly ThemeCount[];
};

/** What disagreements that are over were about. Each number leads to exactly that many of them. */
export const ThemesPage = ({ months, choice, total, more, counts, ...staff }: Props) => {
  const items = choice.map((month) => ({ value: month, text: monthInWords(month) }));
  return (
    <Page
      site={staff.site}
      title="What disagreements are about"
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/disagreements')}
      backLink={{ href: '/disagreements', text: 'Back to open disagreements' }}
      page="disagreement-themes"
    >
      <form method="get" action="/disagreements/themes">
        <Select name="from" label="From" items={items} value={months.from} />
        <Select name="to" label="To" items={items} value={months.to} />
        <Button variant="secondary">Show</Button>
      </form>
      <p class="govuk-body-l">
        {total === 0
          ? 'No disagreement ended in these months.'
          : `${counted(total, 'disagreement')} ended in these months.`}
      </p>
      {more && <InsetText>There were more than are counted here. Choose fewer months for all of them.</InsetText>}
      {themeKinds.map((kind) => (
        <OfKind kind={kind} counts={counts.filter((count) => count.kind === kind)} months={months} staff={staff} />
      ))}
    </Page>
  );
};

type OfKindProps = { kind: ThemeKind; counts: readonly ThemeCount[]; months: Months; staff: Staff };

const OfKind = ({ kind, counts, months, staff }: OfKindProps) =>
  counts.length === 0 ? null : (
    <Table
      caption={themeKindWords[kind].title}
      captionSize="m"
      firstCellIsHeader
      head={[{ text: themeKindWords[kind].column }, { text: 'Disagreements', numeric: true }]}
      rows={counts.map((count) => [
        { text: themeInWords(count, staff.settings) },
        {
          text: (
            <a class="govuk-link" href={settledHref(months, count)}>
              {count.count}
              <span class="govuk-visually-hidden"> about {themeInWords(count, staff.settings)}</span>
            </a>
          ),
          numeric: true,
        },
      ])}
    />
  );
