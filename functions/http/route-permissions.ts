import type { Permission } from '../../shared/permissions.ts';
import { draftPermissions } from './drafts/draft-permissions.ts';

/**
 * Who may use a route, and what it opens. `public` shows nothing about anyone. `signed-in` needs a session and no
 * more. A permission is checked before the record is looked for, so that a refusal never tells whether it exists.
 */
export type RoutePolicy =
  | 'public'
  | 'signed-in'
  | {
      permission: Permission;
      opens?: 'draft' | 'consultation' | 'contact' | 'contact-and-concern';
      from?: readonly From[];
      /** Asked by a page's script and not by its reader: neither a use of the session nor an opening of the record. */
      quiet?: true;
    };

/** From where someone may stand to the record that the route opens. */
export type From = 'own' | 'organisation' | 'front-door';

const partner = ['own', 'organisation'] as const;
const staff = ['front-door'] as const;

const onReferral = { permission: 'read-own-referrals', opens: 'contact', from: partner } as const;
const disagrees = { ...onReferral, permission: 'disagree' } as const;
const sendsLater = { ...onReferral, permission: 'add-to-what-was-sent', opens: 'contact-and-concern' } as const;
const reads = { permission: 'read-contacts', opens: 'contact-and-concern', from: staff } as const;
const acts = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact', from: staff });
const onQuestion = (permission: Permission, from: readonly From[]): RoutePolicy => ({
  permission,
  opens: 'consultation',
  from,
});
const decides = (permission: Permission): RoutePolicy => ({ permission, opens: 'contact-and-concern', from: staff });

