import type { Actor } from '../../../shared/actor.ts';
import { stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { type MissingFact, missingFactInWords, missingFacts } from '../../../shared/incident/missing-facts.ts';
import { nameOfChild } from '../../../shared/incident/people.ts';
import { Button } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import { Tag } from '../../components/tag.tsx';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';

type Props = { site: Site; actor: Actor; incident: Incident };

const aboutWhom = ({ childId }: MissingFact, { facts }: Incident): string => {
  const child = facts.children.find(({ id }) => id === childId);
  return child ? (nameOfChild(child) ?? 'A child without a name') : 'The incident';
};

/** What was not recorded of an incident, and what of it the triage has asked for. */
export const IncidentFactsPage = ({ site, actor, incident }: Props) => {
  const missing = missingFacts(incident.facts);
  const asked = new Set(stillAsked(incident).map(({ code }) => code));
  return (
    <Page
      site={site}
      title="What was not recorded"
      caption={`${incident.facts.policeReference}, our reference ${incident.reference}`}
      actor={actor}
      navigation={navigationFor(actor, '/incidents/sent')}
      backLink={{ href: '/incidents/sent', text: 'Back to domestic abuse incidents' }}
      page="incident-facts"
    >
      {missing.length === 0 ? (
        <p class="govuk-body">Everything that the triage needs to know of the children was recorded.</p>
      ) : (
        <>
          <p class="govuk-body">
            To add them, send the incident again with its police reference and these facts. Only what has changed is
            changed.
          </p>
          <Table
            caption="Facts that were not recorded"
            captionSize="m"
            narrow="stack"
            head={['About', 'Fact', 'Asked for'].map((text) => ({ text }))}
            rows={missing.map((fact) => [
              { text: aboutWhom(fact, incident) },
              { text: missingFactInWords(fact) },
              { text: asked.has(fact.code) ? <Tag colour="yellow">Asked for</Tag> : 'Not yet' },
            ])}
          />
          <Button href="/incidents/batches/new">Send a file of incidents</Button>
        </>
      )}
    </Page>
  );
};
