import { beforeEach, describe, expect, it } from 'vitest';
import { feedColumns, sampleFeed } from '../../shared/case-feed/columns.ts';
import { asked, brennock, type FeedRow, feedFile, feedInForce, sendFeed, vale } from '../support/case-feed.ts';
import { mainText } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeEach(async () => {
  service = await startService({ now: '2026-11-24T07:00:00.000Z' });
});

/** Many children who are open, none like another. */
const many = (count: number): FeedRow[] =>
  Array.from({ length: count }, (_, at) => ({
    case_id: `C-${100 + at}`,
    first_name: 'Wren',
    family_name: `${'BCDFGHJKLM'[at % 10]}ar${'bdfgklmnpr'[Math.floor(at / 10) % 10]}ow`,
    date_of_birth: `${String(1 + (at % 28)).padStart(2, '0')}/0${1 + (at % 9)}/${2010 + (at % 12)}`,
  }));
const nextNight = '2026-11-24T06:00:00Z';
const send = async (rows: readonly FeedRow[], extractedAt = nextNight) => {
  const sent = await sendFeed(service, feedFile(rows, extractedAt));
  const at = sent.headers.get('location') ?? '';
  return { at, page: mainText(await (await (await service.signInAs('admin')).get(at)).text()) };
};
const head = () => service.store.caseFeed.head('wyre');
const answerTo = async (row: FeedRow) => {
  const teacher = await service.signInAs('teacher');
  const sent = await teacher.post('/checks/new', asked(row, { postcode: row.postcode ?? 'WX14 7QB' }));
  return mainText(await (await teacher.get(sent.headers.get('location') ?? '')).text());
};

