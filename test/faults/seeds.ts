/*
 * Short runs of the programs of this folder, which are lived again with every test run. Whatever a long run finds is
 * added here with its seed and its size, and stays.
 */
export const submissionSeeds = [{ seed: 7, submissions: 45, workerKills: 3, storeKills: 1 }] as const;
export const raceSeeds = [{ seed: 3, races: 6 }] as const;
/** 5: the stream began again before a message that cannot be read, which is then among the dead letters twice. */
export const poisonSeeds = [{ seed: 5, messages: 40 }] as const;
