import { createHash, randomUUID } from 'node:crypto';
import { functionAt, type PeopleFunction } from '../../functions/function-at.ts';
import { attachmentsApp } from '../../functions/http/attachments/attachments-app.tsx';
import type { AttachmentDeps } from '../../functions/http/attachments/owner.ts';
import { consultationsApp } from '../../functions/http/consultations/consultations-app.ts';
import type { EntranceDeps, SchoolNoticeDeps } from '../../functions/http/context.ts';
import { deskApp } from '../../functions/http/desk-app.ts';
import { disclosureApp } from '../../functions/http/disclosure/disclosure-app.ts';
import { entranceApp } from '../../functions/http/entrance-app.ts';
import { handoverApp } from '../../functions/http/handover/handover-app.ts';
import { intakeApp } from '../../functions/http/incidents/intake-app.ts';
import { lettersApp } from '../../functions/http/letters-app.ts';
import { lookedApp } from '../../functions/http/looked/looked-app.ts';
import { checksApp } from '../../functions/http/open-check/checks-app.ts';
import { operationsApp } from '../../functions/http/operations/operations-app.ts';
import type { PeopleDeps } from '../../functions/http/person-record/context.ts';
import { personRecordsApp } from '../../functions/http/person-record/person-records-app.ts';
import { portalApp } from '../../functions/http/portal-app.ts';
import { retentionApp } from '../../functions/http/retention/retention-app.ts';
import { schoolNoticesApp } from '../../functions/http/school-notice/school-notices-app.ts';
import type { RegisterFiles } from '../../functions/http/schools/register-files.ts';
import { schoolsApp } from '../../functions/http/schools/schools-app.ts';
import { sealedAddressApp } from '../../functions/http/sealed-address/sealed-address-app.ts';
import type { IdentityProvider } from '../../functions/http/sign-in/identity-provider.ts';
import { triageApp } from '../../functions/http/triage/triage-app.ts';
import { outcomesApp } from '../../functions/http/triage-outcome/outcomes-app.ts';
import { wordingApp } from '../../functions/http/wording/wording-app.ts';
import { printApp } from '../../functions/print/print-app.ts';
import { commit } from '../../functions/store/commit.ts';
import { openDisclosureStore } from '../../functions/store/disclosure-store.ts';
import { openLookedStore } from '../../functions/store/looked-store.ts';
import { personRecordKeys } from '../../functions/store/person-record-keys.ts';
import { openRetentionStore } from '../../functions/store/retention-store.ts';
import { openRevealingStore } from '../../functions/store/reveal-sealed.ts';
import type { Table } from '../../functions/store/table.ts';
import { openWholeStore, type WholeStore } from '../../functions/store/whole-store.ts';
import { openWordingStore } from '../../functions/store/wording-store.ts';
import { wyrecestershire } from '../../infra/authority/wyrecestershire.ts';
import { type SeedOrganisation, seedOrganisations } from '../../infra/local/seeds/organisations.ts';
import { seedPeople } from '../../infra/local/seeds/people.ts';
import { sealRights } from '../../infra/seal-rights.ts';
import { tableRights } from '../../infra/table-rights.ts';
import { Person } from '../../shared/actor.ts';
import { Organisation } from '../../shared/agency.ts';
import { Settings } from '../../shared/settings.ts';
import { type Client, client } from './client.ts';
import { freshTable } from './engines.ts';
import { letterFonts } from './fonts.ts';
import { limitedTo } from './limited.ts';

export const publicUrl = 'http://localhost';
export const authority = 'wyre';

/** The settings that the service ships with, parsed once for a test file. */
export const shippedSettings = Settings.parse(wyrecestershire);

/** A working Monday morning, in office hours. */
export const mondayMorning = '2026-11-23T10:00:00.000Z';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Ids that count up from 1, each a well-formed UUID, so that a failure names the same thing on every run. */
export const countingIds = (prefix = '00000000') => {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
};

/** A clock that stands until it is moved. */
export const movableClock = (start: string) => {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (when: string) => {
      at = new Date(when).getTime();
    },
    forwardMinutes: (minutes: number) => {
      at += minutes * 60_000;
    },
  };
};

/** Vouches for whatever address the test says; no network. */
const fakeIdentityProvider = (vouchFor: () => string): IdentityProvider => ({
  async begin(next, again = false) {
    const checks = { state: 'state', nonce: 'nonce', verifier: 'verifier', next };
    return { url: new URL(`https://identity.example/authorise${again ? '?prompt=login' : ''}`), checks };
  },
  // It remembers the browser unless it is told to ask.
  async finish(query) {
    return { email: vouchFor(), proven: query.includes('asked') };
  },
});