describe('a file of the case system', () => {
  it('changes nothing before it is put into force, and says first what it would change', async () => {
    await feedInForce(service, [brennock, vale, ...many(40)]);
    const before = await head();
    const moved = { ...brennock, team: 'Safeguarding Team 9' };
    const { at, page } = await send([moved, vale, ...many(39), { ...brennock, case_id: 'C-900', nhs_number: '' }]);
    for (const said of ['Waits to be taken', 'New1', 'Changed1', 'No longer open1', 'C-139'])
      expect(page).toContain(said);
    expect(await head()).toEqual(before);
    expect((await (await service.signInAs('admin')).post(`${at}/take`)).status).toBe(303);
    expect(await head()).toMatchObject({ version: 2, extractedAt: '2026-11-24T06:00:00.000Z', children: 42 });
  });

  it.each([
    ['that closes more than 5 in 100', many(37), 'It closes more children'],
    ['with half its rows', many(19), 'half as many children'],
    [
      'with many rows that cannot be read',
      many(40).map((row, at) => (at < 3 ? { ...row, nhs_number: '12' } : row)),
      '1 in 20',
    ],
  ])(
    '%s is halted: the last one stays in force, and only another, a manager, with a reason, says otherwise',
    async (_which, rows, words) => {
      await feedInForce(service, many(40));
      const { at, page } = await send(rows);
      expect(page).toContain('Halted');
      expect(page).toContain(words);
      const by = async (name: 'admin' | 'manager', reason = '') =>
        (await (await service.signInAs(name)).post(`${at}/take`, { reason })).status;
      expect(await by('admin', 'It is right')).toBe(403);
      expect(await by('manager')).toBe(400);
      expect((await head())?.version).toBe(1);
      expect(await by('manager', 'A school closed its unit')).toBe(303);
      expect(await by('manager', 'Once more')).toBe(409);
      expect((await head())?.version).toBe(2);
    },
  );

  it('is not put into force by the manager who sent it, when it was halted', async () => {
    await feedInForce(service, many(40));
    const sent = await sendFeed(service, feedFile(many(20), nextNight), 'manager');
    const manager = await service.signInAs('manager');
    expect((await manager.post(`${sent.headers.get('location')}/take`, { reason: 'It is right' })).status).toBe(409);
    const other = await service.signInAs('otherManager');
    expect((await other.post(`${sent.headers.get('location')}/take`, { reason: 'It is right' })).status).toBe(303);
  });

  it('of two that were compared with the same one, puts one into force', async () => {
    const [one, other] = [await send(many(40)), await send(many(41), '2026-11-24T06:30:00Z')];
    const admin = await service.signInAs('admin');
    const answers = await Promise.all([one, other].map(({ at }) => admin.post(`${at}/take`)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await head())?.version).toBe(1);
  });

  it('is named by row and column where it is wrong, and of that child nothing is said for certain', async () => {
    await feedInForce(service, [brennock, ...many(40)]);
    expect(await answerTo(brennock)).toContain('This child is open');
    const slips = { ...brennock, upn: 'A1', restricted: 'perhaps', team: '' };
    const { at, page } = await send([slips, ...many(40)]);
    for (const said of ['2upnThis is not valid', '2restrictedWrite yes or no', '2teamThis is needed'])
      expect(page).toContain(said);
    await (await service.signInAs('manager')).post(`${at}/take`);
    expect(await answerTo(brennock)).toContain('We cannot tell');
    // One whose row lost even its name stays open, as the file before had it.
    const { at: last } = await send(
      [{ ...brennock, family_name: '', nhs_number: '' }, ...many(40)],
      '2026-11-24T06:59:00Z',
    );
    await (await service.signInAs('manager')).post(`${last}/take`);
    expect(await answerTo(brennock)).toContain('We cannot tell');
  });

  it('no longer has a child who is closed, with a status or without a row', async () => {
    await feedInForce(service, [brennock, vale, ...many(60)]);
    const { at } = await send([{ ...brennock, status: 'closed' }, ...many(60)]);
    expect((await (await service.signInAs('manager')).post(`${at}/take`)).status).toBe(303);
    expect(await answerTo(brennock)).toContain('We have no open case');
    expect(await answerTo(vale)).toContain('We have no open case');
  });

  it.each([
    ['', 'Select a file'],
    ['case_id,favourite\n1,2', 'a column that we do not know: favourite'],
    [feedFile([brennock]).replace('team', 'upn'), 'has a column twice'],
    [feedFile([]), 'is empty'],
    [feedFile([brennock], '2026-11-25T06:00:00Z'), 'made in the future'],
    [feedFile([brennock], 'yesterday'), 'must say when it was made'],
    ['a,"b\nc', 'could not be read as a CSV'],
  ])('that is none, such as %j, is refused as a whole', async (file, words) => {
    const sent = await sendFeed(service, file);
    expect(sent.status).toBe(400);
    expect(mainText(await sent.text())).toContain(words);
  });

  it('that is no newer than the one in force is refused', async () => {
    await feedInForce(service, [brennock], nextNight);
    expect(mainText(await (await sendFeed(service, feedFile([brennock], nextNight))).text())).toContain('not newer');
  });

  it('can be made from the sample, whose columns are those of the guide', async () => {
    const names = sampleFeed().split('\r\n')[0];
    expect(names).toBe(feedColumns.map(({ name }) => name).join(','));
    const sent = await sendFeed(service, sampleFeed());
    const page = mainText(await (await (await service.signInAs('admin')).get(sent.headers.get('location')!)).text());
    expect(page).toContain('Rows with something wrong0');
  });

  it('keeps nobody’s name, birth or number in a key', async () => {
    await feedInForce(service, [brennock, vale]);
    const { fileId } = (await head())!;
    const children = await service.store.caseFeed.children(fileId);
    expect(children.map(({ caseId }) => caseId).toSorted()).toEqual(['C-1', 'C-2']);
    const { placesToLook } = await import('../../functions/store/case-feed-places.ts');
    const about = { given: 'Kaya', family: 'Brennock', dateOfBirth: '2017-03-14', nhsNumber: '9990000018' };
    const keys = JSON.stringify(placesToLook(about, fileId, 'wyre', service.deps.digest));
    expect(keys).not.toMatch(/kaya|brennock|2017|9990000018/i);
  });
});
