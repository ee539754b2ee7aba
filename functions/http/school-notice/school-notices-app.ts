import { peopleApp } from '../people-app.tsx';
import { schoolNoticePermissions } from '../permissions/school-notices.ts';
import { boardRoutes } from './board.tsx';
import { gateRoutes } from './gate.tsx';
import type { GateDeps } from './gate-deps.ts';
import { gateNoticeRoutes } from './gate-notice.tsx';
import { laneRoutes } from './lane.tsx';
import { noticeRoutes } from './notice.tsx';
import { ourRepliesRoutes } from './our-replies.ts';
import { oursRoutes } from './ours.tsx';
import { ringRoutes } from './ring.tsx';

/** Notices to schools: for those who see to it that they arrive, and for those who read them. */
export const schoolNoticesApp = (deps: GateDeps) =>
  peopleApp(deps, { permissions: schoolNoticePermissions })
    .route('/', gateRoutes(deps))
    .route('/', gateNoticeRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', oursRoutes(deps))
    .route('/', ourRepliesRoutes(deps))
    .route('/', ringRoutes(deps))
    .route('/', noticeRoutes(deps))
    .route('/', laneRoutes(deps));
