import { stillAsked } from '../../../shared/incident/ask-for-facts.ts';
import { type Incident, isCounted } from '../../../shared/incident/incident.ts';
import { missingFacts } from '../../../shared/incident/missing-facts.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button } from '../../components/button.tsx';
import { missingInWords } from '../../forms/triage-words.ts';

/**
 * What of an incident was not recorded and when the police were asked for it, with the press that asks for the rest. For
 * whoever prepares the triage; it is sent to `/incidents/:id/ask-for-facts` and leads back to the incident.
 */
export const AskForFacts = ({ incident, mayAsk }: { incident: Incident; mayAsk: boolean }) => {
  const missing = missingFacts(incident.facts);
  if (missing.length === 0) return null;
  const asked = new Set(stillAsked(incident).map(({ code }) => code));
  const last = incident.asked.at(-1);
  const notYet = missing.some(({ code }) => !asked.has(code));
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((one) => (
          <li>
            {missingInWords(one, incident.facts)}
            {asked.has(one.code) && notYet && ' (asked for)'}
          </li>
        ))}
      </ul>
      {asked.size > 0 && last && (
        <p class="govuk-body">
          {last.by.name} asked the police{notYet ? ' for part of it' : ''} at {dateTimeInWords(new Date(last.at))}.
        </p>
      )}
      {mayAsk && notYet && isCounted(incident) && (
        <form method="post" action={`/incidents/${incident.id}/ask-for-facts`}>
          <input type="hidden" name="seen" value={incident.version} />
          <Button variant="secondary" preventDoubleClick>
            Ask the police for {asked.size > 0 ? 'the rest' : 'these facts'}
          </Button>
        </form>
      )}
    </>
  );
};
