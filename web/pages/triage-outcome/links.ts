/** What one agency was told of an incident. */
export const copyHref = (id: string): string => `/triage-outcomes/${id}`;
