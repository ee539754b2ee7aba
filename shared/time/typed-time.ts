const named: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/**
 * The time of day that somebody typed, as `HH:MM`: takes `14:10`, `1410`, `2.10pm`, `2:10 pm` and `9am`, and `noon`,
 * `midday` and `midnight`, which pages say too. Midnight is the one with which the day begins.
 */
export function typedTime(typed: string): string | undefined {
  const word = typed.toLowerCase().replace(/^12 /, '');
  if (Object.hasOwn(named, word)) return named[word];
  const match = /^(\d{1,2})(?:[:.]?(\d\d))?\s*(am|pm)?$/i.exec(typed);
  const half = match?.[3]?.toLowerCase();
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  if (!match || (match[2] === undefined && half === undefined) || minute > 59) return undefined;
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return undefined;
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