/** Where files go when nobody looks: forms for a site that takes none. */
const noFiles: AttachmentDeps['files'] = {
  uploadOrigin: 'https://quarantine.example',
  uploadForm: async ({ folder, attachment }, back) => ({
    url: 'https://quarantine.example/',
    fields: { key: `${folder}/${attachment}`, ...(back && { success_action_redirect: back }) },
  }),
  downloadLink: async (place, { folder, attachment }) => `https://kept.example/${place}/${folder}/${attachment}`,
};

/** The one file that has come where files go when nobody looks. */
export const cameFile = '00000000-0000-4000-8000-000000000f11';
const noBytes: RegisterFiles['bytes'] = {
  came: async ({ attachment }) =>
    attachment === cameFile ? { name: 'edubasealldata20261123.zip', size: 9_200_000, etag: 'it' } : undefined,
  read: async () => {
    throw new Error('nothing has come');
  },
};

/** The people of the box by a short name for what they are, so that tests read as sentences. */
const cast = {
  teacher: 'r.okonedo@oakfield-primary.example',
  lead: 'dsl@oakfield-primary.example',
  deputy: 'deputy.dsl@oakfield-primary.example',
  otherSchool: 'dsl@st-wulfrics.example',
  gp: 'c.brannigan@hallowmere-medical.nhs.example',
  police: 'dale.whitcombe@severnvale-police.example',
  healthVisitor: 'b.achebe@health-visiting.wyre-community.nhs.example',
  adviser: 'm.joshi-platt@wyre-safe-haven.example',
  policeLead: 'farah.siddique@severnvale-police.example',
  healthLead: 'g.odhiambo-reeve@health-visiting.wyre-community.nhs.example',
  education: 'l.hartnell@inclusion.wyrecestershire.example',
  probation: 'o.trask@probation-severnvale.example',
  housing: 'k.wolniak@threeshires-homes.example',
  familyHelp: 'r.ekwueme@family-help.wyrecestershire.example',
  adultServices: 'd.moy@adult-services.wyrecestershire.example',
  officer: 'dawn.hollis-reed@wyrecestershire.example',
  socialWorker: 'amira.haddad@wyrecestershire.example',
  otherSocialWorker: 'ben.tarrant@wyrecestershire.example',
  manager: 'marcus.adeyemi@wyrecestershire.example',
  otherManager: 'sunita.rao-kelly@wyrecestershire.example',
  edt: 'yasmin.torrence@wyrecestershire.example',
  auditor: 'frances.oduya@wyrecestershire.example',
  admin: 'keith.marrable@wyrecestershire.example',
  leaver: 'alison.treadwell@queens-mead.example',
} as const;
export type CastName = keyof typeof cast;

const organisationById = (id: string): SeedOrganisation => {
  const found = seedOrganisations.find((organisation) => organisation.id === id);
  if (!found) throw new Error(`no organisation ${id} among the seeds`);
  return found;
};

/** Somebody of the cast, as an account. */
export function personCalled(name: CastName): Person {
  const seed = seedPeople.find(({ email }) => email === cast[name]);
  if (!seed) throw new Error(`nobody among the seeds is ${cast[name]}`);
  const { organisationId, ...person } = seed;
  const { id, name: organisation, kind } = organisationById(organisationId);
  return Person.parse({ ...person, authority, version: 1, organisation: { id, name: organisation, kind } });
}

export const everybody = Object.keys(cast) as CastName[];

export type Service = Awaited<ReturnType<typeof startService>>;

type Options = {
  now?: string;
  table?: Table;
  assets?: EntranceDeps['assets'];
  publicUrl?: string;
  codes?: Partial<EntranceDeps & SchoolNoticeDeps & PeopleDeps & { store: WholeStore }>;
  files?: AttachmentDeps['files'];
  bytes?: RegisterFiles['bytes'];
};

/**
 * The whole service for people on an empty table of its own, with the shipped settings, the cast and their
 * organisations, a clock that stands still and ids that count. Each function has no more of the table than in AWS.
 */
