import type { Age, Lived } from '../../shared/person/age.ts';
import { counted } from './counted.ts';

const yearsOrLess = ({ years, months, weeks }: Lived): string => {
  if (years >= 2) return counted(years, 'year');
  return months >= 1 ? counted(months, 'month') : counted(weeks, 'week');
};

/** An age as we were told it: an estimate says that it is one. */
export function ageInWords(age: Age): string {
  switch (age.kind) {
    case 'born': {
      const [youngest, oldest] = [yearsOrLess(age.youngest), yearsOrLess(age.oldest)];
      if (youngest === oldest) return age.exact ? `${youngest} old` : `about ${youngest} old`;
      const { years } = age.oldest;
      return age.youngest.years === years - 1
        ? `about ${years - 1} or ${years} years old`
        : `${youngest} to ${oldest} old`;
    }
    case 'unborn':
      if (age.weeksOverdue > 0) return `not born when we were told, due ${counted(age.weeksOverdue, 'week')} ago`;
      return age.weeksToGo === 0
        ? 'not born yet, due this week'
        : `not born yet, due in ${counted(age.weeksToGo, 'week')}`;
    case 'before-birth':
      return 'date of birth is in the future';
    case 'not-known':
      return 'age not known';
  }
}
