import { Table } from '../../../web/components/table.tsx';
import type { Site } from '../../../web/layout.tsx';
import type { MailFaults } from '../mail/mail-faults.ts';
import { LocalPage } from './local-page.tsx';

const meaning: readonly (readonly [keyof MailFaults, string])[] = [
  ['bounce', 'Addresses that do not exist: mail is taken, then bounces'],
  ['complain', 'Addresses whose owner reports the mail as spam'],
  ['delay', 'Addresses whose mailbox is full for three seconds: a delay is told, then the delivery'],
  ['throttleNext', 'The next so many are answered 429 and not taken'],
  ['failNext', 'The next so many are answered 500 and not taken'],
  ['acceptAndDropNext', 'The next so many are taken, but the connection breaks before the answer'],
  ['hangNext', 'The next so many are taken, but the answer never comes'],
  ['delayEvents', 'Delivery events are late by so many milliseconds'],
  ['duplicateEvents', 'The next so many delivery events come twice'],
  ['dropEvents', 'The next so many delivery events never come'],
  ['down', 'Connections are refused'],
];

const example = `curl -X POST localhost:3000/_local/mail-faults \\
  -H 'content-type: application/json' -d '{"bounce":["head@school.example"],"throttleNext":3}'`;

/** What goes wrong with mail now, and what can be made to. */
export const FaultsPage = ({ site, faults }: { site: Site; faults: MailFaults }) => (
  <LocalPage site={site} at="/_local/mail-faults" title="Mail faults" wide>
    <p class="govuk-body">
      Send what should go wrong; what you leave out stays as it is, and <code>{'{}'}</code> ends all of it. Faults end
      with the box.
    </p>
    <pre class="govuk-body app-scroll" tabindex={0}>
      {example}
    </pre>
    <Table
      caption="Faults"
      captionSize="s"
      narrow="stack"
      head={[{ text: 'Name' }, { text: 'What happens' }, { text: 'Now' }]}
      rows={meaning.map(([name, text]) => [{ text: <code>{name}</code> }, { text }, { text: shown(faults[name]) }])}
    />
  </LocalPage>
);

const shown = (value: MailFaults[keyof MailFaults]) =>
  Array.isArray(value) ? value.join(', ') || 'none' : String(value);
