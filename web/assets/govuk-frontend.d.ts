/** The part of GOV.UK Frontend that is used; it ships no types of its own. */
declare module 'govuk-frontend' {
  type Component = { new (root: HTMLElement, config?: object): unknown; moduleName: string };
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const NotificationBanner: Component;
  export const Radios: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const Tabs: Component;
  /** Starts a component on each element of the page that asks for it by `data-module`. */
  export function createAll(component: Component, config?: object): unknown[];
}
