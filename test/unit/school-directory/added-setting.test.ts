import { describe, expect, it } from 'vitest';
import { addedAsSetting, keepSetting } from '../../../shared/school-directory/added-setting.ts';
import { momentOf, must, people } from '../../support/front-door.ts';

const moment = momentOf(people.officer);
const place = {
  kind: 'early-years' as const,
  name: 'Little Acorns',
  laCode: '000',
  laName: 'Wyrecestershire',
  address: [],
};
const added = must(keepSetting(undefined, { act: 'add', place }, moment));

describe('a place that the council adds to the directory', () => {
  it('has a key of our own, and is changed, closed and opened again over what was seen', () => {
    expect(added).toMatchObject({ key: expect.stringMatching(/^own-/), version: 1, closed: false });
    expect(keepSetting(added, { act: 'close', seen: 2 }, moment)).toMatchObject({ refusal: { kind: 'stale' } });
    const closed = must(keepSetting(added, { act: 'close', seen: 1 }, moment));
    expect(addedAsSetting(closed)).toMatchObject({ key: added.key, status: 'closed' });
    const changed = must(
      keepSetting(closed, { act: 'change', seen: 2, place: { ...place, name: 'Big Oaks' } }, moment),
    );
    expect(changed).toMatchObject({ name: 'Big Oaks', closed: true, version: 3, key: added.key });
    expect(keepSetting(closed, { act: 'close', seen: 2 }, moment)).toMatchObject({ refusal: { kind: 'wrong-status' } });
    expect(addedAsSetting(must(keepSetting(changed, { act: 'reopen', seen: 3 }, moment))).status).toBe('open');
  });

  it('is kept by those who keep the directory, and belongs to one authority', () => {
    expect(keepSetting(undefined, { act: 'add', place }, momentOf(people.lead))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    const elsewhere = { ...added, authority: 'other' };
    expect(keepSetting(elsewhere, { act: 'close', seen: 1 }, moment)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});
