import { asRecipientRoutes } from './contacts/as-recipient.tsx';
import { contactLetterRoutes } from './contacts/letter.tsx';
import { letterHoldRoutes } from './contacts/letter-hold.tsx';
import { messageRoutes } from './contacts/message.tsx';
import { undeliveredRoutes } from './contacts/undelivered.tsx';
import { withholdRoutes } from './contacts/withhold.tsx';
import type { LettersDeps } from './context.ts';
import { contactDisagreementRoutes } from './disagreements/acts.tsx';
import { disagreementListRoutes } from './disagreements/list.tsx';
import { peopleApp } from './people-app.tsx';
import { letterPermissions } from './permissions/letters.ts';

/** What the front door does about letters: reads them before they leave, finds who did not get one, answers who disagrees. */
export const lettersApp = (deps: LettersDeps) =>
  peopleApp(deps, { permissions: letterPermissions })
    .route('/', undeliveredRoutes(deps))
    .route('/', contactLetterRoutes(deps))
    .route('/', asRecipientRoutes(deps))
    .route('/', letterHoldRoutes(deps))
    .route('/', withholdRoutes(deps))
    .route('/', messageRoutes(deps))
    .route('/', disagreementListRoutes(deps))
    .route('/', contactDisagreementRoutes(deps));
