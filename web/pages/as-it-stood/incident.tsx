import type { Incident } from '../../../shared/incident/incident.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Triage } from '../../../shared/triage/triage.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { Tag } from '../../components/tag.tsx';
import { incidentStatusWords } from '../../forms/triage-words.ts';
import { DescriptorList } from '../triage/descriptors.tsx';
import { IncidentFactsShown } from '../triage/facts.tsx';
import { LevelPanel } from '../triage/level-panel.tsx';
import { type AsItStood, AsItStoodPage } from './frame.tsx';

/**
 * An incident and its triage as they stood, with the settings by which that was judged. `left`: that something is left out
 * of it which could be read then.
 */
export type StoodIncident = { incident: Incident; triage: Triage; settings: Settings; left?: boolean };

/** An incident at a minute that its reader chose: read only, and without how to reach a victim. */
export const IncidentAsItStoodPage = ({ stood, ...props }: AsItStood & { stood: StoodIncident | undefined }) => {
  if (!stood) return <AsItStoodPage {...props} />;
  const { incident, triage, left } = stood;
  const settings = triageSettings(stood.settings);
  const status = incidentStatusWords[incident.status];
  return (
    <AsItStoodPage {...props}>
      <p class="govuk-body">
        <Tag colour={status.colour}>{status.name}</Tag>
        {incident.restricted && (
          <>
            {' '}
            <Tag colour="red">Restricted</Tag>
          </>
        )}
      </p>
      <h2 class="govuk-heading-m" id="facts">
        What the police had told
      </h2>
      <IncidentFactsShown
        {...{ incident, settings }}
        seat={{ kind: 'front-door', children: incident.facts.children }}
        mayAsk={false}
      />
      {left && (
        <p class="govuk-body">
          Something that was told then is not shown. It is secret today, or what is sealed has changed since it was
          told.
        </p>
      )}
      <h2 class="govuk-heading-m" id="level">
        What it came to
      </h2>
      <LevelPanel told={triage} facts={incident.facts} settings={settings} />
      <h2 class="govuk-heading-m" id="descriptors">
        Descriptors
      </h2>
      <DescriptorList descriptors={settings.pack.descriptors} answers={triage.answers} />
      <InsetText>
        <p>
          What agencies wrote, outcomes and their copies are with the incident, as they are now. How to reach a victim
          is never shown as it was.
        </p>
      </InsetText>
    </AsItStoodPage>
  );
};
