import type { Manifest } from './manifest.ts';

type Told = {
  manifest: Manifest;
  dataDir: string;
  at: string;
  began: Date;
  ended: Date;
  /** Of what was put back: sessions and codes that were forgotten, messages that were held, and those that do not parse. */
  forgotten?: number;
  held?: number;
  unreadable?: number;
};

/** The report of a backup or of putting one back, to be kept: when, what, how long, and what a person must do now. */
export function report({ manifest, dataDir, at, began, ended, forgotten, held, unreadable }: Told): string[] {
  const items = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  const files = Object.values(manifest.files);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const seconds = ((ended.getTime() - began.getTime()) / 1000).toFixed(1);
  const holds = `${items} items of ${Object.keys(manifest.counts).length} kinds, ${manifest.chains.count} chains with ${manifest.chains.entries} entries, ${files.length} files of ${bytes} bytes`;
  if (held === undefined) return [`${began.toISOString()} ${dataDir} was copied to ${at} in ${seconds} s: ${holds}`];
  return [
    `${began.toISOString()} the backup of ${manifest.made} was put back into ${dataDir} in ${seconds} s: ${holds}`,
    'Each file, count and chain is as it was copied.',
    `${forgotten} sessions and codes were forgotten: everybody signs in again.`,
    `${held} messages were on their way: each is held as a person’s task, because it may have been sent since.`,
    ...(unreadable ? [`${unreadable} messages on their way do not parse: they stand on the operations page.`] : []),
    `What was written after ${manifest.made} is not in it: ask those who wrote.`,
  ];
}
