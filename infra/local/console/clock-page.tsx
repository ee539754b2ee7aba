import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Input } from '../../../web/components/input.tsx';
import type { Site } from '../../../web/layout.tsx';
import { inEngland } from './in-england.ts';
import { LocalPage } from './local-page.tsx';

const steps = [
  { advance: 'PT15M', text: '15 minutes on' },
  { advance: 'PT2H', text: '2 hours on' },
  { advance: 'P1D', text: 'A day on' },
  { advance: 'P7D', text: 'A week on' },
];

/** What time the service thinks it is, and ways to change that. */
export const ClockPage = ({ site, now, moved }: { site: Site; now: Date; moved: boolean }) => (
  <LocalPage site={site} at="/_local/clock" title="Clock">
    <p class="govuk-body-l">{inEngland(now)}</p>
    <p class="govuk-body">
      {moved ? 'The clock was moved, and runs on from there.' : 'The clock shows the time of this machine.'} When it is
      moved on, what falls due happens at once. Sessions end by this clock too.
    </p>
    <form method="post" action="/_local/clock">
      <ButtonGroup>
        {steps.map(({ advance, text }) => (
          <Button name="advance" value={advance} variant="secondary">
            {text}
          </Button>
        ))}
        <Button name="reset" value="true" variant="secondary">
          Back to this machine’s time
        </Button>
      </ButtonGroup>
    </form>
    <form method="post" action="/_local/clock">
      <Input name="now" label="Or set it to" hint="For example, 2026-11-24T09:00:00Z" width={20} spellcheck={false} />
      <Button variant="secondary">Set the clock</Button>
    </form>
  </LocalPage>
);
