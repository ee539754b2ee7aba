/** What is seen to hold, under a short name: the file of the test, and its name in it. A test holds that it is there. */
export const proofs = {
  accountEnded: [
    'test/http/permissions.test.ts',
    'shows nothing any more to someone whose account has ended, with the session they still have',
  ],
  addressRefused: [
    'test/senders/email.test.ts',
    'an address that is taken is read as one address by whoever reads it, and has no line end',
  ],
  allEndedByAdmin: [
    'test/http/own-sessions.test.ts',
    'are ended at once by an administrator, who is on record for it; the person can sign in again',
  ],
  anotherOrganisation: ['test/http/api/follow.test.ts', 'answers another organisation exactly as if it did not exist'],
  anotherPath: ['test/http/drafts.test.ts', 'answers that there is no page at %s'],
  anothersRecord: [
    'test/http/hostile/requests.test.ts',
    'answers as one that does not exist, in every place of every address',
  ],
  apiAnswers: [
    'test/http/openapi.test.ts',
    'gives examples that keep to its own schemas, for all that goes in and out',
  ],
  apiDescribed: ['test/http/openapi.test.ts', 'has every route of the app, with the scope that it needs, and no other'],
  apiLog: ['test/http/api/hostile.test.ts', 'is logged as ids and codes only'],
  apiMethods: ['test/http/api/hostile.test.ts', 'with a method that the address does not take, is told which it takes'],
  apiPace: ['test/http/api/token.test.ts', 'brings so many requests in a minute and no more'],
  aroundGuardsLogged: [
    'test/http/sign-in.test.ts',
    'has each attempt to get around a guard: another site’s form, a cookie that we did not make, a session of another',
  ],
  aroundTheDoor: ['test/http/edge-key.test.ts', 'a request that went around it finds nothing: %j'],
  askedOnce: ['test/senders/email.test.ts', 'that %s is asked for once only, and the outcome is named'],
  assetsOwn: ['test/web/assets.test.ts', 'shows nothing that is GOV.UK’s alone and fetches nothing more'],
  autosaveSignedOut: ['test/http/drafts.test.ts', 'is told that the session has ended, in JSON'],
  backShowsNothing: [
    'test/e2e/navigation.test.ts',
    'shows nothing of the last page to whoever goes back after somebody has signed out',
  ],
  badRecordApart: [
    'test/infra/messages.test.ts',
    'one bad record never holds up the others: after five attempts or an hour it is kept, and somebody is told',
  ],
  batchTooLarge: ['test/http/incident-file-input.test.ts', 'of 50 MB is refused on the page'],
  batchesGoOn: [
    'test/events/send-notice.test.ts',
    'a message that makes no sense goes back, and the others of its batch are done',
  ],
  billOfMaterials: ['test/supply-chain.test.ts', 'a bill of materials can be had of every package that is deployed'],
  boxScopes: ['test/box/sign-in.test.ts', 'gives no scope that the system may not have'],
  boxTokens: ['test/box/sign-in.test.ts', 'refuses %s'],
  bundleWithoutBox: ['test/infra/bundles.test.ts', 'holds nothing of the box, of the stack or of the tests'],
  bundleWithoutDev: ['test/infra/bundles.test.ts', 'holds no package that is installed for development only'],
  chainsOnlyPut: [
    'test/infra/rights.test.ts',
    'nobody may change a chain in place, or take of it: entries and who opened a record are put, and nothing else',
  ],
  checkpointSigned: [
    'test/infra/checkpoints.test.ts',
    'the function of the bundle signs with the key of KMS what its chains say, keeps it once, and anybody verifies it with the public half',
  ],
  checkpointsLocked: [
    'test/infra/checkpoints.test.ts',
    'checkpoints lie where nobody takes one away for ten years, whoever they are',
  ],
  checksPace: [
    'test/http/open-check.test.ts',
    'are not made, are told so with the telephone number, and keep nobody else from checking',
  ],
  cleanFileNames: [
    'test/unit/attachment/file-name.test.ts',
    'no cleaned name has a path, a control character or a mark that turns letters around, and none is empty',
  ],
  clientAddresses: [
    'test/infra/people.test.ts',
    'a client is led back to one address, and its tokens end within the hour and can be taken back',
  ],
  closedToVisitors: ['test/http/permissions.test.ts', '$route is closed to whoever is not signed in'],
  codeAndMessage: [
    'test/store/codes.test.ts',
    'a code and the message with it are saved together, and neither holds the figures',
  ],
  codeAnew: ['test/http/proven.test.ts', 'asks those who sign in with a code for a new code'],
  codeFiguresOnce: ['test/store/codes.test.ts', 'the right figures work once'],
  codeFlowOnly: ['test/infra/people.test.ts', 'people come in by a code that only our server can use'],
  codesAtOnce: ['test/store/codes.test.ts', 'guesses made all at once are not more than guesses made in turn'],
  codesEnd: ['test/http/sign-in.test.ts', 'ends after 15 minutes'],
  codesFive: [
    'test/http/hostile/guessing.test.ts',
    'ends every code that was asked for after five tries, and a code of one browser is none in another',
  ],
  codesForPartnersOnly: [
    'test/http/sign-in.test.ts',
    'looks the same whether or not the address has an account, and for staff, who need two factors',
  ],
  codesOnce: ['test/http/sign-in.test.ts', 'works once: a code that was used opens nothing again'],
  codesPace: ['test/http/hostile/guessing.test.ts', 'gets no more codes for an address by asking in another way'],
  cognitoTokens: [
    'test/http/api/token.test.ts',
    'of Cognito has no audience: its client is the one it was given to, its scopes bear a prefix',
  ],
  conditionsNamed: [
    'test/unit/form/concern.test.ts',
    'names, in each condition, an earlier question beside it and codes that it has',
  ],
  cryptoPlaces: [
    'test/asvs/source.test.ts',
    'the code encrypts, signs and hashes only where it is known to, and in approved ways',
  ],
  descriptionScopes: [
    'test/http/api/token.test.ts',
    'does no more than its scope, and no more than its system may do now',
  ],
  documentsThatAct: [
    'test/unit/attachment/content.test.ts',
    'is taken when it is words, and refused when it can act, hides something or is locked',
  ],
  disposedFinished: [
    'test/store/disposal.test.ts',
    'can be opened nowhere once it has begun, and cut off at what is taken away as number %i it is finished by doing it again',
  ],
  disposedWhole: [
    'test/store/disposal.test.ts',
    'goes with all that lies in its partitions, of whatever kind, but for the word that it was there',
  ],
  draftEnds: [
    'test/http/drafts-lists.test.ts',
    'is gone from every list and opens for nobody, though the table holds it still',
  ],
  eachRole: ['test/http/permissions.test.ts', '$route answers each role as the table says'],
  edgeCertificate: [
    'test/infra/people.test.ts',
    'pages are passed on over TLS 1.2 or better and never kept; only assets are',
  ],
  edgeHeaders: [
    'test/infra/people.test.ts',
    'assets and refusals at the edge carry the headers that pages set for themselves',
  ],
  edgeWays: ['test/infra/people.test.ts', 'pages are passed on over TLS 1.2 or better and never kept; only assets are'],
  endlessBody: [
    'test/http/api/wire.test.ts',
    'over a real connection, a body without end is cut off and the next request is answered',
  ],
  endsForEveryCopy: [
    'test/http/sign-in.test.ts',
    'ends at once for every copy of its cookie when its person signs out',
  ],
  endsUnused: ['test/http/sign-in.test.ts', 'ends when it has not been used for its time, and lasts while it is'],
  everyClosed: [
    'test/http/hostile/every-answer.test.ts',
    'no answer opens us to another site, or says what we are made of',
  ],
  everyCookie: [
    'test/http/hostile/every-answer.test.ts',
    'every cookie is of this host alone, sent over TLS alone, kept from scripts and from other sites, short, and on the page of cookies',
  ],
  everyNoStore: [
    'test/http/hostile/every-answer.test.ts',
    'no answer is kept by a browser or a cache, and none by a search engine',
  ],
  everyOpening: ['test/http/looked.test.ts', 'GET %s is on record before they see it'],
  everyOrigin: [
    'test/http/hostile/every-answer.test.ts',
    'every answer is taken for nothing but what it says it is, stays with this site, and tells no other where it was',
  ],
  everyPolicy: [
    'test/http/hostile/every-answer.test.ts',
    'every answer has a policy that loads and runs only our own files, and lets nobody frame it or move its base',
  ],
  everyTls: [
    'test/http/hostile/every-answer.test.ts',
    'every answer insists on TLS for two years, on this host and below it',
  ],
  everyType: ['test/http/hostile/every-answer.test.ts', 'every answer says its type and its letters, or has no body'],
  failedSignInsRing: [
    'test/infra/alarms.test.ts',
    'many sign-ins that fail at once ring, and those that a Monday morning mistypes do not',
  ],
  fateUnknown: ['test/senders/email.test.ts', 'that gets no answer in time has an unknown outcome'],
  fileFunctionsApart: [
    'test/infra/files.test.ts',
    'pages cannot read the quarantine, and nobody deletes what is kept with a contact',
  ],
  fileIsItsBytes: ['test/unit/attachment/content.test.ts', 'a file is what its bytes are, whatever it is called'],
  fileNeverDrawn: [
    'test/http/attachments.test.ts',
    'is in quarantine until it is checked, and then downloaded as something that is never drawn',
  ],
  fileRefusedAfter: [
    'test/http/attachments.test.ts',
    'that only shows what it is when it is here is refused then, whatever was said of it before',
  ],
  fileRefusedBefore: [
    'test/http/attachments.test.ts',
    'that may not be attached is refused with its reason before it is sent, and what was typed is kept',
  ],
  filesElsewhere: [
    'test/infra/files.test.ts',
    'forms are sent to the site that pages are allowed to send to, and lay down size, type and place',
  ],
  filesPrivate: [
    'test/infra/files.test.ts',
    'files lie in two buckets that nobody reaches in public, under the council’s key, every version kept',
  ],
  filesWithoutScripts: [
    'test/e2e/attachments.test.ts',
    'a file with a path in its name is refused beside the control, and files can be added without scripts',
  ],
  firstFailureRings: ['test/infra/alarms.test.ts', 'the first failure and the first throttle of every function ring'],
  firstOfTwo: ['test/http/hostile/forms.test.ts', 'keeps the first of a field given twice only where one is asked for'],
  floodsAtEdge: [
    'test/infra/people.test.ts',
    'floods and guessing are stopped at the edge, and no rule reads what people write about a child',
  ],
  forgottenOnSignOut: ['test/e2e/autosave.test.ts', 'are forgotten by the browser when its person signs out'],
  formsBeyondLimit: [
    'test/http/hostile/requests.test.ts',
    'is not read beyond its limit, in pieces of no stated length, and one that breaks off is no fault',
  ],
  formsForFiles: [
    'test/infra/files.test.ts',
    'forms are sent to the site that pages are allowed to send to, and lay down size, type and place',
  ],
  formsFromElsewhere: ['test/http/hostile/requests.test.ts', 'from anywhere else is refused and changes nothing'],
  formsOfOtherTypes: ['test/http/hostile/requests.test.ts', 'of another type than ours is not read'],
  formsWholeOrRefused: [
    'test/http/hostile/forms.test.ts',
    'is taken whole or refused as a page of ours, and leaves nothing behind when refused',
  ],
  functionRights: [
    'test/infra/rights.test.ts',
    'there is one function for each boundary of trust, and each has a role of its own',
  ],
  functionVariables: [
    'test/infra/rights.test.ts',
    '%s is given every variable that its schema insists on, and no other',
  ],
  gatewayTokens: ['test/infra/people.test.ts', 'the API asks for a token for concerns; everything else is for people'],
  glassReviewed: [
    'test/http/restriction.test.ts',
    'is reviewed by another manager, with words, and stands late until then',
  ],
  goneElsewhere: [
    'test/http/permissions.test.ts',
    'shows nothing of an organisation any more to someone who has gone to another, whatever they raised there',
  ],
  idsLeadNowhere: ['test/http/hostile/forms.test.ts', 'an id that is none leads nowhere in the store either'],
  incidentAsWhole: [
    'test/http/incident-form.test.ts',
    'is looked at as a whole before it goes: a child older than the parent, 29 February 2025, a night that is still to come',
  ],
  incidentCannotBe: [
    'test/http/api/incidents.test.ts',
    'that cannot be so is refused with each place, and leaves nothing',
  ],
  installScripts: [
    'test/supply-chain.test.ts',
    'only packages that are listed here run a script when they are installed',
  ],
  keysAway: [
    'test/http/api/token.test.ts',
    'cannot be checked while the issuer is away: that is our trouble, not a forgery',
  ],
  lateSignInsLogged: ['test/http/sign-in.test.ts', 'has that a code came too late, and that an account had ended'],
  layoutEscapes: ['test/web/layout.test.tsx', 'writes what people typed as text, never as markup'],
  leadsToOwnPages: ['test/http/sign-in.test.ts', 'leads nowhere but to pages of its own'],
  leasedAlone: [
    'test/events/sweep.test.ts',
    'a message that the stream lost is found and queued, and one in a lease is left alone',
  ],
  letterFingerprint: [
    'test/http/letters.test.ts',
    'says whether its words are still those whose fingerprint was kept, and warns when they are not',
  ],
  linkAlone: [
    'test/http/letters.test.ts',
    'shows that a letter may wait and nothing else, the same for a link that never was',
  ],
  linkScanners: [
    'test/http/school-notices.test.ts',
    'a scanner of mail that follows a link changes nothing, and learns nothing from a link that is none',
  ],
  logLines: [
    'test/asvs/source.test.ts',
    'a line of the log is one line of JSON with its time in UTC, whatever is in it',
  ],
  logsThreeMonths: ['test/infra/records.test.ts', 'logs are kept for three months, and no longer'],
  looksPace: [
    'test/http/unusual-looks.test.ts',
    'sixty records in an hour are work, the next is a task for a manager, and 120 are the last',
  ],
  mailOverTls: ['test/infra/messages.test.ts', 'mail leaves over TLS or comes back, and within two hours'],
  markupInMail: [
    'test/http/hostile/words.test.ts',
    'is words in the mails, with no line of theirs beyond its own, and in the letter as a PDF',
  ],
  markupOnPages: ['test/http/hostile/words.test.ts', 'is words on every page that shows it'],
  mergedByTwo: [
    'test/http/person-records.test.ts',
    'become one by two of us, and are exactly as they were when that is undone',
  ],
  methodsOnly: [
    'test/http/hostile/requests.test.ts',
    'answers only to the methods that it has, whatever a header says',
  ],
  neverScans: ['test/infra/rights.test.ts', 'nobody scans the table or changes the table itself'],
  noDangerousCalls: [
    'test/asvs/source.test.ts',
    'the code runs nothing that it put together, starts nothing, and leaves chance and markup to those who know them',
  ],
  noFormFromElsewhere: ['test/http/sign-in.test.ts', 'takes no form from another site'],
  noFormulas: ['test/unit/triage/month-file.test.ts', 'a cell of an exported file is text, whatever it begins with'],
  noForwardedHeaders: [
    'test/asvs/source.test.ts',
    'what a proxy says of where a request came from is counted by, for codes alone, and decides nothing else; a browser cannot say it',
  ],
  noInlineScript: [
    'test/web/layout.test.tsx',
    'holds no script, style or handler inside it, which its policy would refuse',
  ],
  noRunawayPattern: [
    'test/asvs/patterns.test.ts',
    'no pattern runs away: each comes to its end on any text that is made to keep it busy',
  ],
  noSelfSignUp: [
    'test/infra/people.test.ts',
    'nobody signs themselves up, guesses go on record, and the pool is not deleted',
  ],
  noTracker: [
    'test/infra/messages.test.ts',
    'the mail service reports all that it meets on the way, and puts no tracker into a letter',
  ],
  noUncheckedTls: [
    'test/asvs/source.test.ts',
    'nothing is spoken to without TLS, or with a certificate that nobody checked, but on one’s own machine',
  ],
  noWildcards: [
    'test/infra/rights.test.ts',
    'nobody may do everything: no wildcard in any action, and none in a resource but for traces, addresses and files',
  ],
  noXmlParser: [
    'test/supply-chain.test.ts',
    'no package is deployed that would bring what the register says is not here',
  ],
  notBegunHere: ['test/http/sign-in.test.ts', 'does not finish a sign-in that this browser did not begin'],
  notJsonOfOurs: [
    'test/http/api/raise.test.ts',
    'is refused when it is not UTF-8, not JSON, compressed or too large, in one piece or in many',
  ],
  noteLevels: ['test/http/record-notes.test.ts', 'a note is read by those whom its level names, and by nobody else'],
  nothingInAddresses: ['test/http/no-personal-data.test.ts', 'stands in any address, title or cookie'],
  nothingInLog: ['test/http/no-personal-data.test.ts', 'stands in any line of the log'],
  nothingInMails: [
    'test/http/no-personal-data.test.ts',
    'stands in any mail but the letter, nor in a subject or a file’s name',
  ],
  nothingLostInKills: [
    'test/box/kill.test.ts',
    'loses nothing that it acknowledged and tells nobody twice, whatever is killed under load',
  ],
  oddHeaders: ['test/http/api/hostile.test.ts', 'in headers, paths and methods, is never a fault'],
  oddPaths: [
    'test/http/hostile/requests.test.ts',
    'with anything in any of its places is never a fault, and shows nothing that was in it',
  ],
  offeredByState: ['test/http/contact.test.ts', 'to the %s of a new contact is what they may do'],
  oneClaims: ['test/http/board.test.ts', 'of two who claim at once, one holds the contact and the other is told who'],
  oneCodeOneLetter: ['test/http/letters.test.ts', 'a code for one letter opens no other'],
  oneRecipient: [
    'test/senders/email.test.ts',
    'goes to one recipient, with its words, its file and the tags that its news will carry',
  ],
  oneSends: [
    'test/events/send-notice.test.ts',
    'is sent once, however often and from however many places it is asked for',
  ],
  openedOnlyIfKept: [
    'test/http/permissions.test.ts',
    'keeps who opened a contact, and opens nothing when it cannot keep it',
  ],
  openingsKept: ['test/http/looked.test.ts', 'of all that is about a person names each record, and who opened it'],
  otherCouncil: [
    'test/http/triage-meeting.test.ts',
    'of another council, and every page of the meeting for a school, is not there',
  ],
  outcomeSavedWhole: [
    'test/store/incidents.test.ts',
    'an outcome and every copy of it are saved with the incident, and each copy stands with its reader',
  ],
  ownAddressesOnly: ['test/http/hostile/requests.test.ts', 'is one of ours or home, wherever it is given'],
  ownKeyTurns: [
    'test/infra/records.test.ts',
    "everything that is kept lies under the council's own key, which turns every year and outlives the stack",
  ],
  ownLogs: [
    'test/infra/rights.test.ts',
    'every function runs on Node 24 and ARM, is traced, and writes to a log of its own that outlives it',
  ],
  ownSessionsEnded: [
    'test/http/own-sessions.test.ts',
    'can be ended everywhere else at once, and those of another person are never ended by it',
  ],
  ownSessionsShown: [
    'test/http/own-sessions.test.ts',
    'are shown to them alone, each with when it began and which is this one, and one of them can be ended',
  ],
  ownSignIns: [
    'test/infra/people.test.ts',
    'agencies may bring their own sign-in, of either kind, and only the address comes over from it',
  ],
  packageFloors: [
    'test/supply-chain.test.ts',
    'no package is older than the version in which its known faults were mended',
  ],
  packagesIntact: [
    'test/supply-chain.test.ts',
    'every package comes from the registry with the content that was locked',
  ],
  pageSaysBrowsers: ['test/asvs/security-page.test.ts', 'says what a browser must be able to do'],
  pageSaysClasses: ['test/asvs/security-page.test.ts', 'classes every kind of record that lies in the table'],
  pageSaysFiles: ['test/asvs/security-page.test.ts', 'says of files what the code does'],
  pageSaysHeavy: ['test/asvs/security-page.test.ts', 'says what takes long or much, and what bounds it'],
  pageSaysKeys: ['test/asvs/security-page.test.ts', 'names every key and secret of the stack'],
  pageSaysLimits: ['test/asvs/security-page.test.ts', 'says of limits what the settings and the code have'],
  pageSaysLogs: ['test/asvs/security-page.test.ts', 'names every kind of log of the stack'],
  pageSaysPackages: ['test/asvs/security-page.test.ts', 'names the packages that are risky, and by when one is mended'],
  pageSaysPartners: ['test/asvs/security-page.test.ts', 'names every system that is spoken to'],
  pageSaysRules: ['test/asvs/security-page.test.ts', 'says where rules of input are written down'],
  pageSaysSessions: ['test/asvs/security-page.test.ts', 'says of sessions what the settings have'],
  pageSaysWaysIn: ['test/asvs/security-page.test.ts', 'names every route that is open to whoever is not signed in'],
  partnersSeeTheirs: [
    'test/http/drafts-people.test.ts',
    'stands by name in its owner’s list, and in no other school’s',
  ],
  passwords: [
    'test/infra/people.test.ts',
    'a password is long and of any signs, is not to be changed by the calendar, and none that is known from a breach',
  ],
  passwordsAnew: [
    'test/infra/people.test.ts',
    'a forgotten password is set anew by a proved mailbox, and the second factor is asked for all the same',
  ],
  placesAndWayOut: [
    'test/e2e/navigation.test.ts',
    'the places of the %s stand in one line at 1280, and the way out stands above them',
  ],
  prototypeNamesRefused: [
    'test/http/hostile/api.test.ts',
    'with a name that every object has, anywhere, is refused by that name',
  ],
  prototypePeople: [
    'test/http/hostile/forms.test.ts',
    'takes people by ids that every object answers to as people, and lets them go',
  ],
  provedAnew: [
    'test/http/proven.test.ts',
    'asks again after five minutes, keeps what was typed, and shows it to be sent once they have proved it',
  ],
  providerFlow: [
    'test/box/sign-in.test.ts',
    'lets the service sign a person in by the ordinary flow, and says that a second factor was used',
  ],
  providerIssuer: ['test/box/sign-in.test.ts', 'is believed under its own name only, and for our client only'],
  publishedTable: ['test/http/permissions.test.ts', 'is in the published table, and the table has nothing else'],
  questionsInWords: ['test/http/openapi.test.ts', 'explains every question in the words of the form'],
  queueBounds: [
    'test/infra/messages.test.ts',
    'what a queue cannot get done is set aside after five attempts, never dropped',
  ],
  queueShowsAgain: [
    'test/box/queue.test.ts',
    'shows a message again when its holder was silent for too long, and ignores that holder from then on',
  ],
  queuesOverTls: [
    'test/infra/messages.test.ts',
    'every queue keeps its messages for 14 days and is spoken to over TLS only',
  ],
  readAsTyped: ['test/unit/form/parse-task.test.ts', 'is shown again as it was, readable or not, and reads the same'],
  readersShown: [
    'test/http/triage-outcome-record.test.ts',
    'is read off what is given out, before and after the press',
  ],
  reasonToReveal: ['test/http/sealed-address.test.ts', 'asks what for first, and shows nothing without'],
  refusedLogged: [
    'test/asvs/source.test.ts',
    'what somebody may not do is refused and logged, with who and which route',
  ],
  regexFromWords: ['test/asvs/source.test.ts', 'a pattern that is made of words takes every sign in them as itself'],
  rememberedIsNoProof: [
    'test/http/proven.test.ts',
    'is not shown when the provider remembered the browser and asked nobody',
  ],
  requestLog: ['test/infra/people.test.ts', 'the log of requests holds no address, no query and no path'],
  rightsInUse: ['test/infra/rights-in-use.test.ts', 'what is not granted fails here as it would in AWS'],
  robotsChangeNothing: ['test/http/letters.test.ts', 'is not used up by a robot that follows every link of the mail'],
  sameAnswerAnyAddress: [
    'test/http/hostile/guessing.test.ts',
    'sees one answer, to the byte, whether or not there is an account, at every step',
  ],
  sameCodesPage: [
    'test/http/hostile/guessing.test.ts',
    'is told the same for an address with an account and one without, each time',
  ],
  scannerAway: [
    'test/http/attachments.test.ts',
    'waits while the scanner is away or slow to answer, is never served meanwhile, and is checked when it is back',
  ],
  schemaClosed: ['test/unit/form/concern.test.ts', 'describes itself as JSON Schema, every object closed'],
  schemaRefuses: ['test/unit/form/concern.test.ts', 'refuses %s, and says where'],
  schoolSystemOnly: [
    'test/http/allegation-sent.test.ts',
    'a school’s system may follow the allegation that it raised itself, and none that a person raised',
  ],
  keyOfRecord: [
    'test/store/seal.test.ts',
    'opens for its own record and for no other, whichever of the two keys is at hand',
  ],
  sealElsewhere: ['test/store/seal.test.ts', 'opens nowhere else, and not with another key'],
  sealMoved: [
    'test/store/seal.test.ts',
    'gives nothing of what was moved to another record, or whose key is gone: it fails',
  ],
  sealNonce: ['test/store/seal.test.ts', 'never uses a nonce twice'],
  sealNothing: ['test/store/seal.test.ts', 'holds nothing of the words, and gives them back to whoever has the key'],
  sealUnchanged: [
    'test/store/seal.test.ts',
    'does not open with any one bit flipped, nor cut short or drawn out anywhere',
  ],
  sealedLater: [
    'test/store/seal.test.ts',
    'reads what was stored before anything was sealed, and seals it when it is next written',
  ],
  sealedOnNoPage: [
    'test/http/sealed-address.test.ts',
    'stands on no page, in no copy and in no answer to anybody, whatever they ask for',
  ],
  secondFactor: [
    'test/infra/people.test.ts',
    'everybody who signs in has a second factor: an authenticator app or a passkey, never a text message',
  ],
  secondPersonOnly: [
    'test/http/decision.test.ts',
    'is not for the one who proposed it, who is told why, and is for another manager',
  ],
  secretsMade: [
    'test/infra/rights.test.ts',
    'secrets are made by the vault, and none stands in a template or a variable',
  ],
  sendLog: ['test/events/send-notice.test.ts', 'the log says what was sent in ids and codes only'],
  sessionCookie: [
    'test/http/sign-in.test.ts',
    'is carried by a cookie that scripts cannot read, and over TLS only under a name no subdomain can set',
  ],
  sessionOfAnother: [
    'test/http/hostile/requests.test.ts',
    'of a session is worth nothing with another person’s id, or another’s secret',
  ],
  sessionSecret: [
    'test/asvs/source.test.ts',
    'what nobody may guess is made by the chance of the system, and a session is longer than 128 bits of it',
  ],
  setAsideRings: [
    'test/infra/alarms.test.ts',
    'the first message that was set aside rings, in every place where messages are set aside',
  ],
  shorterForStaff: ['test/http/sign-in.test.ts', 'is shorter for staff, and never longer than its absolute limit'],
  signInEndsBefore: [
    'test/http/proven.test.ts',
    'ends the session that this browser carried before, so that a copy of its cookie opens nothing',
  ],
  signInsLogged: [
    'test/http/sign-in.test.ts',
    'has each sign-in and each that failed, by opaque ids, codes and never an address',
  ],
  signsAlone: [
    'test/infra/checkpoints.test.ts',
    'the key signs and does nothing else, and one function may sign with it, which reads no record',
  ],
  signsOutByForm: ['test/web/layout.test.tsx', 'signs out by a form, and only offers it to someone who is signed in'],
  sliceOfOutcome: [
    'test/unit/triage-outcome/slices.test.ts',
    'is the common part and its own lines, those for all, and nothing else',
  ],
  speaksToNoOther: [
    'test/asvs/source.test.ts',
    'the code speaks to the systems that are listed, and to none that somebody names',
  ],
  storeAsksOnly: ['test/infra/rights.test.ts', 'the store asks DynamoDB for nothing that no function may do'],
  systemClients: [
    'test/infra/people.test.ts',
    'a system of an agency has a client of its own, which can do nothing but raise and follow concerns and, where its record says so, incidents, or send the case system’s list',
  ],
  systemsKeptOrRefused: [
    'test/http/api/hostile.test.ts',
    'is either kept whole or refused with a problem that leaves nothing behind',
  ],
  tableAway: [
    'test/http/outage.test.ts',
    'says that it is away, whom to call and that another try is worth it, when its table cannot be reached',
  ],
  tableLost: [
    'test/http/outage.test.ts',
    'shows the council’s own page, with the number to call, when the table goes away between two requests',
  ],
  tenFiles: [
    'test/http/attachments.test.ts',
    'is one of ten: the eleventh and the same file twice are refused, and say so',
  ],
  throughTheDoor: ['test/http/edge-key.test.ts', 'a request that came through the public door is answered'],
  tokenNoMore: ['test/http/api/token.test.ts', 'does no more than its scope, and no more than its system may do now'],
  tokenRefused: ['test/http/api/token.test.ts', 'is refused with %s'],
  twentyAtOnce: ['test/http/api/once.test.ts', 'sent twenty times at once, is done once'],
  twentyCodesClose: [
    'test/http/school-notices.test.ts',
    'after 20 wrong codes, over however many were sent, a link is closed',
  ],
  typedFitsStore: ['test/unit/form/parse-task.test.ts', 'is never refused with a fault, and is always fit to store'],
  typesStrict: ['test/asvs/source.test.ts', 'types are strict, and nothing is compared loosely'],
  unusualLooks: [
    'test/http/unusual-looks.test.ts',
    'a family name of their own is a task once, which another ends with words',
  ],
  versionAsSeen: [
    'test/http/hostile/forms.test.ts',
    'takes no version but the one that was seen, however it is written',
  ],
  virusBlocked: [
    'test/http/attachments.test.ts',
    'with a virus is blocked from end to end, bare and inside a document, and whoever added it is told',
  ],
  vouchesForOwn: [
    'test/unit/vouching.test.ts',
    'an agency’s own sign-in vouches for addresses of its own domains, and for nobody of the council',
  ],
  vouchedAddress: ['test/http/sign-in.test.ts', 'lets in the person whose address the provider vouches for'],
  whoReadsSecrets: [
    'test/infra/rights.test.ts',
    'only the entrance reads what lets somebody in, the sender and the notices to schools the key of the codes; others have the door’s key',
  ],
  withoutScripts: ['test/e2e/raise-a-concern.test.ts', 'works in the same way without scripts'],
  wordingNotTyped: ['test/unit/settings/wording.test.ts', 'what somebody typed is never read as a wording'],
  wordingSecond: [
    'test/http/wording.test.ts',
    'goes from draft to preview to publication by a second person, who sees the new version at once, and everyone within a minute',
  ],
  wordsKeptEncrypted: [
    'test/e2e/autosave.test.ts',
    'outlive a closed tab while the line is away, never in plain text, and come back with a choice',
  ],
  wordsStayWords: [
    'test/web/own-components.test.tsx',
    'words that people wrote stay words in every place that takes them',
  ],
} as const satisfies Record<string, readonly [test: string, says: string]>;
export type ProofName = keyof typeof proofs;
