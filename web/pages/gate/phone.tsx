import { dateTimeInWords } from '../../../shared/time/words.ts';
import { Button, ButtonGroup } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { Panel } from '../../components/panel.tsx';
import { questionWords } from '../../forms/concern/concern-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import { pointNow } from '../draft/advice.tsx';
import type { CalledProps } from './call-emergency.tsx';
import { errorAt, summaryOf } from './danger.tsx';

/** The number that is right for this minute, for what cannot wait for a form. */
export const PhonePage = ({ site, actor, settings, opening, errors, typed, draftId }: CalledProps) => {
  const point = pointNow(settings, opening);
  const words = (name: string) => questionWords('safety', [name]);
  return (
    <Page
      site={site}
      title="Phone us now"
      heading={false}
      actor={actor}
      navigation={navigationFor(actor, '')}
      backLink="/concerns/new?danger=no"
      errors={summaryOf(errors)}
      page="concern-phone"
    >
      <Panel title="Phone us now" interruption class="app-call">
        <p>
          Call the {point.name} on <strong class="app-nowrap">{point.phone}</strong>.
        </p>
        <p class="govuk-!-margin-bottom-0">
          {opening.open
            ? `The ${settings.contacts.frontDoor.name} is open until ${dateTimeInWords(opening.closesAt)}.`
            : `The ${settings.contacts.frontDoor.name} is closed until ${dateTimeInWords(opening.opensAt)}. The ${point.name} answers until then.`}
        </p>
      </Panel>
      <h2 class="govuk-heading-m">When you have phoned</h2>
      <p class="govuk-body">Tell us who you spoke to, so that this form reaches them. Then we ask for it in writing.</p>
      <form method="post" action="/concerns/new" novalidate autocomplete="off">
        <input type="hidden" name="step" value="phoned" />
        <input type="hidden" name="immediateDanger" value="no" />
        <input type="hidden" name="actionToday" value="yes" />
        <input type="hidden" name="draft" value={draftId} />
        <Input
          name="phonedTime"
          label={words('phonedTime').label}
          hint={`${words('phonedTime').hint} Leave it empty if you phoned just now.`}
          width={10}
          value={typed('phonedTime')}
          error={errorAt(errors, 'phonedTime')}
        />
        <Input
          name="phonedSpokeTo"
          label={words('phonedSpokeTo').label}
          value={typed('phonedSpokeTo')}
          error={errorAt(errors, 'phonedSpokeTo')}
        />
        <ButtonGroup>
          <Button name="phoned" value="yes" preventDoubleClick>
            I have phoned
          </Button>
          <Button name="phoned" value="no" variant="secondary" preventDoubleClick>
            Nobody answered: write it down now
          </Button>
        </ButtonGroup>
      </form>
    </Page>
  );
};
