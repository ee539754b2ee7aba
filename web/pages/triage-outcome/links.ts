/** What one agency was told of an incident. */
export const copyHref = (id: string): string => `/triage-outcomes/${id}`;

/** The record of the outcome of an incident, for the front door. */
export const outcomeHref = (id: string): string => `/triage/incidents/${id}/outcome`;
