const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' });

/** A moment as a clock in England shows it. */
export const inEngland = (moment: Date): string => format.format(moment);
