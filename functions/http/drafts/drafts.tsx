import { Hono } from 'hono';
import { folderOfDraft, shownIn } from '../../../shared/attachment/folder.ts';
import { mayDispose } from '../../../shared/draft/access.ts';
import { DeleteDraftPage } from '../../../web/pages/draft/person.tsx';
import { DraftTaskListPage } from '../../../web/pages/draft/task-list.tsx';
import { emptyFolder } from '../attachments/empty-folder.ts';
import type { OpenedDraft, PortalDeps } from '../context.ts';
import { refused } from '../refused.tsx';
import { afterSending } from './after-sending.tsx';
import { draftCheckRoutes } from './check.tsx';
import { keptWordsRoutes } from './kept.tsx';
import { draftListRoutes } from './list.tsx';
import { draftPeopleRoutes } from './people.tsx';
import { draftPresenceRoutes } from './presence.tsx';
import { draftSharingRoutes } from './sharing.tsx';
import { draftStartRoutes } from './start.tsx';
import { draftTaskRoutes } from './task.tsx';

const full = new Map([
  ['child', 'children'],
  ['adult', 'adults'],
  ['other-child', 'other children'],
]);
const fullNotice = (scope: string | undefined): string | undefined => {
  const who = full.get(scope ?? '');
  return who && `This concern has as many ${who} as one concern can hold. Raise another for the others.`;
};

/** Concerns that have not been sent: begun, carried on, checked, sent or deleted. */
export const draftRoutes = (deps: PortalDeps) =>
  new Hono<OpenedDraft>()
    .route('/', draftStartRoutes(deps))
    .route('/', draftListRoutes(deps))
    .route('/', keptWordsRoutes(deps))
    .get('/drafts/:id', async (c) => {
      const { site, actor, draft } = c.var;
      if (draft.sentAs) return afterSending(c, deps);
      const notice = fullNotice(c.req.query('full'));
      const leases = await deps.store.leases.of(draft.id, deps.now());
      const attachments = shownIn(await deps.store.attachments.find(folderOfDraft(draft)));
      return c.html(
        <DraftTaskListPage
          site={site}
          actor={actor}
          draft={draft}
          now={deps.now()}
          newPersonId={deps.newId()}
          notice={notice}
          others={leases.filter(({ personId }) => personId !== actor.id)}
          attachments={attachments}
        />,
      );
    })
    .get('/drafts/:id/delete', (c) => {
      const { site, actor, draft, settings } = c.var;
      if (draft.sentAs) return afterSending(c, deps);
      if (!mayDispose(actor, draft)) return refused(c, { kind: 'forbidden' });
      return c.html(
        <DeleteDraftPage site={site} actor={actor} draft={draft} phone={settings.contacts.frontDoor.phone} />,
      );
    })
    .post('/drafts/:id/delete', async (c) => {
      const { draft, actor } = c.var;
      if (draft.sentAs) return afterSending(c, deps);
      if (!mayDispose(actor, draft)) return refused(c, { kind: 'forbidden' });
      const removed = await deps.store.drafts.remove(draft.id);
      if (removed.ok) await emptyFolder(deps, draft, c.var.actor);
      return removed.ok ? c.redirect('/drafts?deleted=yes', 303) : refused(c, removed.refusal);
    })
    .route('/', draftPresenceRoutes(deps))
    .route('/', draftSharingRoutes(deps))
    .route('/', draftPeopleRoutes(deps))
    .route('/', draftCheckRoutes(deps))
    .route('/', draftTaskRoutes(deps));
