import { expect, it } from 'vitest';
import { checked } from '../../../shared/attachment/checked.ts';
import { AttachmentFolder } from '../../../shared/attachment/folder.ts';

const id = '0e0e0e0e-0000-4000-8000-000000000001';
const by = { id, name: 'Ruth Okonedo', role: 'referrer', organisation: 'Oakfield Primary School' };

it('files that were stored before additions were told are read, checked and told of no second time', () => {
  const stored = {
    ...{ id, authority: 'wyre', version: 3, contactId: id },
    attachments: [
      {
        ...{ id, kind: 'photo', name: 'photo.jpg', uploadedBy: by, announcedAt: '2026-11-02T09:00:00.000Z' },
        ...{ arrivedAt: '2026-11-02T09:00:01.000Z', state: 'quarantined', size: 10, etag: '"e"', place: 'quarantine' },
        ...{ tries: 0, log: [{ at: '2026-11-02T09:00:00.000Z', what: 'announced', by: 'Ruth Okonedo' }] },
      },
    ],
  };
  const [file] = AttachmentFolder.parse(stored).attachments;
  const outcome = { kind: 'clean', type: 'jpg', sha256: 'a', place: 'contact' } as const;
  const next = checked(file!, outcome, new Date('2026-11-03T09:00:00.000Z'));
  expect(next).toMatchObject({ state: 'clean', place: 'contact', madeBy: '', thirdParty: 'not-said' });
  expect(next?.addedLater).toBeUndefined();
});
