import { feedColumns } from '../../shared/case-feed/columns.ts';
import type { CastName, Service } from './service.ts';

export type FeedRow = Partial<Record<(typeof feedColumns)[number]['name'], string>>;

/** A child who is open and of whom nothing is kept from anybody. */
export const brennock: FeedRow = {
  case_id: 'C-1',
  first_name: 'Kaya',
  family_name: 'Brennock',
  date_of_birth: '14/03/2017',
  nhs_number: '9990000018',
  postcode: 'WX14 7QB',
};
/** One who is restricted. */
export const vale: FeedRow = {
  case_id: 'C-2',
  first_name: 'Idris',
  family_name: 'Thornvale',
  date_of_birth: '02/09/2014',
  postcode: 'WX14 7AB',
  restricted: 'yes',
  owner_email: 'marcus.adeyemi@wyrecestershire.example',
};

const standard: FeedRow = {
  extracted_at: '2026-11-23T06:00:00Z',
  status: 'open',
  team: 'Safeguarding Team 3',
  reach: 'Duty desk, 01632 960411',
  worker_email: 'amira.haddad@wyrecestershire.example',
  restricted: 'no',
};

/** A file of the case system, as CSV. */
export const feedFile = (rows: readonly FeedRow[], extractedAt = standard.extracted_at): string => {
  const names = feedColumns.map(({ name }) => name);
  const lines = rows.map((row) => {
    const cells: FeedRow = { ...standard, extracted_at: extractedAt, ...row };
    return names.map((name) => `"${cells[name] ?? ''}"`).join(',');
  });
  return [names.join(','), ...lines].join('\n');
};

/** Sends a file by its page; the answer. */
export async function sendFeed(service: Service, file: string, as: CastName = 'admin'): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([file], 'open.csv', { type: 'text/csv' }));
  const body = new Response(form);
  const browser = await service.signInAs(as);
  return browser.send('/checks/feed', {
    method: 'POST',
    body: await body.arrayBuffer(),
    headers: { 'Content-Type': body.headers.get('content-type') ?? '', Origin: service.deps.publicUrl },
  });
}

/** Sends a file and puts it into force. */
export async function feedInForce(service: Service, rows: readonly FeedRow[], extractedAt?: string): Promise<void> {
  const sent = await sendFeed(service, feedFile(rows, extractedAt));
  const at = sent.headers.get('location');
  if (!at) throw new Error(`the file was refused: ${await sent.text()}`);
  const manager = await service.signInAs('manager');
  const taken = await manager.post(`${at}/take`, { reason: 'The case system’s team says so' });
  if (taken.status !== 303) throw new Error(`the file was not taken: ${await taken.text()}`);
}

/** A check as it is typed, of a child of a file; what is given takes the place of what is theirs. */
export const asked = (row: FeedRow, typed: Record<string, string> = {}): Record<string, string> => {
  const [day = '', month = '', year = ''] = (row.date_of_birth ?? '').split('/');
  return {
    purpose: 'worried',
    why: 'She came without a coat again and I am deciding what to do',
    relationship: 'teach',
    given: row.first_name ?? '',
    family: row.family_name ?? '',
    'dateOfBirth-day': day,
    'dateOfBirth-month': month,
    'dateOfBirth-year': year,
    postcode: row.postcode ?? '',
    nhsNumber: '',
    upn: '',
    ...typed,
  };
};
