import { Hono } from 'hono';
import type { Actor } from '../../shared/actor.ts';
import { mayOpen } from '../../shared/draft/access.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { may } from '../../shared/permissions.ts';
import { openCheckOf } from '../../shared/settings/open-check.ts';
import type { Settings } from '../../shared/settings.ts';
import { isSeated } from '../../shared/triage-meeting/seated.ts';
import { unsentInWords } from '../../web/forms/unsent-words.ts';
import { disagreementsInWords } from '../../web/pages/disagreement/waiting.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import type { Deps, SignedIn } from './context.ts';
import { idleMinutes } from './sign-in/session-cookie.ts';

/** How many messages somebody has not read about what they raised and may still open. */
async function unreadIn({ threads, contacts }: Deps['store'], actor: Actor): Promise<number> {
  const { items } = await threads.unreadBy(actor.authority, actor.id);
  const rows =
    items.length > 0
      ? await contacts.rows(
          actor,
          items.map(({ contactId }) => contactId),
        )
      : [];
  return items
    .filter((_, index) => rows[index]?.raisedBy.organisationId === actor.organisation.id)
    .reduce((sum, { unread }) => sum + unread.referrer, 0);
}

/** Whether somebody may check whether a child is open, or keeps the list that checks are answered from. */
const usesChecks = ({ role, organisation }: Actor, settings: Settings): boolean => {
  const rules = openCheckOf(settings);
  return rules !== undefined && (rules.kinds.includes(organisation.kind) || may({ role }, 'review-open-checks'));
};

/** Where someone starts, and how they stay signed in. */
export const homeRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  new Hono<SignedIn>()
    .get('/home', async (c) => {
      const { site, actor, settings } = c.var;
      const open = may(actor, 'read-contacts') && (await store.disagreements.open(actor.authority));
      const waiting = open && disagreementsInWords({ open: open.items, more: open.more, now: now() });
      const leads = may(actor, 'read-organisation-drafts');
      const opens = (draft: Draft) => mayOpen(actor, draft);
      const { authority, organisation } = actor;
      const unsent =
        leads && (await store.drafts.countOfOrganisation(authority, organisation.id, { now: now(), opens }));
      const messages = may(actor, 'read-own-referrals') ? await unreadIn(store, actor) : 0;
      const drafts = unsent ? unsentInWords(unsent, now()) : undefined;
      return c.html(
        <HomePage
          {...{ site, actor, drafts, messages }}
          triages={!!settings.domesticAbuse}
          schools={!!settings.domesticAbuse?.schools}
          checks={usesChecks(actor, settings)}
          sits={isSeated(actor, settings)}
          disagreements={waiting || undefined}
        />,
      );
    })
    .post('/session/extend', async (c) => {
      const { session, actor, settings } = c.var;
      const at = now();
      await store.sessions.touch({ ...session, seenAt: at.toISOString() });
      return c.json({
        idleMinutes: idleMinutes(actor.role, settings),
        warningMinutes: settings.limits.session.warningMinutes,
      });
    });
