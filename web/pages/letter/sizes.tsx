type Props = {
  /** Where the letter is read, without its query. */
  path: string;
  largePrint: boolean;
  /** Read with a code, perhaps on a computer that is not the reader's own. */
  withCode?: boolean;
};

/** The other size of print, and how to keep a copy; not on paper itself. */
export const LetterSizes = ({ path, largePrint, withCode = false }: Props) => (
  <p class="govuk-body app-no-print">
    {largePrint ? (
      <a class="govuk-link" href={path}>
        Show in usual size
      </a>
    ) : (
      <a class="govuk-link" href={`${path}?print=large`}>
        Show in large print
      </a>
    )}
    . To keep a copy, print this page.{withCode && ' On a shared computer, close the browser when you have finished.'}
  </p>
);
