/** Where the sessions of a person are found together, by when they began. */
export const sessionsOf = (authority: string, personId: string, startedAt: string) => ({
  gsi3pk: `${authority}#SESSIONS#${personId}`,
  gsi3sk: startedAt,
});
