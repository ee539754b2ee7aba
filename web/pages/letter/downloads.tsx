/** A letter to keep as a file, in both sizes of print. `pdf` is the address of the PDF. */
export const LetterDownloads = ({ pdf }: { pdf: string }) => (
  <ul class="govuk-list app-no-print">
    <li>
      <a class="govuk-link" href={pdf}>
        Download the letter (PDF)
      </a>
    </li>
    <li>
      <a class="govuk-link" href={`${pdf}?print=large`}>
        Download the letter in large print (PDF)
      </a>
    </li>
  </ul>
);
