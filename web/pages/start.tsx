import type { Settings } from '../../shared/settings.ts';
import { dateTimeInWords } from '../../shared/time/words.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { WarningText } from '../components/warning-text.tsx';
import { Page, type Site } from '../layout.tsx';

type Opening = { open: true; closesAt: Date } | { open: false; opensAt: Date };

/** The first page: whom to ring at this minute stands before anything to click. */
export const StartPage = ({ site, settings, opening }: { site: Site; settings: Settings; opening: Opening }) => {
  const { contacts, formName, teams } = settings;
  const point = opening.open ? contacts.frontDoor : contacts.emergencyDutyTeam;
  return (
    <Page site={site} title="Tell us you are worried about a child" page="start">
      <WarningText>
        If a child is in immediate danger, call {contacts.police.emergency} now. Do not use this service first.
      </WarningText>
      <InsetText>
        <p class="govuk-body">
          If something must happen today, call the <strong>{point.name}</strong> on{' '}
          <strong class="app-nowrap app-phone">{point.phone}</strong>, then tell us in writing here.
        </p>
        <p class="govuk-body govuk-!-margin-bottom-0">
          {opening.open
            ? `The ${contacts.frontDoor.name} is open now and closes at ${dateTimeInWords(opening.closesAt)}.`
            : `The ${contacts.frontDoor.name} is closed now. It opens at ${dateTimeInWords(opening.opensAt)}.`}
        </p>
      </InsetText>
      <p class="govuk-body">Use this service to:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>raise a {formName} about a child or children in one family</li>
        <li>see what is happening with concerns that you have raised</li>
        <li>read the letter that tells you what we decided, and why</li>
      </ul>
      <p class="govuk-body">
        It is for people who work or volunteer with children and families. Everything that you type is saved as you go,
        so you can stop and come back on any device.
      </p>
      <Button href="/concerns/new" isStart>
        Start now
      </Button>
      <h2 class="govuk-heading-m">Already raised a concern?</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/home">
          Sign in
        </a>{' '}
        to carry on with a draft, see where a concern stands or read a letter.
      </p>
      <h2 class="govuk-heading-m">Before you start</h2>
      <p class="govuk-body">
        Speak to your safeguarding lead if you can, but do not wait for them. You do not need to have every detail: “not
        known” is an answer. The {teams.frontDoor} decides what happens within one working day, and writes to tell you.
      </p>
    </Page>
  );
};
