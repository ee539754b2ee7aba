import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endUnusualLook, judgeLook } from '../../../shared/looked/unusual-look.ts';
import { standardLooking, urgentWays } from '../../../shared/settings/looking.ts';
import { momentOf, must, people } from '../../support/front-door.ts';

const moment = momentOf(people.officer);
const at = { record: 'contacts/1', names: [], ways: [] };
const { alertAnHour, stopAnHour } = standardLooking;

it('the sixty-first record of an hour is noticed once, and nothing more opens after the hundred and twentieth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
      const { stopped, unusual } = judgeLook(at, count, moment);
      expect(stopped).toEqual(count > stopAnHour ? { most: stopAnHour } : undefined);
      expect(unusual.map(({ kind }) => kind)).toEqual([
        ...(count === alertAnHour + 1 ? ['many-in-an-hour'] : []),
        ...(count > stopAnHour ? ['stopped'] : []),
      ]);
    }),
  );
});

it('what is urgent opens however much somebody has looked at, unless the settings say otherwise', () => {
  for (const way of urgentWays) {
    expect(judgeLook({ ...at, ways: [way] }, 5000, moment).stopped).toBeUndefined();
    const settings = { ...moment.settings, looking: { ...standardLooking, neverStopped: [] } };
    expect(judgeLook({ ...at, ways: [way] }, 5000, { ...moment, settings }).stopped).toEqual({ most: stopAnHour });
  }
});

it('a family name of their own is noticed, once for a record, and another is not', () => {
  const own = people.officer.name.split(' ').at(-1)!.toUpperCase();
  const kinds = (names: string[], record = 'contacts/1') => judgeLook({ ...at, names, record }, 1, moment).unusual;
  expect(kinds(['Ann Other', `Robin ${own}`])).toMatchObject([{ kind: 'own-name', by: { id: people.officer.id } }]);
  expect(kinds(['Ann Other', own.slice(1)])).toEqual([]);
  expect(kinds([own])[0]?.id).toBe(kinds([own])[0]?.id);
  expect(kinds([own])[0]?.id).not.toBe(kinds([own], 'contacts/2')[0]?.id);
});

it('it is ended by another than whoever looked, once', () => {
  const [look] = judgeLook(at, alertAnHour + 1, moment).unusual;
  expect(endUnusualLook(look!, { note: 'It was fine' }, moment)).toMatchObject({ ok: false });
  const ended = must(endUnusualLook(look!, { note: 'She covered two teams.' }, momentOf(people.manager)));
  expect(ended).toMatchObject({ version: 2, ended: { note: 'She covered two teams.' } });
  expect(endUnusualLook(ended, { note: 'Again' }, momentOf(people.manager))).toMatchObject({ ok: false });
});
