import type { Setting } from '../../../shared/school-directory/setting.ts';
import { Button } from '../../components/button.tsx';
import { Fieldset } from '../../components/fieldset.tsx';
import { Input } from '../../components/input.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { errorOf, type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';

export type CalendarLists = 'terms' | 'breaks' | 'insetDays' | 'closures' | 'openDays';
type Row = Readonly<Record<string, string>>;

/** A calendar as it is typed, row by row. */
export type TypedCalendar = Readonly<Record<CalendarLists, readonly Row[]>> & { opensAt: string; closesAt: string };

export type CalendarForm = {
  typed: TypedCalendar;
  seen: number;
  errors?: readonly FieldError[];
  overtaken?: boolean;
};

type Props = Staff & CalendarForm & { school: Setting | undefined };

/** So many empty rows stand below those that are filled. */
const spare: Readonly<Record<CalendarLists, number>> = { terms: 3, breaks: 3, insetDays: 5, closures: 2, openDays: 2 };

const legends: Readonly<Record<CalendarLists, { legend: string; hint: string; one: string }>> = {
  terms: { legend: 'Terms', hint: 'First and last day on which pupils come', one: 'Term' },
  breaks: { legend: 'Half-terms and other days off within a term', hint: 'Both days included', one: 'Half-term' },
  insetDays: { legend: 'Training days', hint: 'Staff come and pupils do not', one: 'Training day' },
  closures: { legend: 'Shut on', hint: 'Snow, an election, a burst pipe', one: 'Day shut' },
  openDays: { legend: 'Open although the rest says otherwise', hint: 'Such as a Saturday', one: 'Open day' },
};

const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  first: 'First day',
  last: 'Last day',
  date: 'Day',
  reason: 'Why',
};

const parts: Readonly<Record<CalendarLists, readonly string[]>> = {
  terms: ['name', 'first', 'last'],
  breaks: ['name', 'first', 'last'],
  insetDays: ['date'],
  closures: ['date', 'reason'],
  openDays: ['date'],
};

/** Terms, training days and holidays, of the council or of one school. */
export const CalendarPage = ({ site, actor, school, typed, seen, errors = [], overtaken }: Props) => {
  const back = school ? `/schools/${school.key}` : '/schools';
  return (
    <Page
      site={site}
      title={school ? 'The school’s own days' : 'The council’s school days'}
      caption={school?.name}
      wide
      actor={actor}
      navigation={navigationFor(actor, '/schools')}
      backLink={{ href: back, text: 'Back' }}
      errors={summaryOf(errors.map(({ id, text }) => ({ id, text: `${placeOf(id)}${text}` })))}
      page="school-calendar"
    >
      {overtaken && (
        <NotificationBanner text="Somebody else changed these days while you wrote. What you typed is below: look at what holds now, then save it again if it still does." />
      )}
      <p class="govuk-body">
        {school
          ? 'Enter only what differs from the council’s days. A school year for which you name terms is the school’s own altogether; one for which you name training days has none of the council’s.'
          : 'They hold for every school that has said nothing else. Notices are sent to arrive before the next school day.'}{' '}
        Write days like 2/9/2026.
      </p>
      <form method="post" action={school ? `${back}/calendar` : '/schools/calendar'} novalidate>
        <input type="hidden" name="seen" value={seen} />
        {(['terms', 'breaks', 'insetDays', 'closures', 'openDays'] as const).map((list) => (
          <List list={list} rows={typed[list]} errors={errors} />
        ))}
        <Fieldset legend="Hours" legendSize="m">
          <div class="app-calendar-row">
            <Input
              name="opensAt"
              label="Pupils come at"
              width={5}
              value={typed.opensAt}
              error={errorOf(errors, 'opensAt')}
            />
            <Input
              name="closesAt"
              label="Pupils go at"
              width={5}
              value={typed.closesAt}
              error={errorOf(errors, 'closesAt')}
            />
          </div>
        </Fieldset>
        <Button preventDoubleClick>Save these days</Button>
      </form>
    </Page>
  );
};

/** Which row an error is of, for those who read it out of its place. */
const placeOf = (id: string): string => {
  const [list = '', at] = id.split('.');
  const one = Object.entries(legends).find(([name]) => name === list)?.[1].one;
  return one ? `${one} ${Number(at) + 1}: ` : '';
};

const List = ({ list, rows, errors }: { list: CalendarLists; rows: readonly Row[]; errors: readonly FieldError[] }) => {
  const { legend, hint, one } = legends[list];
  const all: Row[] = [...rows, ...Array.from({ length: spare[list] }, () => ({}))];
  return (
    <Fieldset legend={legend} legendSize="m" class="govuk-!-margin-bottom-6">
      <p class="govuk-hint">{hint}</p>
      {all.map((row, at) => (
        <div class="app-calendar-row">
          {parts[list].map((part) => {
            const name = `${list}.${at}.${part}`;
            const isText = part === 'name' || part === 'reason';
            return (
              <Input
                name={name}
                label={
                  <>
                    <span class="govuk-visually-hidden">
                      {one} {at + 1},{' '}
                    </span>
                    {labels[part]}
                  </>
                }
                width={isText ? 20 : 10}
                value={row[part] ?? ''}
                error={errorOf(errors, name)}
              />
            );
          })}
        </div>
      ))}
    </Fieldset>
  );
};
