import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { FieldError } from '../../forms/problem-words.ts';

/** A form of an incident's screen that was not saved: which, what was typed, what is wrong with it. */
export type NotSaved = {
  form: 'answers' | 'level' | 'second' | 'marac' | 'pre-read' | 'defer' | 'call';
  body: Record<string, string | string[]>;
  errors?: readonly FieldError[];
  /** Somebody else was quicker, or chairs the meeting by now. */
  conflict?: boolean;
  /** It is not the reader's to do: why, in words. */
  notYours?: string;
  /** Descriptors that somebody else answered meanwhile. */
  crossed?: readonly string[];
};

/** What was typed into one of the forms, and the version that it was made from: a form that is shown again keeps both. */
export function typedInto(notSaved: NotSaved | undefined, form: NotSaved['form'], version: number) {
  const body = notSaved?.form === form ? notSaved.body : undefined;
  const typed = (name: string): string | undefined => {
    const value = body?.[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const before = typed('seen');
  const keeps = !notSaved?.conflict && before !== undefined && /^\d{1,6}$/.test(before);
  return { errors: (body && notSaved?.errors) ?? [], typed, seen: keeps ? Number(before) : version };
}

/** Nothing was written over, and what was typed is still on the page. */
export const NotSavedBanner = ({ notSaved }: { notSaved: NotSaved | undefined }) => {
  if (notSaved?.notYours) {
    return (
      <NotificationBanner role="alert" title="Not saved">
        <p class="govuk-notification-banner__heading">{notSaved.notYours}</p>
        <p class="govuk-body">Nothing was changed, and everything you typed is still below.</p>
      </NotificationBanner>
    );
  }
  if (!notSaved?.conflict) return null;
  return (
    <NotificationBanner role="alert" title="Not saved yet">
      <p class="govuk-notification-banner__heading">Someone changed this triage while you had it open.</p>
      <p class="govuk-body">
        Nothing of theirs was written over, and everything you typed is still below. Look at the level as it is now. If
        you still want to, send yours again.
      </p>
    </NotificationBanner>
  );
};