export async function startService(options: Options = {}) {
  const table = options.table ?? (await freshTable());
  const clock = movableClock(options.now ?? mondayMorning);
  // Tokens of transactions are the engine's, not the table's: two services of one test file must not share ids.
  const newId = countingIds(randomUUID().slice(0, 8));
  const store = openWholeStore(table, authority);
  const logged: { level: 'info' | 'error'; message: string; facts?: object }[] = [];
  let vouched = '';
  const deps: EntranceDeps & SchoolNoticeDeps & PeopleDeps & { store: WholeStore } = {
    authority,
    store,
    now: clock.now,
    newId,
    digest,
    log: {
      info: (message, facts) => logged.push({ level: 'info', message, facts }),
      error: (message, facts) => logged.push({ level: 'error', message, facts }),
    },
    publicUrl: options.publicUrl ?? publicUrl,
    assets: options.assets ?? { css: '/assets/app-00000000.css', js: '/assets/app-00000000.js' },
    identityProvider: fakeIdentityProvider(() => vouched),
    codeKey: 'a key for codes that only tests use, long enough',
    cookieKey: 'a key for cookies that only tests use, long enough',
    ...options.codes,
  };

  // Whom a check draws follows from this secret: a test must draw the same each time.
  const secret = { ...personRecordKeys.secret(authority), secret: 'the secret of tests '.repeat(4) };
  await commit(table, newId(), [{ item: secret, over: 'nothing' }]);
  await store.settings.publish(shippedSettings, newId());
  const people = new Map(everybody.map((name) => [name, personCalled(name)]));
  const used = new Set([...people.values()].map(({ organisation }) => organisation.id as string));
  for (const { laestab: _l, phase: _p, ages: _a, ...seed } of seedOrganisations.filter(({ id }) => used.has(id)))
    await store.organisations.save(Organisation.parse(seed), newId());
  for (const person of people.values()) await store.people.add(person, newId());

  /** What a function is given: of the table, no more than the stack lets it have. */
  const given = (name: PeopleFunction): EntranceDeps & SchoolNoticeDeps & PeopleDeps & { store: WholeStore } => ({
    ...deps,
    store: openWholeStore(limitedTo(table, tableRights[name], sealRights[name]), authority),
  });
  let printed: ReturnType<typeof printApp> | undefined;
  /** Made when it is first asked for: it opens the fonts of letters. */
  const print = () => {
    printed ??= printApp({ ...given('print'), fonts: letterFonts() });
    return printed;
  };
  const apps = {
    entrance: entranceApp(given('entrance')),
    portal: portalApp(given('portal')),
    desk: deskApp(given('desk')),
    letters: lettersApp(given('letters')),
    handover: handoverApp(given('handover')),
    intake: intakeApp(given('intake')),
    consultations: consultationsApp(given('consultations')),
    triage: triageApp(given('triage')),
    outcomes: outcomesApp(given('outcomes')),
    schools: schoolsApp({
      ...given('schools'),
      files: { ...(options.files ?? noFiles), bytes: options.bytes ?? noBytes },
    }),
    schoolNotices: schoolNoticesApp(given('schoolNotices')),
    people: personRecordsApp(given('people')),
    checks: checksApp({ ...given('checks'), pace: (work) => work() }),
    sealedAddress: sealedAddressApp({
      ...deps,
      store: openRevealingStore(limitedTo(table, tableRights.sealedAddress, sealRights.sealedAddress), authority),
    }),
    disclosure: disclosureApp({
      ...deps,
      store: openDisclosureStore(limitedTo(table, tableRights.disclosure, sealRights.disclosure), authority),
    }),
    retention: retentionApp({
      ...deps,
      store: openRetentionStore(limitedTo(table, tableRights.retention, sealRights.retention), authority),
    }),
    looked: lookedApp({
      ...deps,
      store: openLookedStore(limitedTo(table, tableRights.looked, sealRights.looked), authority),
    }),
    wording: wordingApp({
      ...deps,
      store: openWordingStore(limitedTo(table, tableRights.wording, sealRights.wording), authority),
    }),
    operations: operationsApp(given('operations')),
    attachments: attachmentsApp({ ...given('attachments'), files: options.files ?? noFiles }),
  };
  /** The functions behind the one door, as the gateway has them. */
  const appAt = (path: string) => {
    const name = functionAt(path);
    return name === 'print' ? print() : apps[name];
  };
  const app = {
    request: (path: string, init?: RequestInit) => appAt(path.split('?')[0] ?? '').request(path, init),
    fetch: (request: Request) => appAt(new URL(request.url).pathname).fetch(request),
  };
  // Through the app each time, so that a test may listen to what is asked and answered.
  const request = (path: string, init?: RequestInit) => app.request(path, init);
  const person = (name: CastName): Person => people.get(name)!;

  return {
    app,
    /** The app of each function. */
    apps: () => ({ ...apps, print: print() }),
    deps,
    store,
    clock,
    table,
    logged,
    person,
    /** Whom the identity provider vouches for from now on. */
    vouchFor: (email: string) => {
      vouched = email;
    },
    /** A browser that nobody has signed in. */
    visitor: (): Client => client(request, deps.publicUrl),
    /** A browser in which somebody of the cast has signed in. */
    async signInAs(name: CastName): Promise<Client> {
      const { id } = person(name);
      const secret = `${newId()}${newId()}`.replaceAll('-', '');
      const at = clock.now().toISOString();
      const expires = Math.floor(clock.now().getTime() / 1000) + 2 * 24 * 60 * 60;
      await store.sessions.start(
        { hash: digest(secret), personId: id, startedAt: at, seenAt: at, provedAt: at, expires },
        newId(),
      );
      const browser = client(request, deps.publicUrl);
      browser.cookies.set(deps.publicUrl.startsWith('https:') ? '__Host-session' : 'session', `${secret}.${id}`);
      return browser;
    },
  };
}
