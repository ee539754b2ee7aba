import { createHash, randomUUID } from 'node:crypto';
import type { AttachmentDeps } from '../../functions/events/attachments/attachment-deps.ts';
import { type CheckpointDeps, checkpointChains } from '../../functions/events/checkpoint-chains.ts';
import { recordMailEvents } from '../../functions/events/mail-events.ts';
import { relayNotices } from '../../functions/events/relay-notices.ts';
import { scanAttachments } from '../../functions/events/scan-attachment.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { sweep } from '../../functions/events/sweep.ts';
import { apiApp } from '../../functions/http/api/api-app.ts';
import { attachmentsApp } from '../../functions/http/attachments/attachments-app.tsx';
import type { AttachmentDeps as FilesDeps } from '../../functions/http/attachments/owner.ts';
import { consultationsApp } from '../../functions/http/consultations/consultations-app.ts';
import type { EntranceDeps } from '../../functions/http/context.ts';
import { deskApp } from '../../functions/http/desk-app.ts';
import { disclosureApp } from '../../functions/http/disclosure/disclosure-app.ts';
import { entranceApp } from '../../functions/http/entrance-app.ts';
import { handoverApp } from '../../functions/http/handover/handover-app.ts';
import { intakeApp } from '../../functions/http/incidents/intake-app.ts';
import { lettersApp } from '../../functions/http/letters-app.ts';
import { lookedApp } from '../../functions/http/looked/looked-app.ts';
import { checksApp } from '../../functions/http/open-check/checks-app.ts';
import { paced } from '../../functions/http/open-check/pace.ts';
import { operationsApp } from '../../functions/http/operations/operations-app.ts';
import { personRecordsApp } from '../../functions/http/person-record/person-records-app.ts';
import { portalApp } from '../../functions/http/portal-app.ts';
import { retentionApp } from '../../functions/http/retention/retention-app.ts';
import { schoolNoticesApp } from '../../functions/http/school-notice/school-notices-app.ts';
import type { RegisterFiles } from '../../functions/http/schools/register-files.ts';
import { schoolsApp } from '../../functions/http/schools/schools-app.ts';
import { sealedAddressApp } from '../../functions/http/sealed-address/sealed-address-app.ts';
import { identityProvider } from '../../functions/http/sign-in/identity-provider.ts';
import { startSession } from '../../functions/http/sign-in/session-cookie.ts';
import { siteOf } from '../../functions/http/site.tsx';
import { triageApp } from '../../functions/http/triage/triage-app.ts';
import { outcomesApp } from '../../functions/http/triage-outcome/outcomes-app.ts';
import { wordingApp } from '../../functions/http/wording/wording-app.ts';
import type { Log } from '../../functions/log.ts';
import { printApp } from '../../functions/print/print-app.ts';
import { mailer } from '../../functions/senders/email.ts';
import type { Fonts } from '../../functions/senders/letter-pdf.ts';
import type { Enqueue } from '../../functions/senders/queue.ts';
import { sesClient } from '../../functions/senders/ses-client.ts';
import { canonical, sha256 } from '../../functions/store/canonical.ts';
import { openDisclosureStore } from '../../functions/store/disclosure-store.ts';
import { openLookedStore } from '../../functions/store/looked-store.ts';
import { openRetentionStore } from '../../functions/store/retention-store.ts';
import { openRevealingStore } from '../../functions/store/reveal-sealed.ts';
import type { Table } from '../../functions/store/table.ts';
import { openWholeStore, type WholeStore } from '../../functions/store/whole-store.ts';
import { openWordingStore } from '../../functions/store/wording-store.ts';
import { wyrecestershire } from '../authority/wyrecestershire.ts';
import type { Assets } from './assets.ts';
import type { Handlers } from './events/start-events.ts';
import type { Secrets } from './secrets.ts';
import { apiAudience, webClientId } from './sign-in/provider-settings.ts';
import { providerPath } from './sign-in/sign-in.ts';

export const authority = wyrecestershire.authority;
export const newId = randomUUID;
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type World = { publicUrl: string; secrets: Secrets; now: () => Date; log: Log };

type Parts = World & {
  table: Table;
  assets: Assets;
  fonts: Fonts;
  files: FilesDeps['files'];
  bytes: RegisterFiles['bytes'];
};

