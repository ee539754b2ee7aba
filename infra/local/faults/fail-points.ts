/** Where a process can be told to end by force: between two steps of which another must not need to know the first. */
export const failPoints = [
  'a write is asked for',
  'a write is done',
  'the queue has it',
  'the stream was read',
  'the stream was handled',
  'the mail is taken',
  'a message was handled',
] as const;
export type FailPoint = (typeof failPoints)[number];

/** At which point, and after how many passings of it. */
export type DieAt = { point: FailPoint; after: number };

export type FailPoints = ReturnType<typeof openFailPoints>;

/** The points of this process. It ends by SIGKILL, as when the machine goes, at the point that it was told of. */
export function openFailPoints(end = () => process.kill(process.pid, 'SIGKILL')) {
  let next: DieAt | undefined;
  return {
    arm: (asked: DieAt | undefined) => {
      next = asked && { ...asked };
    },
    reach: (point: FailPoint) => {
      if (next?.point !== point) return;
      if (next.after > 0) next.after -= 1;
      else end();
    },
  };
}
