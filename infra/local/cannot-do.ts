/** What was asked for is not to be had; its message is the whole of what is said. */
export class CannotDo extends Error {}
