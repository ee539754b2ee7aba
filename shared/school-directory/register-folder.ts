/**
 * Where files of the schools’ register lie in the quarantine, apart from those about children: whoever may read the one may
 * not therefore read the other. Nothing checks them, for nobody is served them, and they go by themselves after some days.
 */
export const registerFolder = 'registers';
export const isOfRegister = (key: string): boolean => key.startsWith(`${registerFolder}/`);
