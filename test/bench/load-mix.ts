import type { Request } from 'autocannon';
import * as z from 'zod';
import { familyFrom } from '../../infra/local/seeds/names.ts';
import { seedClients } from '../../infra/local/seeds/people.ts';
import { addressFrom } from '../../infra/local/seeds/places.ts';
import type { Random } from '../../infra/local/seeds/random.ts';
import { exampleConcern } from '../../shared/form/example-concern.ts';
import { ask, type Door } from '../faults/visitor.ts';

/** One thing that people or systems do, and how often among a hundred requests. */
export type Deed = { what: string; of100: number; request: Request };

const emails = {
  officer: 'dawn.hollis-reed@wyrecestershire.example',
  manager: 'marcus.adeyemi@wyrecestershire.example',
  school: 'dsl@oakfield-primary.example',
  police: 'dale.whitcombe@severnvale-police.example',
} as const;

async function cookieOf(box: Door, email: string): Promise<string> {
  const headers = { origin: box.publicUrl, 'content-type': 'application/json' };
  const heard = await ask(box, '/_local/session', { method: 'POST', body: JSON.stringify({ email }), headers });
  const cookies = (heard?.cookies ?? []).map((line) => line.split(';', 1)[0]);
  if (cookies.length === 0) throw new Error(`${email} is not let in: ${heard?.status}`);
  return cookies.join('; ');
}

async function tokenOf(box: Door): Promise<string> {
  const [client] = seedClients;
  if (!client) throw new Error('no system of an agency is seeded');
  const { clientId: client_id, clientSecret: client_secret } = client;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
  const heard = await ask(box, '/_local/oidc/token', { method: 'POST', body });
  return z.object({ access_token: z.string() }).parse(JSON.parse(heard?.text ?? '{}')).access_token;
}

/** The first link of a page that matches; throws where there is none, because then nothing would be measured. */
async function linkOn(box: Door, page: string, cookie: string, link: RegExp): Promise<string> {
  const heard = await ask(box, page, { headers: { cookie } });
  const found = link.exec(heard?.text ?? '')?.[1];
  if (!found) throw new Error(`no ${link.source} on ${page} (${heard?.status})`);
  return found;
}

/** A concern about a family of its own; whoever raises it has an address at the school, and no account. */
function concernOf(random: Random) {
  const { surname, child } = familyFrom(random);
  const postcode = addressFrom(random).postcode;
  const children = exampleConcern.children.map((one) => ({
    ...one,
    child: { ...one.child, forename: child(one.child?.sex === 'F' ? 'F' : 'M'), surname },
    'child-home': { ...one['child-home'], address: `${random.int(1, 200)} Sample Terrace`, postcode },
    'child-education-health': { education: 'not-known' },
  }));
  return { ...exampleConcern, children, you: { ...exampleConcern.you, email: 'duty@oakfield-primary.example' } };
}

/**
 * What a morning at the front door asks of the service, in the parts of a hundred in which it does: boards and records read
 * by staff, referrals and drafts by schools, incidents and the agenda, and concerns that systems send, each a new one.
 */
export async function deedsOf(box: Door, random: Random): Promise<Deed[]> {
  const [officer, manager, school, police] = await Promise.all(
    Object.values(emails).map((email) => cookieOf(box, email)),
  );
  if (!officer || !manager || !school || !police) throw new Error('somebody is not signed in');
  const token = await tokenOf(box);
  const contact = await linkOn(box, '/board', officer, /href="(\/contacts\/[0-9a-f-]{36})/);
  const referral = await linkOn(box, '/referrals/organisation', school, /href="(\/referrals\/[0-9a-f-]{36})/);
  const get = (what: string, of100: number, path: string, cookie: string): Deed => ({
    what,
    of100,
    request: { method: 'GET', path, headers: { cookie } },
  });
  const raise: Request = {
    method: 'POST',
    path: '/api/v1/concerns',
    setupRequest: (request) => ({
      ...request,
      body: JSON.stringify(concernOf(random)),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': random.uuid(),
      },
    }),
  };
  return [
    get('the board', 20, '/board', officer),
    get('a contact', 20, contact, officer),
    get('its history', 5, `${contact}?history=all`, manager),
    get('a school’s referrals', 10, '/referrals/organisation', school),
    get('one of them', 10, referral, school),
    get('the drafts of a school', 5, '/drafts', school),
    get('the incidents that the police sent', 5, '/incidents/sent', police),
    get('the agenda of the triage', 5, '/triage', manager),
    get('the board of notices to schools', 5, '/school-notices', officer),
    get('operations', 5, '/operations', manager),
    { what: 'a concern that a system sends', of100: 10, request: raise },
  ];
}