/** The service's apps, put together from the same parts as in AWS. */
export function composeApps(world: Parts) {
  const { table, publicUrl, assets, fonts, files, bytes, secrets, now, log } = world;
  const issuer = `${publicUrl}${providerPath}`;
  const store = openWholeStore(table, authority);
  const deps: EntranceDeps = {
    authority,
    store,
    now,
    newId,
    digest,
    log,
    publicUrl,
    assets: assets.addresses,
    identityProvider: identityProvider({
      issuer,
      clientId: webClientId,
      clientSecret: secrets.signInClientSecret,
      redirectUri: `${publicUrl}/sign-in/callback`,
      vouching: {},
      machineNow: () => new Date(),
    }),
    codeKey: secrets.codeKey,
    cookieKey: secrets.cookieKey,
  };
  const tokens = {
    issuer,
    audience: apiAudience,
    jwksUri: `${issuer}/jwks`,
    tokenUrl: `${issuer}/token`,
    // The identity provider lives by this machine's clock, wherever the box's own was put.
    now: () => new Date(),
  };
  return {
    store,
    people: {
      entrance: entranceApp(deps),
      portal: portalApp(deps),
      desk: deskApp({ ...deps, store }),
      letters: lettersApp({ ...deps, store }),
      handover: handoverApp({ ...deps, store }),
      intake: intakeApp({ ...deps, store }),
      consultations: consultationsApp(deps),
      triage: triageApp({ ...deps, store }),
      outcomes: outcomesApp({ ...deps, store }),
      schools: schoolsApp({ ...deps, store, files: { ...files, bytes } }),
      schoolNotices: schoolNoticesApp({ ...deps, store }),
      people: personRecordsApp({ ...deps, store }),
      checks: checksApp({ ...deps, store, pace: paced() }),
      sealedAddress: sealedAddressApp({ ...deps, store: openRevealingStore(table, authority) }),
      disclosure: disclosureApp({ ...deps, store: openDisclosureStore(table, authority) }),
      retention: retentionApp({ ...deps, store: openRetentionStore(table, authority) }),
      looked: lookedApp({ ...deps, store: openLookedStore(table, authority) }),
      wording: wordingApp({ ...deps, store: openWordingStore(table, authority) }),
      operations: operationsApp({ ...deps, store }),
      print: printApp({ ...deps, fonts }),
      attachments: attachmentsApp({ ...deps, files }),
    },
    api: apiApp({ ...deps, store, tokens }),
    startSession: (c: Parameters<typeof startSession>[0], person: Parameters<typeof startSession>[2]) =>
      startSession(c, deps, person, true),
    site: async () => siteOf(await store.settings.inForce(now()), assets.addresses, now()),
  };
}

type Outside = {
  store: WholeStore;
  mailEndpoint: string;
  fonts: Fonts;
  enqueue: Enqueue;
  checkFolder: (folder: string) => Promise<void>;
  checkpoints: Pick<CheckpointDeps, 'store' | 'place' | 'sign'>;
  checking: Pick<AttachmentDeps, 'bytes' | 'contentOf' | 'scanner'>;
};

/** The service's event handlers, put together from the same parts as in AWS. */
export function composeHandlers({ store, mailEndpoint, fonts, enqueue, ...world }: World & Outside): Handlers {
  const { checkFolder, checking, checkpoints } = world;
  const { now, log, publicUrl, secrets } = world;
  const { email } = wyrecestershire.contacts;
  return {
    relay: relayNotices({ enqueue, log }),
    send: sendNotices({
      ...{ store, now, newId, digest, log, publicUrl },
      codeKey: secrets.codeKey,
      fonts,
      mailer: mailer({
        client: sesClient({ endpoint: mailEndpoint }),
        from: `"${wyrecestershire.serviceName}" <${email}>`,
        replyTo: email,
        configurationSet: 'front-door',
      }),
    }),
    mailEvents: recordMailEvents({ store, now, newId, log }),
    check: scanAttachments({ ...checking, store, now, newId, log }),
    sweep: sweep({ store, enqueue, checkFolder, now, newId, digest, log, authority }),
    checkpoint: checkpointChains({ ...checkpoints, canonical, sha256, now, log }),
  };
}
