import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Role } from '../shared/actor.ts';
import { Account } from './components/account.tsx';
import { BackLink } from './components/back-link.tsx';
import { classes } from './components/element.ts';
import { ErrorSummary, type SummaryError } from './components/error-summary.tsx';
import { Footer, type FooterLink } from './components/footer.tsx';
import { Header } from './components/header.tsx';
import { PhaseBanner } from './components/phase-banner.tsx';
import { type NavigationItem, ServiceNavigation } from './components/service-navigation.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { GlassBanner } from './glass-banner.tsx';
import { SessionDialogs } from './session-dialogs.tsx';

/** What is the same on every page of one council's service. */
export type Site = {
  councilName: string;
  serviceName: string;
  /** Where the service's name leads; the start page when left out. */
  serviceHref?: string;
  /** Who to ring, and when; at the same place on every page. */
  helpLine: Child;
  /** Addresses of the stylesheet and the script, with the fingerprint of their content. */
  assets: { css: string; js: string };
  footerLinks: readonly FooterLink[];
  /** How long a session lasts without use, for those who are signed in. */
  session?: { partnerIdleMinutes: number; staffIdleMinutes: number; warningMinutes: number };
  phase?: { tag: string; text: Child };
  /** The page is open to its reader by break-glass alone, until then. */
  glassUntil?: Date;
};

export type PageProps = {
  site: Site;
  /** What the page is for, without names of people: titles stay in histories and on shared screens. */
  title: string;
  /** The page's h1, when it differs from the title; false when a label, legend or panel on the page is the h1. */
  heading?: Child | false;
  /** Above the heading: what the page belongs to. */
  caption?: Child;
  navigation?: readonly (NavigationItem | false | null | undefined)[];
  /** Who is signed in, and so can sign out. */
  actor?: { name: string; email?: string | undefined; role?: Role };
  backLink?: string | { href: string; text: Child };
  errors?: readonly SummaryError[];
  /** All of the width, for boards and tables; two thirds is easier to read. */
  wide?: boolean;
  /** Before the main content, beside the back link: a banner for all of the page. */
  beforeContent?: Child;
  /** Nothing on the page smaller than 18 points, on screen and on paper. */
  largePrint?: boolean;
  /** Of main: names the page for scripts and tests. */
  page?: string;
  children?: Child;
};

/** A whole page. */
export const Page = ({ site, ...props }: PageProps) =>
  html`<!DOCTYPE html>${(
    <html lang="en" class={classes('govuk-template', props.largePrint && 'app-large-print')}>
      <head>
        <meta charset="utf-8" />
        <title>{titleOf(site, props)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4f5c" />
        <meta name="robots" content="noindex, nofollow" />
        <link rel="stylesheet" href={site.assets.css} />
        <script type="module" src={site.assets.js} />
      </head>
      <body class="govuk-template__body">
        <SkipLink />
        <header class="govuk-template__header app-no-print">
          <Header href={site.serviceHref} end={props.actor && <Account name={props.actor.name} />}>
            {site.councilName}
          </Header>
          <ServiceNavigation
            serviceName={site.serviceName}
            serviceHref={site.serviceHref ?? '/'}
            navigation={props.navigation}
            collapse={Boolean(props.actor) || undefined}
          />
          {site.phase && <PhaseBanner tag={site.phase.tag}>{site.phase.text}</PhaseBanner>}
        </header>
        <div class="govuk-width-container">
          <Back to={props.backLink} />
          {site.glassUntil && <GlassBanner until={site.glassUntil} />}
          {props.beforeContent}
          <main class="govuk-main-wrapper" id="main-content" data-page={props.page}>
            <Main {...props} />
          </main>
        </div>
        <footer class="govuk-template__footer app-no-print">
          <section class="app-help" aria-label="Help">
            <div class="govuk-width-container">{site.helpLine}</div>
          </section>
          <Footer links={site.footerLinks}>{site.councilName}</Footer>
        </footer>
        <Session site={site} actor={props.actor} />
      </body>
    </html>
  )}`;

/** Partners may sign in again with a code over the page; staff only through their own provider. */
const Session = ({ site: { session }, actor }: Pick<PageProps, 'site' | 'actor'>) => {
  if (!session || !actor?.role) return null;
  const partner = actor.role === 'referrer' || actor.role === 'safeguarding-lead';
  const { partnerIdleMinutes, staffIdleMinutes, warningMinutes } = session;
  return (
    <SessionDialogs
      idleMinutes={partner ? partnerIdleMinutes : staffIdleMinutes}
      warningMinutes={warningMinutes}
      email={partner ? actor.email : undefined}
    />
  );
};

const titleOf = (site: Site, { title, errors = [] }: Omit<PageProps, 'site'>) =>
  `${errors.length ? 'Error: ' : ''}${title} - ${site.serviceName} - ${site.councilName}`;

const Main = ({ errors = [], caption, title, heading = title, wide, children }: Omit<PageProps, 'site'>) => {
  const top = (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {heading !== false && (
        <>
          {caption && <span class="govuk-caption-l">{caption}</span>}
          <h1 class="govuk-heading-l">{heading}</h1>
        </>
      )}
    </>
  );
  return (
    <div class="govuk-grid-row">
      <div class={wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
        {top}
        {children}
      </div>
    </div>
  );
};

const Back = ({ to }: { to: PageProps['backLink'] }) => {
  if (!to) return null;
  return typeof to === 'string' ? (
    <BackLink href={to} class="app-no-print" />
  ) : (
    <BackLink href={to.href} class="app-no-print">
      {to.text}
    </BackLink>
  );
};
