import type { Figures, SchoolFigures } from '../../../shared/school-notice/figures.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { type Cell, Table } from '../../components/table.tsx';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { boardHref } from './links.ts';

type Props = Staff & {
  /** Such as `2026-11`. */
  month: string;
  figures: SchoolFigures;
  /** Schools by their key. */
  names: ReadonlyMap<string, string>;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const monthBeside = (month: string, by: number): string => {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
};
const monthInWords = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

const cells = ({ notices, inTimePercent, medianMinutes }: Figures): Cell[] => [
  { text: String(notices), numeric: true },
  { text: inTimePercent === undefined ? 'None' : `${inTimePercent}%`, numeric: true },
  { text: medianMinutes === undefined ? 'None' : String(medianMinutes), numeric: true },
];

const heads = (of: string): Cell[] => [
  { text: of },
  { text: 'Notices', numeric: true },
  { text: 'Known before school', numeric: true },
  { text: 'Minutes to first message', numeric: true },
];

/** How well schools were told in a month: of the incidents that the police told of in it. */
export const SchoolFiguresPage = ({ month, figures, names, ...staff }: Props) => {
  const { forces } = triageSettings(staff.settings);
  const href = (by: number) => `${boardHref}/figures?month=${monthBeside(month, by)}`;
  const tables: [string, string, ReadonlyMap<string | number, Figures>, (key: string | number) => string][] = [
    ['By school', 'School', figures.schools, (key) => names.get(String(key)) ?? String(key)],
    ['By weekday on which it came', 'Weekday', figures.weekdays, (key) => weekdays[Number(key) - 1] ?? ''],
    ['By police force', 'Force', figures.forces, (key) => forces.find(({ code }) => code === key)?.name ?? String(key)],
  ];
  return (
    <Page
      site={staff.site}
      title="How well schools were told"
      heading="How well schools were told"
      caption={monthInWords(month)}
      wide
      actor={staff.actor}
      navigation={navigationFor(staff.actor, '/triage')}
      backLink={{ href: boardHref, text: 'Back to notices to schools' }}
      page="school-figures"
    >
      <p class="govuk-body">
        Known before school: acknowledged, or told by telephone, before the school day began. Minutes: half of the first
        messages left sooner after the police told us, and half later.
      </p>
      <Table
        narrow="scroll"
        caption="All notices"
        captionSize="m"
        head={heads('Of')}
        rows={[[{ text: 'All schools' }, ...cells(figures.all)]]}
      />
      <p class="govuk-body">
        Children whom nobody could place at once: <strong>{figures.unmatched}</strong>
      </p>
      {tables.map(([caption, of, groups, name]) =>
        groups.size === 0 ? null : (
          <Table
            narrow="scroll"
            caption={caption}
            captionSize="m"
            head={heads(of)}
            rows={[...groups]
              .toSorted(([one], [other]) => name(one).localeCompare(name(other)))
              .map(([key, group]) => [{ text: name(key) }, ...cells(group)])}
          />
        ),
      )}
      <nav aria-label="Other months">
        <p class="govuk-body">
          <a class="govuk-link" href={href(-1)}>
            The month before
          </a>
          {' · '}
          <a class="govuk-link" href={href(1)}>
            The month after
          </a>
        </p>
      </nav>
    </Page>
  );
};
