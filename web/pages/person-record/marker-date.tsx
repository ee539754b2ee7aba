import { DateInput } from '../../components/date-input.tsx';
import { errorOf, type FieldError } from '../../forms/problem-words.ts';

type Props = { typed: (name: string) => string; errors: readonly FieldError[]; legend: string };

/** By when somebody looks at a warning again. */
export const MarkerDate = ({ typed, errors, legend }: Props) => (
  <DateInput
    name="reviewOn"
    legend={legend}
    legendSize="s"
    hint="Within 12 months. The warning stays on show until somebody ends it."
    value={{ day: typed('reviewOn-day'), month: typed('reviewOn-month'), year: typed('reviewOn-year') }}
    error={errorOf(errors, 'reviewOn')}
  />
);

const first: Readonly<Record<string, string>> = { reviewOn: 'reviewOn-day' };

/** Where the error of each field leads. */
export const markerErrors = (errors: readonly FieldError[]) =>
  errors.map(({ id, text }) => ({ text, href: `#${first[id] ?? id}` }));
