import { type Actor, isFrontDoor } from '../../shared/actor.ts';
import type { Settings } from '../../shared/settings.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { Page, type Site } from '../layout.tsx';

type Props = { site: Site; settings: Settings; actor: Actor; next: string; held: boolean };

/** Asks somebody who is signed in to prove who they are before they go on: the machine may be shared. */
export const SignInAgainPage = ({ site, settings, actor, next, held }: Props) => (
  <Page site={site} actor={actor} title="Confirm it is you" backLink="/home" page="sign-in-again">
    {held && <InsetText>What you typed is kept. You can send it once you have confirmed that it is you.</InsetText>}
    <p class="govuk-body">
      You are about to use something that few people may. We ask again when it is more than{' '}
      {settings.limits.session.provenMinutes} minutes since you last showed us who you are, in case somebody else is at
      this computer.
    </p>
    {isFrontDoor(actor) || !actor.email ? (
      <Button href={`/sign-in/provider?again=yes&next=${encodeURIComponent(next)}`}>
        Continue with your organisation
      </Button>
    ) : (
      <form method="post" action="/sign-in/code" novalidate>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="email" value={actor.email} />
        <p class="govuk-body">We will send a six-digit code to {actor.email}.</p>
        <Button preventDoubleClick>Send me a code</Button>
      </form>
    )}
  </Page>
);
