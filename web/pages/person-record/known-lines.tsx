type Props = { of: 'contacts' | 'incidents'; id: string };

/** Where the page's script says what else is known: who may be one of the children, who is open to a team, what may be one event. */
export const KnownLines = ({ of, id }: Props) => (
  <p
    class="govuk-body"
    role="status"
    data-known={`/people/${of}/${id}/known`}
    data-known-failed="It cannot be said now whom else we know who may be one of these, or who is open to a team."
  />
);
