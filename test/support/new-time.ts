/** The fields of a new time for a late decision, as they are typed. */
export const newTime = (day: string, month: string, time = '5pm', year = '2026') => ({
  'by-day': day,
  'by-month': month,
  'by-year': year,
  time,
});
