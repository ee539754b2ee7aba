import { randomUUID } from 'node:crypto';
import type { WholeStore } from '../../functions/store/whole-store.ts';
import { stampOf } from '../../shared/actor.ts';
import { RegisterUploadId } from '../../shared/ids.ts';
import type { CalendarDays } from '../../shared/school-calendar/school-calendar.ts';
import type { SchoolContacts } from '../../shared/school-contact/school-contacts.ts';

import { Establishment } from '../../shared/school-directory/establishment.ts';
import { localSettings } from '../../shared/school-directory/find-setting.ts';
import { SchoolRegister } from '../../shared/school-directory/register.ts';
import { RegisterUpload } from '../../shared/school-directory/register-upload.ts';
import { AddedKind, type Setting } from '../../shared/school-directory/setting.ts';
import { must, people, settings } from './front-door.ts';
import { councilDays } from './school-days.ts';
import { rules } from './school-world.ts';

const { authority } = settings;
const at = '2026-09-01T09:00:00.000Z';
const by = stampOf(people.officer);
const token = () => randomUUID();

const establishmentOf = ({ key, name, kind, laCode, laName, status, phone }: Setting): Establishment =>
  Establishment.parse({
    urn: key,
    name,
    laCode,
    laName,
    type: { code: '01', name: 'Community school' },
    group: { code: '4', name: 'Local authority maintained schools' },
    status,
    phase: kind === 'early-years' ? 'nursery' : 'primary',
    address: [],
    ...(phone && { phone }),
  });

/** What a council holds of schools: the register, what it has added, who reads at each, and when they are open. */
export type Directory = {
  schools: readonly Setting[];
  added?: readonly Setting[];
  contacts?: readonly SchoolContacts[];
  council?: CalendarDays;
  own?: Readonly<Record<string, CalendarDays>>;
};

/** Puts a directory into an empty table, through the same store as the service. */
export async function putDirectory({ schools }: Pick<WholeStore, 'schools'>, directory: Directory): Promise<void> {
  const { added = [], contacts = [], council = councilDays, own = {} } = directory;
  const establishments = directory.schools.map(establishmentOf);
  const counts = { added: establishments.length, changed: 0, closed: 0, missing: 0, unread: 0 };
  const register = SchoolRegister.parse({
    authority,
    version: 1,
    asOf: '2026-09-01',
    establishments: establishments.length,
    fingerprint: 'of the test',
    taken: { at, by },
    counts,
  });
  const upload = RegisterUpload.parse({
    id: RegisterUploadId.parse(token()),
    authority,
    at,
    by,
    fileName: 'edubasealldata20260901.csv',
    asOf: '2026-09-01',
    seen: 0,
    links: 0,
    counts: { ...counts, rows: establishments.length, unchanged: 0 },
    problems: [],
    outcome: { ok: true, register },
  });
  const local = localSettings(establishments, rules.laCode, []);
  const staged = { establishments, links: [], local };
  await schools.register.stage(
    upload,
    { closed: [], changed: [], added: [], missing: [] },
    { staged, held: undefined },
  );
  must(await schools.register.take(upload, register, token()));
  for (const { key, name, kind, laCode, laName, phone } of added) {
    const place = {
      kind: AddedKind.parse(kind),
      name,
      laCode,
      laName: laName || name,
      address: [],
      ...(phone && { phone }),
    };
    const changed = { at, by };
    must(await schools.saveAdded({ ...place, key, authority, version: 1, closed: false, changed }, token()));
  }
  for (const one of contacts) must(await schools.saveContacts(one, token()));
  const calendar = (days: CalendarDays) => ({ authority, version: 1, days, changed: { at, by } });
  must(await schools.saveCalendars([calendar(council)], token()));
  for (const [setting, days] of Object.entries(own))
    must(await schools.saveCalendars([{ ...calendar(days), setting }], token()));
}
