import { met, type Row } from '../row.ts';

/** V5, file handling. */
export const files: Row[] = [
  met('V5.1.1', 2, 'What files are taken, and what becomes of them, is written down', 'pageSaysFiles'),
  met('V5.2.1', 1, 'Files have a largest size', 'fileRefusedBefore', 'formsForFiles', 'batchTooLarge'),
  met('V5.2.2', 1, 'A file is what its bytes are, and its name must agree', 'fileIsItsBytes', 'fileRefusedAfter'),
  met('V5.2.3', 2, 'A packed file is bounded before it is unpacked', 'fileRefusedAfter', 'documentsThatAct'),
  met('V5.2.4', 3, 'Nobody can send files without end', 'tenFiles'),
  met('V5.2.5', 3, 'Packed files hold no links to elsewhere', 'documentsThatAct'),
  met('V5.2.6', 3, 'Pictures have a largest number of points', 'documentsThatAct'),
  met('V5.3.1', 1, 'No file that came is ever run', 'fileNeverDrawn', 'filesPrivate'),
  met('V5.3.2', 1, 'Places of files are made of our own ids', 'cleanFileNames', 'formsForFiles'),
  met('V5.3.3', 3, 'Paths within packed files are not followed', 'documentsThatAct'),
  met('V5.4.1', 2, 'A file is given under a name that we checked', 'fileNeverDrawn', 'cleanFileNames'),
  met('V5.4.2', 2, 'A name of a file cannot change a header or a mail', 'cleanFileNames', 'oneRecipient'),
  met('V5.4.3', 2, 'Files are searched for viruses before anybody opens them', 'virusBlocked', 'scannerAway'),
];
