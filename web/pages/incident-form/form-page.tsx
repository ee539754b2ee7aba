import type { Child } from 'hono/jsx';
import type { Actor } from '../../../shared/actor.ts';
import type { Typed } from '../../../shared/incident-form/form-reader.ts';
import { stepOf } from '../../../shared/incident-form/form-steps.ts';
import type { DomesticAbuse } from '../../../shared/settings/domestic-abuse.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { summaryOf } from '../../forms/problem-words.ts';
import { Page, type Site } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { FormShown } from '../incident/child-fact-fields.tsx';

/** What each page of the form is given. */
export type FormStep = FormShown & {
  site: Site;
  actor: Actor;
  about: DomesticAbuse;
  /** All that was typed so far. */
  all: Typed;
  step: string;
  /** Whether the reader comes from the check, and goes back to it. */
  fromCheck: boolean;
  notice?: string | undefined;
};

type Props = FormStep & { title: string; caption?: string; children?: Child };

/** What was typed on the other pages goes along, so that nothing lies anywhere until it is sent. */
const Others = ({ all, step }: Pick<FormStep, 'all' | 'step'>) => (
  <>
    {Object.entries(all)
      .filter(([name]) => !['act', 'step', 'fromCheck'].includes(name))
      .filter(([name]) => name === 'adult' || name === 'child' || stepOf(name, all) !== step)
      .flatMap(([name, value]) => [value].flat().map((text) => <input type="hidden" name={name} value={text} />))}
  </>
);

/** One page of the form in which the police tell of one incident. */
export const IncidentFormPage = ({ title, caption, children, ...form }: Props) => (
  <Page
    site={form.site}
    title={title}
    caption={caption}
    actor={form.actor}
    navigation={navigationFor(form.actor, '/incidents/sent')}
    backLink={{ href: '/incidents/sent', text: 'Leave without sending' }}
    errors={summaryOf(form.errors)}
    page="incident-form"
  >
    {form.notice && <NotificationBanner text={form.notice} />}
    <form method="post" action="/incidents/new" novalidate autocomplete="off">
      <input type="hidden" name="step" value={form.step} />
      {form.fromCheck && <input type="hidden" name="fromCheck" value="yes" />}
      <Others {...form} />
      {children}
    </form>
  </Page>
);
