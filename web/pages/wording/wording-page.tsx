import type { Child } from 'hono/jsx';
import { packTemplate } from '../../../shared/descriptors/pack.ts';
import type { Settings } from '../../../shared/settings.ts';
import { type Template, templateWithId } from '../../../shared/wording/template.ts';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { templateName } from '../../forms/wording-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { wordingHref } from './links.ts';

type Props = Staff & {
  template: Template;
  title: string;
  page: string;
  errors?: readonly FieldError[];
  wide?: boolean;
  children?: Child;
};

/** A page about one wording: which one stands above the heading, and the way back to it. */
export const OneWordingPage = ({ site, actor, template, title, page, errors = [], wide, children }: Props) => (
  <Page
    site={site}
    title={title}
    caption={templateName(template)}
    actor={actor}
    navigation={navigationFor(actor, '/wording')}
    backLink={{ href: wordingHref(template.id), text: 'Back to this wording' }}
    errors={summaryOf(errors)}
    wide={wide}
    page={page}
  >
    {children}
  </Page>
);

/** The outcomes whose letter has this wording. */
export const outcomesUsing = ({ outcomes }: Settings, template: Template) =>
  template.kind === 'letter' ? outcomes.filter(({ letterTemplate }) => letterTemplate === template.key) : [];

/** The name of the wording with an id; the descriptors of risk stand among the versions too. */
export const nameOfTemplate = (settings: Settings, id: string): string => {
  if (id === packTemplate) return 'Descriptors of risk';
  const template = templateWithId(settings, id);
  return template ? templateName(template) : id;
};
