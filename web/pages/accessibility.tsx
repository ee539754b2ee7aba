import type { Settings } from '../../shared/settings.ts';
import { Page, type Site } from '../layout.tsx';

/** The accessibility statement, in the form of the government's model. */
export const AccessibilityPage = ({ site, settings }: { site: Site; settings: Settings }) => (
  <Page site={site} title="Accessibility statement" page="accessibility">
    <p class="govuk-body">
      This statement is about the {settings.serviceName} service, run by {settings.councilName}. We want as many people
      as possible to be able to use it. You should be able to:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>zoom in up to 400% without the text spilling off the screen</li>
      <li>get from the start to the end of a concern, a decision or a letter with only a keyboard</li>
      <li>use the service with a screen reader, with speech recognition, on a phone, and without JavaScript</li>
      <li>take as long as you need: what you type is saved as you go and kept if you are signed out</li>
    </ul>
    <h2 class="govuk-heading-m">How accessible this service is</h2>
    <p class="govuk-body">
      It is built to the Web Content Accessibility Guidelines version 2.2, level AA. Every page, and each of its states,
      is checked automatically each time the service changes. Automatic checks do not find everything: if something gets
      in your way, tell us.
    </p>
    <h2 class="govuk-heading-m">Letters</h2>
    <p class="govuk-body">
      Outcome letters are web pages first, with headings that a screen reader can follow and a large print choice. Where
      a letter is sent by email, the message holds the same text, and the PDF with it is tagged.
    </p>
    <h2 class="govuk-heading-m">Tell us about a problem, or ask for another format</h2>
    <p class="govuk-body">
      Email{' '}
      <a class="govuk-link govuk-!-text-break-word" href={`mailto:${settings.contacts.email}`}>
        {settings.contacts.email}
      </a>{' '}
      or call {settings.contacts.frontDoor.phone} ({settings.contacts.frontDoor.when}). Never hold back a worry about a
      child because a page does not work for you: telephone.
    </p>
    <h2 class="govuk-heading-m">If you are not happy with our answer</h2>
    <p class="govuk-body">
      The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No.
      2) Accessibility Regulations 2018. Contact the Equality Advisory and Support Service.
    </p>
  </Page>
);
