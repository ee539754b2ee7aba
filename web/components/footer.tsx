import type { Child } from 'hono/jsx';
import { type Attributes, classes } from './element.ts';

export type FooterLink = { text: string; href: string; attributes?: Attributes };

export type FooterProps = {
  links?: readonly FooterLink[];
  linksTitle?: Child;
  containerClass?: string;
  class?: string;
  attributes?: Attributes;
  /** Below the links, such as whose service this is. */
  children?: Child;
};

/** Links that every page needs. Without GOV.UK's crown, licence and copyright, which are not the council's. */
export const Footer = ({ links = [], linksTitle = 'Support links', ...props }: FooterProps) => (
  <div class={classes('govuk-footer', props.class)} {...props.attributes}>
    <div class={classes('govuk-width-container', props.containerClass)}>
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          {(links.length > 0 || props.children) && <h2 class="govuk-visually-hidden">{linksTitle}</h2>}
          {links.length > 0 && (
            <ul class="govuk-footer__inline-list">
              {links.map((link) => (
                <li class="govuk-footer__inline-list-item">
                  <a class="govuk-footer__link" href={link.href} {...link.attributes}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {props.children && <div class="govuk-footer__meta-custom">{props.children}</div>}
        </div>
      </div>
    </div>
  </div>
);