/** Every route of the service for people. One that is not here answers as if it did not exist. */
export const routePermissions: Readonly<Record<string, RoutePolicy>> = {
  'GET /': 'public',
  'GET /assets/:file': 'public',
  'GET /healthz': 'public',
  'GET /accessibility': 'public',
  'GET /privacy': 'public',
  'GET /cookies': 'public',
  'GET /sign-in': 'public',
  'GET /sign-in/provider': 'public',
  'GET /sign-in/callback': 'public',
  'POST /sign-in/code': 'public',
  'GET /sign-in/code': 'public',
  'POST /sign-in/code/check': 'public',
  'POST /sign-out': 'public',
  'GET /signed-out': 'public',
  'GET /letters/:token': 'public',
  'POST /letters/:token/code': 'public',
  'GET /letters/:token/code': 'public',
  'POST /letters/:token/read': 'public',
  'GET /letters/:token/pdf': 'public',
  'GET /letters/:token/read': 'public',

  'GET /home': 'signed-in',
  'POST /session/extend': 'signed-in',
  'GET /preferences': 'signed-in',
  'POST /preferences/messages': 'signed-in',
  'GET /preferences/leave': 'signed-in',
  'POST /preferences/leave': 'signed-in',
  'POST /preferences/leave/end': 'signed-in',

  'GET /concerns/new': { permission: 'raise-a-concern' },
  'POST /concerns/new': { permission: 'raise-a-concern' },
  ...draftPermissions,

  'GET /referrals': { permission: 'read-own-referrals' },
  'GET /referrals/organisation': { permission: 'read-organisation-referrals' },
  'GET /referrals/:id': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/sent': onReferral,
  'GET /referrals/:id/questions/:question': onReferral,
  'POST /referrals/:id/questions/:question': { ...onReferral, permission: 'answer-a-question' },
  'GET /referrals/:id/copy': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/copy.txt': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/copy.json': { ...onReferral, opens: 'contact-and-concern' },
  'GET /referrals/:id/add': sendsLater,
  'POST /referrals/:id/add': sendsLater,
  'GET /referrals/:id/corrections': sendsLater,
  'GET /referrals/:id/corrections/:answer': sendsLater,
  'POST /referrals/:id/corrections/:answer': sendsLater,
  'GET /referrals/:id/withdraw': sendsLater,
  'POST /referrals/:id/withdraw': sendsLater,
  'GET /referrals/:id/thread': onReferral,
  'POST /referrals/:id/thread': { ...onReferral, permission: 'write-to-the-front-door' },
  'GET /referrals/:id/letters/:letter': onReferral,
  'GET /referrals/:id/letters/:letter/pdf': onReferral,
  'GET /referrals/:id/disagree': disagrees,
  'POST /referrals/:id/disagree': disagrees,
  'GET /referrals/:id/disagreements/:disagreement': onReferral,
  'POST /referrals/:id/disagreements/:disagreement/accept': disagrees,
  'GET /referrals/:id/disagreements/:disagreement/move-on': disagrees,
  'POST /referrals/:id/disagreements/:disagreement/move-on': disagrees,
  'GET /referrals/:id/disagreements/:disagreement/not-safe': disagrees,
  'POST /referrals/:id/disagreements/:disagreement/not-safe': disagrees,
  'GET /referrals/:id/disagreements/:disagreement/withdraw': disagrees,
  'POST /referrals/:id/disagreements/:disagreement/withdraw': disagrees,

  'GET /ask': { permission: 'ask-first' },
  'POST /ask': { permission: 'ask-first' },
  'GET /consultations': { permission: 'ask-first' },
  'GET /consultations/organisation': { permission: 'read-organisation-referrals' },
  'GET /consultations/board': { permission: 'see-consultation-board' },
  'GET /consultations/closed': { permission: 'see-consultation-board' },
  'GET /consultations/:id': onQuestion('read-consultations', [...partner, ...staff]),
  'POST /consultations/:id/write-back': onQuestion('ask-first', ['own']),
  'POST /consultations/:id/concern': onQuestion('raise-a-concern', partner),
  'POST /consultations/:id/claim': onQuestion('answer-consultations', staff),
  'POST /consultations/:id/route': onQuestion('route-consultations', staff),
  'POST /consultations/:id/answer': onQuestion('answer-consultations', staff),
  'POST /consultations/:id/close': onQuestion('read-consultations', ['own', ...staff]),
  'POST /consultations/:id/link': onQuestion('route-consultations', staff),
  'POST /consultations/:id/notices/:notice/done': onQuestion('see-undelivered-messages', staff),

  'GET /board': { permission: 'read-contacts' },
  'POST /board/assign': { permission: 'assign-contacts' },
  'GET /search': { permission: 'read-contacts' },
  'POST /search': { permission: 'read-contacts' },
  'GET /closed': { permission: 'read-contacts' },
  'GET /undelivered': { permission: 'see-undelivered-messages' },
  'GET /contacts/:id/notices/:notice': acts('see-undelivered-messages'),
  'POST /contacts/:id/notices/:notice/done': acts('see-undelivered-messages'),
  'POST /contacts/:id/notices/:notice/again': acts('see-undelivered-messages'),

  'GET /disagreements': { permission: 'read-contacts' },
  'GET /disagreements/themes': { permission: 'see-disagreement-themes' },
  'GET /disagreements/settled': { permission: 'see-disagreement-themes' },
  'GET /contacts/:id/disagreements/:disagreement': acts('read-contacts'),
  'GET /contacts/:id/disagreements/:disagreement/answer': acts('answer-a-disagreement'),
  'POST /contacts/:id/disagreements/:disagreement/answer': acts('answer-a-disagreement'),
  'GET /contacts/:id/disagreements/:disagreement/move-on': acts('lead-on-disagreements'),
  'POST /contacts/:id/disagreements/:disagreement/move-on': acts('lead-on-disagreements'),
  'GET /contacts/:id/disagreements/:disagreement/not-safe': acts('claim-a-contact'),
  'POST /contacts/:id/disagreements/:disagreement/not-safe': acts('claim-a-contact'),
  'GET /contacts/:id/disagreements/:disagreement/settle': acts('lead-on-disagreements'),
  'POST /contacts/:id/disagreements/:disagreement/settle': acts('lead-on-disagreements'),
  'GET /contacts/:id/disagreements/:disagreement/learning': acts('lead-on-disagreements'),
  'POST /contacts/:id/disagreements/:disagreement/learning': acts('lead-on-disagreements'),
  'GET /contacts/:id/reopen': acts('reopen-a-contact'),
  'POST /contacts/:id/reopen': acts('reopen-a-contact'),
  'GET /wording': { permission: 'see-people-and-settings' },
  'GET /wording/:template': { permission: 'see-people-and-settings' },
  'GET /wording/:template/versions/:version': { permission: 'see-people-and-settings' },
  'GET /wording/:template/preview': { permission: 'see-people-and-settings' },
  'GET /wording/:template/edit': { permission: 'edit-wording' },
  'POST /wording/:template/edit': { permission: 'edit-wording' },
  'POST /wording/:template/discard': { permission: 'edit-wording' },
  'GET /wording/:template/publish': { permission: 'publish-wording' },
  'POST /wording/:template/publish': { permission: 'publish-wording' },
  'POST /wording/:template/versions/:version/cancel': { permission: 'publish-wording' },

  'GET /handover': { permission: 'read-handover' },
  'POST /handover/sign': { permission: 'sign-handover' },
  'POST /handover/finish': { permission: 'sign-handover' },
  'GET /contacts/new': { permission: 'enter-a-contact' },
  'POST /contacts/new': { permission: 'enter-a-contact' },
  'GET /contacts/:id': reads,
  'GET /contacts/:id/acknowledgement': acts('read-contacts'),
  'POST /contacts/:id/follow-up': acts('enter-a-contact'),
  'GET /contacts/:id/presence': { permission: 'read-contacts', opens: 'contact', from: staff, quiet: true },
  'GET /contacts/:id/confidential': reads,
  'GET /contacts/:id/accesses': acts('see-who-has-looked'),
  'POST /contacts/:id/claim': acts('claim-a-contact'),
  'GET /contacts/:id/assign': acts('assign-contacts'),
  'POST /contacts/:id/assign': acts('assign-contacts'),
  'GET /contacts/:id/rating': acts('rate-a-contact'),
  'POST /contacts/:id/rating': acts('rate-a-contact'),
  'GET /contacts/:id/question': acts('ask-the-referrer'),
  'POST /contacts/:id/question': acts('ask-the-referrer'),
  'GET /contacts/:id/thread': acts('read-contacts'),
  'POST /contacts/:id/thread': acts('write-to-the-referrer'),
  'POST /contacts/:id/thread/close': acts('write-to-the-referrer'),
  'POST /contacts/:id/thread/reopen': acts('write-to-the-referrer'),
  'GET /contacts/:id/withdrawal': acts('propose-a-decision'),
  'POST /contacts/:id/withdrawal': acts('propose-a-decision'),
  'GET /contacts/:id/decision': decides('propose-a-decision'),
  'POST /contacts/:id/decision': decides('propose-a-decision'),
  'GET /contacts/:id/sign-off': decides('authorise-a-decision'),
  'POST /contacts/:id/authorise': decides('authorise-a-decision'),
  'POST /contacts/:id/return': decides('authorise-a-decision'),
  'GET /contacts/:id/letters/:letter': acts('read-contacts'),
  'GET /contacts/:id/letters/:letter/pdf': acts('read-contacts'),
  'GET /contacts/:id/letters/:letter/as-recipient': acts('read-contacts'),
  'GET /contacts/:id/letters/:letter/hold': acts('authorise-a-decision'),
  'POST /contacts/:id/letters/:letter/hold': acts('authorise-a-decision'),
  'POST /contacts/:id/letters/:letter/issue': acts('issue-a-letter'),
  'POST /contacts/:id/letters/:letter/recall': acts('issue-a-letter'),
  'POST /contacts/:id/letters/:letter/withdraw': acts('authorise-a-decision'),
  'POST /contacts/:id/close': acts('close-a-contact'),
};
