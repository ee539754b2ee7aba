import { actorOf, type Person } from '../actor.ts';
import type { Moment } from '../moment.ts';
import { type Notice, owe } from '../notice.ts';
import { may } from '../permissions.ts';
import { holderHasLeft, mayOpen } from './access.ts';
import type { Draft } from './draft.ts';
import { hasEnded } from './expiry.ts';
import { dueReminders, type Reminder, scheduled } from './reminders.ts';
import { type DraftChange, isColleague } from './share.ts';

/** Whom a draft's reminders may reach: whoever holds it, and everyone of its organisation. */
export type Reachable = { holder: Person | undefined; people: readonly Person[] };

/** So many safeguarding leads are told: what one transaction holds beside the draft and whom it is shared with. */
const mostLeads = 50;

/**
 * Owes what is due of a draft's reminders and keeps that it was told; undefined when nothing changes. What is for a
 * holder who has left goes to the safeguarding leads, and nobody is sent two mails at once. No word of the draft changes,
 * and neither does when it was last worked on.
 */
export function remind(draft: Draft, { holder, people }: Reachable, moment: Moment): DraftChange | undefined {
  const { now, settings } = moment;
  if (draft.sentAs || hasEnded(draft, now)) return undefined;
  const due = dueReminders(draft, settings, now);
  const at = now.toISOString();
  const told = due.map(({ kind, hours, since }) => ({ kind, hours, since, at }));
  const after = scheduled({ ...draft, reminded: stillCounted([...draft.reminded, ...told], draft) }, settings);
  if (due.length === 0 && after.remindAt === draft.remindAt) return undefined;
  const leads = people
    .filter((person) => isColleague(person, draft) && may(person, 'read-organisation-drafts'))
    .filter((lead) => mayOpen(actorOf(lead), draft))
    .slice(0, mostLeads);
  const holds = holder && !holderHasLeft(draft, holder) ? holder : undefined;
  // Whoever would be told of several at once is told of the last, which weighs most.
  const mails = new Map(due.flatMap(({ kind }) => mailsOf(kind, holds, leads)).map((mail) => [mail.to.id, mail]));
  return {
    draft: { ...after, version: draft.version + 1 },
    notices: [...mails.values()].map(({ kind, to }) => owed(kind, draft, to, moment)),
  };
}

type Mail = { kind: Extract<Notice['kind'], 'draft-reminder' | 'draft-left' | 'draft-ending'>; to: Person };

function mailsOf(kind: Reminder['kind'], holder: Person | undefined, leads: readonly Person[]): Mail[] {
  const toLeads = (mail: Mail['kind']) => leads.map((to): Mail => ({ kind: mail, to }));
  switch (kind) {
    case 'urgent':
    case 'idle':
      return holder ? [{ kind: 'draft-reminder', to: holder }] : toLeads('draft-left');
    case 'left':
      return toLeads('draft-left');
    case 'ending':
      return [...(holder ? [{ kind: 'draft-ending', to: holder } as const] : []), ...toLeads('draft-ending')];
  }
}

/** What was told still matters while the time that it counted from is still the draft's. */
const stillCounted = (told: Draft['reminded'], { createdAt, updatedAt, expires }: Draft): Draft['reminded'] => {
  const counted = [createdAt, updatedAt, new Date(expires * 1000).toISOString()];
  return told.filter(({ since }) => counted.includes(since));
};

const owed = (kind: Mail['kind'], draft: Draft, person: Person, { newId, now }: Moment): Notice =>
  owe(
    {
      kind,
      authority: draft.authority,
      owner: `draft/${draft.id}`,
      to: { personId: person.id, email: person.email, organisation: person.organisation.name },
    },
    newId(),
    now,
  );
