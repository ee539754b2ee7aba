import { beforeAll, describe, expect, it } from 'vitest';
import { isDrawn } from '../../shared/open-check/stand-in.ts';
import { CalendarDate } from '../../shared/time/dates.ts';
import { asked, brennock, type FeedRow, feedInForce, vale } from '../support/case-feed.ts';
import { mainText } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T10:00:00.000Z' });
});

describe('who looks for a restricted child by elimination', () => {
  // Somebody whom we do not have, of the same names but born on another day, who is drawn.
  const drawnLike = async (row: FeedRow): Promise<FeedRow> => {
    const digest = await service.store.standIns.digest();
    const days = Array.from({ length: 4000 }, (_, n) => new Date(Date.UTC(2009, 5, n)).toISOString().slice(0, 10));
    const year = row.date_of_birth?.slice(6) ?? '';
    const isIt = (dateOfBirth: string) =>
      !dateOfBirth.startsWith(year) &&
      dateOfBirth.slice(8) <= '12' &&
      isDrawn(
        { given: row.first_name ?? '', family: row.family_name ?? '', dateOfBirth: CalendarDate.parse(dateOfBirth) },
        { percent: 2, digest, authority: 'wyre' },
      );
    const drawn = days.find(isIt);
    if (!drawn) throw new Error('nobody of this name is drawn');
    return { ...row, date_of_birth: drawn.split('-').reverse().join('/') };
  };
  const yearOf = (row: FeedRow) => row.date_of_birth?.slice(6) ?? '';
  const swapped = ({ date_of_birth = '' }: FeedRow) => {
    const [day, month] = date_of_birth.split('/');
    return { 'dateOfBirth-day': month ?? '', 'dateOfBirth-month': day ?? '' };
  };

  it('finds the same in others like them, and in other words for the same child, as about one who was only drawn', async () => {
    const drawn = await drawnLike(vale);
    const answers = async (row: FeedRow) => {
      const found: boolean[] = [];
      const ways: Record<string, string>[] = [
        {},
        {},
        { family: 'Thornvail' },
        { given: 'Idriss' },
        swapped(row),
        { postcode: 'WX14 9ZZ' },
        // And others: a child of the same name and year, a child of the same first name and year, the same words a decade on.
        { 'dateOfBirth-day': '27' },
        { given: 'Osric', 'dateOfBirth-day': '28' },
        { given: 'Osric', 'dateOfBirth-day': '28', postcode: 'WX14 9ZZ' },
        { family: 'Quennelbury', postcode: 'WX14 9ZZ' },
        { 'dateOfBirth-year': String(Number(yearOf(row)) - 4), postcode: 'WX14 9ZZ' },
      ];
      for (const typed of ways) {
        service.clock.forwardMinutes(400);
        await feedInForce(service, [brennock, vale], service.clock.now().toISOString());
        const teacher = await service.signInAs('teacher');
        const sent = await teacher.post('/checks/new', asked(row, typed));
        const page = await (await teacher.get(sent.headers.get('location') ?? '')).text();
        found.push(mainText(page).includes('We cannot tell from what you entered'));
      }
      return found;
    };
    const [restricted, onlyDrawn] = [await answers(vale), await answers(drawn)];
    expect(onlyDrawn).toEqual(restricted);
    expect(restricted.slice(0, 6)).toEqual([true, true, true, true, true, true]);
    expect(restricted).toContain(false);
  });
});
