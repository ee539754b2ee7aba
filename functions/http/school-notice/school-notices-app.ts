import { peopleApp } from '../people-app.tsx';
import { schoolNoticePermissions } from '../permissions/school-notices.ts';
import { boardRoutes } from './board.tsx';
import { gateRoutes } from './gate.tsx';
import type { GateDeps } from './gate-deps.ts';
import { laneRoutes } from './lane.tsx';
import { noticeRoutes } from './notice.tsx';
import { oursRoutes } from './ours.tsx';

/** Notices to schools: for those who see to it that they arrive, and for those who read them. */
export const schoolNoticesApp = (deps: GateDeps) =>
  peopleApp(deps, { permissions: schoolNoticePermissions })
    .route('/', gateRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', oursRoutes(deps))
    .route('/', noticeRoutes(deps))
    .route('/', laneRoutes(deps));
