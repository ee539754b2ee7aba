import { peopleApp } from '../people-app.tsx';
import { personRecordPermissions } from '../permissions/person-records.ts';
import { restrictionPermissions } from '../permissions/restriction.ts';
import { contactNoteRoutes, personNoteRoutes, sharedNoteRoutes } from '../record-note/notes.tsx';
import { breakGlassRoutes } from '../restriction/break-glass.tsx';
import { familyRoutes } from '../restriction/family.tsx';
import { openByReferenceRoutes } from '../restriction/open-by-reference.tsx';
import { restrictRoutes } from '../restriction/restrict.tsx';
import { reviewRoutes } from '../restriction/reviews.tsx';
import { sameEventRoutes } from '../same-event/lane.tsx';
import { chronologyRoutes } from './chronology.tsx';
import { compareRoutes } from './compare.tsx';
import type { PeopleDeps } from './context.ts';
import { knownRoutes } from './known.ts';
import { markerRoutes, overdueMarkerRoutes } from './markers.tsx';
import { mergeRoutes } from './merge.tsx';
import { partRoutes } from './part.tsx';
import { personRoutes } from './person.tsx';
import { relationshipRoutes } from './relationship.tsx';
import { searchPeopleRoutes } from './search.tsx';
import { contactPeopleRoutes, incidentPeopleRoutes } from './told.tsx';

/**
 * The people whom the authority knows: found, compared, linked, parted, and what is known of each; and who may know of
 * what is restricted.
 */
export const personRecordsApp = (deps: PeopleDeps) =>
  peopleApp(deps, { permissions: { ...personRecordPermissions, ...restrictionPermissions } })
    .route('/', searchPeopleRoutes(deps))
    .route('/', contactPeopleRoutes(deps))
    .route('/', incidentPeopleRoutes(deps))
    .route('/', knownRoutes(deps))
    .route('/', contactNoteRoutes(deps))
    .route('/', sharedNoteRoutes(deps))
    .route('/', sameEventRoutes(deps))
    .route('/', overdueMarkerRoutes(deps))
    .route('/', personRoutes(deps))
    .route('/', markerRoutes(deps))
    .route('/', personNoteRoutes(deps))
    .route('/', chronologyRoutes(deps))
    .route('/', compareRoutes(deps))
    .route('/', partRoutes(deps))
    .route('/', mergeRoutes(deps))
    .route('/', relationshipRoutes(deps))
    .route('/', familyRoutes(deps))
    .route('/', reviewRoutes(deps))
    .route('/', openByReferenceRoutes(deps))
    .route('/', restrictRoutes(deps))
    .route('/', breakGlassRoutes(deps));
