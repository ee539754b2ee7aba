import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Panel } from '../../components/panel.tsx';
import { questionWords } from '../../forms/concern/concern-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { pointNow } from '../draft/advice.tsx';
import { errorAt, type GateProps, summaryOf } from './danger.tsx';

export type CalledProps = GateProps & { typed: (name: string) => string; draftId: string };

/** A page that sends people to the telephone. The form waits below it. */
export const CallEmergencyPage = ({ site, actor, settings, opening, errors, typed, draftId }: CalledProps) => {
  const { emergency } = settings.contacts.police;
  const point = pointNow(settings, opening);
  const words = (name: string) => questionWords('safety', [name]);
  return (
    <Page
      site={site}
      title={`Call ${emergency} now`}
      heading={false}
      actor={actor}
      navigation={navigationFor(actor, '')}
      backLink="/concerns/new"
      errors={summaryOf(errors)}
      page="concern-call-emergency"
    >
      <Panel title={`Call ${emergency} now`} interruption class="app-call">
        <p>
          Say that a child is in danger, where they are, and what is happening. Stay with the child if you safely can.
        </p>
        <p class="govuk-!-margin-bottom-0">
          Then call the {point.name} on <strong class="app-nowrap">{point.phone}</strong>.
        </p>
      </Panel>
      <h2 class="govuk-heading-m">When you have called</h2>
      <p class="govuk-body">
        We still need it in writing. The next pages can be short: what you do not know can be left.
      </p>
      <form method="post" action="/concerns/new" novalidate autocomplete="off">
        <input type="hidden" name="step" value="called" />
        <input type="hidden" name="immediateDanger" value="yes" />
        <input type="hidden" name="actionToday" value="yes" />
        <input type="hidden" name="draft" value={draftId} />
        <Input
          name="emergencyCallTime"
          label={words('emergencyCallTime').label}
          hint={`${words('emergencyCallTime').hint} Leave it empty if you called just now.`}
          width={10}
          value={typed('emergencyCallTime')}
          error={errorAt(errors, 'emergencyCallTime')}
        />
        <Input
          name="emergencyCaller"
          label={words('emergencyCaller').label}
          value={typed('emergencyCaller') || actor.name}
          error={errorAt(errors, 'emergencyCaller')}
        />
        <Input
          name="emergencyIncidentNumber"
          label={words('emergencyIncidentNumber').label}
          width={20}
          value={typed('emergencyIncidentNumber')}
          error={errorAt(errors, 'emergencyIncidentNumber')}
        />
        <Button preventDoubleClick>I have called {emergency}</Button>
      </form>
    </Page>
  );
};
