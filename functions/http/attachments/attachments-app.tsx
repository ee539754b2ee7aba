import { Hono } from 'hono';
import { peopleApp } from '../people-app.tsx';
import { attachmentPermissions } from '../permissions/attachments.ts';
import { attachmentFileRoutes, download } from './file.tsx';
import { attachmentListRoutes } from './list.tsx';
import type { AttachmentDeps, Opened } from './owner.ts';

/** The part of the service for people that deals with files. It is guarded, and looks, as the rest of it. */
export const attachmentsApp = (deps: AttachmentDeps) =>
  peopleApp(deps, { permissions: attachmentPermissions, sendsTo: deps.files.uploadOrigin })
    .route('/', attachmentListRoutes(deps, '/drafts/:id'))
    .route('/', attachmentListRoutes(deps, '/referrals/:id'))
    .route('/', attachmentFileRoutes(deps, '/drafts/:id'))
    .route('/', attachmentFileRoutes(deps, '/referrals/:id'))
    .route(
      '/',
      new Hono<Opened>().get('/contacts/:id/attachments/:attachment/download', (c) => download(c, deps)),
    );
