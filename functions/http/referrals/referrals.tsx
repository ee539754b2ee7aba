import { Hono } from 'hono';
import { folderOfContact, shownIn } from '../../../shared/attachment/folder.ts';
import { rowAsTold } from '../../../shared/contact/release.ts';
import { keptFrom } from '../../../shared/permissions.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { openingAt } from '../../../shared/time/working-time.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { ReferralListPage } from '../../../web/pages/referral/list.tsx';
import { ReferralPage } from '../../../web/pages/referral/referral.tsx';
import { ReferralSentPage } from '../../../web/pages/referral/sent.tsx';
import type { Deps, OpenedConcern } from '../context.ts';
import { referralDisagreementRoutes } from '../disagreements/acts.tsx';
import { raiseDisagreementRoutes } from '../disagreements/raise.tsx';
import { seenThread } from '../thread/seen-thread.ts';
import { addRoutes } from './add.tsx';
import { copyRoutes } from './copy.tsx';
import { correctRoutes } from './correct.tsx';
import { referralLetterRoutes } from './letter.tsx';
import { referralQuestionRoutes } from './question.tsx';
import { withdrawRoutes } from './withdraw.tsx';

/** What has been sent, for those who sent it: where each stands, what was asked, and the letter. */
export const referralRoutes = (deps: Deps) =>
  new Hono<OpenedConcern>()
    .get('/referrals', async (c) => {
      const { site, actor, settings } = c.var;
      const after = c.req.query('after');
      const { items, cursor } = await deps.store.contacts.raisedBy(actor.authority, actor.id, after);
      const further = after !== undefined;
      const now = deps.now();
      const theirs = items.filter((row) => row.raisedBy.organisationId === actor.organisation.id);
      const rows = theirs.map((row) => rowAsTold(row, now));
      const unread = await deps.store.threads.unreadByReferrer(rows.map(({ id }) => id));
      const list = { site, actor, settings, now, rows, unread, next: cursor, further };
      return c.html(<ReferralListPage {...list} whose="mine" />);
    })
    .get('/referrals/organisation', async (c) => {
      const { site, actor, settings } = c.var;
      const after = c.req.query('after');
      const { items, cursor } = await deps.store.contacts.raisedFrom(actor.authority, actor.organisation.id, after);
      const further = after !== undefined;
      const now = deps.now();
      const rows = items.filter((row) => !keptFrom(actor, row)).map((row) => rowAsTold(row, now));
      const unread = await deps.store.threads.unreadByReferrer(rows.map(({ id }) => id));
      const list = { site, actor, settings, now, rows, unread, next: cursor, further };
      return c.html(<ReferralListPage {...list} whose="organisation" />);
    })
    .get('/referrals/:id', async (c) => {
      const { site, actor, settings, contact, concern } = c.var;
      const file = await deps.store.contacts.file(contact.id);
      const { thread, messages } = await seenThread(deps, c.var, file);
      const conversation = { entries: threadEntries(contact, messages, file.events), unread: thread.unread.referrer };
      const disagreements = await deps.store.disagreements.of(contact.id);
      const attachments = shownIn(await deps.store.attachments.find(folderOfContact(contact)));
      const now = deps.now();
      const done = doneWords(c.req.query('answered') === 'yes' ? 'answered' : c.req.query('done'));
      const callNow = c.req.query('done') === 'added-urgent';
      const opening = openingAt(settings.calendar, now);
      const page = {
        site,
        actor,
        settings,
        contact,
        concern,
        conversation,
        disagreements,
        attachments,
        now,
        opening,
        done,
        callNow,
      };
      return c.html(<ReferralPage {...page} />);
    })
    .get('/referrals/:id/sent', (c) => {
      const { site, actor, settings, contact } = c.var;
      const now = deps.now();
      const opening = openingAt(settings.calendar, now);
      const page = { site, actor, settings, contact, opening, now };
      return c.html(<ReferralSentPage {...page} />);
    })
    .route('/', referralQuestionRoutes(deps))
    .route('/', copyRoutes(deps))
    .route('/', addRoutes(deps))
    .route('/', correctRoutes(deps))
    .route('/', withdrawRoutes(deps))
    .route('/', referralLetterRoutes(deps))
    .route('/', raiseDisagreementRoutes(deps))
    .route('/', referralDisagreementRoutes(deps));
