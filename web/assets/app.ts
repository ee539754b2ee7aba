import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend';
import { startAttachments } from './attachments.ts';
import { startAutosave } from './autosave.ts';
import { startCopying } from './copy-text.ts';
import { startHiding } from './hide-page.ts';
import { startKnown } from './known.ts';
import { startNoteLevels } from './note-level.ts';
import { startPresence } from './presence.ts';
import { startReveals } from './reveal.ts';
import { startSectionPresence } from './section-presence.ts';
import { startSession } from './session.ts';
import { startTriageAnswers } from './triage-answers.ts';
import { startTriageKeys } from './triage-keys.ts';
import { startTriageOverride } from './triage-override.ts';

// The page's policy forbids scripts inside it, so the classes that GOV.UK sets inline are set here, before anything else.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

createAll(Button, { preventDoubleClick: true });
for (const component of [
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]) {
  createAll(component);
}

// Scripts of our own start here, after GOV.UK's.
startReveals();
startAutosave();
startAttachments();
startPresence();
startSectionPresence();
startCopying();
startNoteLevels();
startKnown();
startTriageAnswers();
startTriageKeys();
startTriageOverride();
startSession();
startHiding();
