import { type BuildOptions, build } from 'esbuild';
import { bundling } from '../../infra/constructs/bundling.ts';

/** The bundle of an entry, as a deployment makes it; written to `outfile`, where there is one. */
export const bundle = (entry: string, outfile?: string) =>
  bundleOf({ entryPoints: [`functions/${entry}.ts`] }, outfile ?? `${entry}.mjs`, outfile !== undefined);

/**
 * How much a function for people may weigh, in kB: what it parses when it is cold, somebody waits for. 195 of each are
 * what opens envelopes, which is run when a page first meets something sealed and only parsed before. Two are what any of
 * them answers to an old link to a concern that was disposed of. Two or three are by how many words a name may be written
 * and read, and what of an incident, a contact or a note must stand before something is kept with it.
 */
export const mostKilobytes = {
  // Each guard compares the names of an incident’s adults with whoever asks for it.
  // A page that came too late and that its draft cannot take is put into words there, question by question: 50 of them.
  // Whoever lets people in to records compares their names with those who are told of in them.
  // From home to requests for what is held about somebody.
  // A letter is read there with a code: whoever opens it first is held against its family, as in the portal.
  // It shows people where they are signed in.
  entrance: 733,
  // What was typed and could not be saved has a page of its own.
  portal: 848,
  desk: 855,
  letters: 812,
  handover: 645,
  // Of each kind of page: who is signed in, and what they typed that could not be saved.
  intake: 739,
  consultations: 664,
  triage: 780,
  outcomes: 645,
  // It signs forms for files that are larger than a page takes.
  schools: 741,
  // It works on the whole store, with the people, what may be about one event, and the lists of the minute hand.
  // The places from which lists go on are sealed in each function that shows one.
  'school-notices': 749,
  // The pages of what is restricted as well, with a contact's head on top of each, and whom the staff are close to.
  // It opens the whole store, with how codes are counted and what was typed and could not be saved.
  // And from a person to the requests about them.
  people: 824,
  checks: 695,
  'sealed-address': 645,
  // How a contact and an incident stood is shown with the parts of their own pages.
  looked: 761,
  // A record of any kind can be held, so it works on all of them.
  retention: 700,
  // What is held is put into words there question by question, as everywhere that it is read.
  // Before it is given, it is held against what is sealed.
  // And once more before it is printed, with what leads to a place that is no street.
  // Whoever asks may be the one who is said to do harm.
  disclosure: 765,
  wording: 661,
  operations: 645,
  attachments: 608,
} as const;

/** What a bundle weighs, in kB. */
export async function kilobytesOf(entry: string): Promise<number> {
  const { metafile } = await bundle(entry);
  return Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}

/** Any code as a deployment would bundle it. */
export const bundleOf = (code: Pick<BuildOptions, 'entryPoints' | 'stdin'>, outfile: string, write = true) => {
  const { banner, externalModules, sourceMap: _, sourcesContent: __, ...settings } = bundling;
  return build({
    ...settings,
    mainFields: [...settings.mainFields],
    banner: { js: banner },
    external: [...externalModules],
    ...code,
    outfile,
    write,
    bundle: true,
    platform: 'node',
    metafile: true,
    logLevel: 'silent',
  });
};
