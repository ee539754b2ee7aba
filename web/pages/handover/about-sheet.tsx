import { nameOf } from '../../../shared/handover/sheet.ts';
import { dateTimeInWords, plainDateInWords } from '../../../shared/time/words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { counted } from '../../forms/counted.ts';
import type { HandoverProps } from './props.ts';
import { SheetList } from './sheets.tsx';
import type { SheetState } from './signing.tsx';

/** By when the sheet is signed, and whether it has been finished or is still to come. */
export const AboutSheet = ({ place, next, made, preview, night, state }: HandoverProps & Pick<SheetState, 'state'>) => {
  const since = dateTimeInWords(night.since);
  if (preview)
    return (
      <p class="govuk-body">
        This is what the sheet would say now. It makes itself at {dateTimeInWords(place.dueAt)}, and can be acknowledged
        from then on.
      </p>
    );
  return (
    <>
      <p class="govuk-body">
        {place.kind === 'evening'
          ? `What the evening’s team takes over, as it was at ${dateTimeInWords(new Date(made?.madeAt ?? place.dueAt))}, with what has come since.`
          : `What the night’s team hands back, and what came in and changed since ${since}.`}
      </p>
      {state === 'finished' && made?.finished && (
        <InsetText>
          Finished by {made.finished.by.name} at {dateTimeInWords(new Date(made.finished.at))}. It is{' '}
          <a class="govuk-link" href={`/handover/sheets/${nameOf(place)}`}>
            kept as it stood then
          </a>
          . Below is how the work stands now.
        </InsetText>
      )}
      <p class="govuk-body app-no-print">
        The next sheet makes itself at {dateTimeInWords(next.dueAt)}.{' '}
        <a class="govuk-link" href="/handover?sheet=next">
          See what it would say now
        </a>
      </p>
    </>
  );
};

const shownEarlier = 6;

/** The last sheets, and how many of those that are kept nobody finished. */
export const EarlierSheets = ({ sheets, place }: Pick<HandoverProps, 'sheets' | 'place'>) => {
  const current = nameOf(place);
  const left = sheets.filter((sheet) => !sheet.finished && nameOf(sheet) !== current);
  return (
    <section aria-labelledby="earlier" class="app-no-print">
      <h2 class="govuk-heading-m" id="earlier">
        Earlier sheets
      </h2>
      {left.length > 0 && (
        <p class="govuk-body">
          {counted(left.length, 'sheet was', 'sheets were')} left unfinished since{' '}
          {plainDateInWords(sheets.at(-1)?.date ?? place.date)}.
        </p>
      )}
      <SheetList
        sheets={sheets.filter((sheet) => nameOf(sheet) !== current).slice(0, shownEarlier)}
        current={current}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/handover/sheets">
          Every sheet
        </a>
      </p>
    </section>
  );
};
