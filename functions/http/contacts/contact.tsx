import { Hono } from 'hono';
import { folderOfContact, shownIn } from '../../../shared/attachment/folder.ts';
import { holdsOf } from '../../../shared/retention/dispose.ts';
import { threadEntries } from '../../../shared/thread/thread-entries.ts';
import { doneWords } from '../../../web/forms/done-words.ts';
import { presenceInWords } from '../../../web/forms/presence-words.ts';
import { ContactPage } from '../../../web/pages/contact/contact.tsx';
import type { DeskDeps, OpenedConcern } from '../context.ts';
import { seenThread } from '../thread/seen-thread.ts';
import { contactActRoutes } from './acts.tsx';
import { boardShownTo } from './board-shown.ts';
import { decisionRoutes } from './decision.tsx';
import { knownChildren } from './known-children.ts';
import { newTimeRoutes } from './new-time.tsx';
import { reopenRoutes } from './reopen.tsx';
import { signOffRoutes } from './sign-off.tsx';
import { staffOf } from './staff-of.ts';
import { toldRoutes } from './told.tsx';
import { withdrawalRoutes } from './withdrawal.tsx';

/** One contact at the front door: all of it on one page, and each act that may be done to it. */
export const contactRoutes = (deps: DeskDeps) =>
  new Hono<OpenedConcern>()
    .get('/contacts/:id', async (c) => {
      const { contact, concern } = c.var;
      const staff = staffOf(deps, c.var);
      const [file, folder, known, [said]] = await Promise.all([
        deps.store.contacts.file(contact.id),
        deps.store.attachments.find(folderOfContact(contact)),
        knownChildren(deps, contact, c.var),
        deps.store.said.of([contact]),
      ]);
      const attachments = shownIn(folder);
      const presence = presenceInWords(file.lookers, { readerId: staff.actor.id, now: staff.now });
      const { thread, messages } = await seenThread(deps, c.var, file);
      const conversation = {
        entries: threadEntries(contact, messages, file.events),
        unread: thread.unread.frontDoor,
        waitingSince: thread.waitingSince,
      };
      const page = {
        held: said !== undefined && holdsOf(said).length > 0,
        ...{ ...staff, contact, concern, file, attachments, known, conversation, presence },
        backHref: boardShownTo(c, deps.publicUrl),
      };
      const allHistory = c.req.query('history') === 'all';
      return c.html(<ContactPage {...page} done={doneWords(c.req.query('done'))} allHistory={allHistory} />);
    })
    .get('/contacts/:id/presence', async (c) => {
      const lookers = await deps.store.presence.of(c.var.contact.id);
      return c.json({ words: presenceInWords(lookers, { readerId: c.var.actor.id, now: deps.now() }) });
    })
    .route('/', toldRoutes(deps))
    .route('/', contactActRoutes(deps))
    .route('/', decisionRoutes(deps))
    .route('/', signOffRoutes(deps))
    .route('/', withdrawalRoutes(deps))
    .route('/', reopenRoutes(deps))
    .route('/', newTimeRoutes(deps));
