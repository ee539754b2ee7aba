import type { Child } from 'hono/jsx';
import { type FieldError, summaryOf } from '../../forms/problem-words.ts';
import { Page } from '../../layout.tsx';
import { navigationFor } from '../../navigation.ts';
import type { Staff } from '../staff.ts';
import { packHref } from './links.ts';

type Props = Staff & {
  title: string;
  page: string;
  back?: { href: string; text: string };
  errors?: readonly FieldError[];
  wide?: boolean;
  children?: Child;
};

/** A page about the descriptors of risk, with the way back to all of them. */
export const DescriptorsPage = ({ site, actor, title, page, back, errors = [], wide, children }: Props) => (
  <Page
    site={site}
    title={title}
    caption="Descriptors of risk"
    actor={actor}
    navigation={navigationFor(actor, packHref)}
    backLink={back ?? { href: packHref, text: 'All versions' }}
    errors={summaryOf(errors)}
    wide={wide}
    page={page}
  >
    {children}
  </Page>
);
