const dynamoDb = 'node_modules/@aws-sdk/(lib-dynamodb|client-dynamodb|util-dynamodb)/';
const cdk = 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/';

/** Who may import whom. The name of each rule is the sentence that a developer reads when it is broken. */
module.exports = {
  forbidden: [
    {
      name: 'the domain imports nothing but itself and zod',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', 'node_modules/zod/'] },
    },
    {
      name: 'pages know only the domain, each other and hono/jsx',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/assets/' },
      to: { pathNot: ['^web/', '^shared/', 'node_modules/hono/dist/(types/)?(jsx|helper/html)/'] },
    },
    {
      name: 'what the browser runs comes from web and GOV.UK Frontend',
      severity: 'error',
      from: { path: '^web/assets/' },
      to: { pathNot: ['^web/', 'node_modules/govuk-frontend/'] },
    },
    {
      name: 'the store knows only the table and the domain',
      severity: 'error',
      from: { path: '^functions/store/' },
      to: {
        pathNot: [
          '^functions/store/',
          '^shared/',
          dynamoDb,
          'node_modules/zod/',
          '^(node:)?(async_hooks|crypto|timers/promises|util|zlib)$',
        ],
      },
    },
    {
      name: 'a sender knows the outside and the domain, nothing else',
      severity: 'error',
      from: { path: '^functions/senders/' },
      to: { path: ['^functions/', '^web/', '^infra/'], pathNot: ['^functions/senders/', '^functions/log\\.ts$'] },
    },
    {
      name: 'a route decides and answers: it sends nothing and knows nothing of AWS',
      severity: 'error',
      from: { path: '^functions/http/' },
      to: {
        path: [
          '^functions/(events|senders|objects|scanner|content)/',
          'node_modules/@(aws-sdk|aws-crypto|smithy|middy)/',
        ],
      },
    },
    {
      name: 'an event handler knows no page and no route',
      severity: 'error',
      from: { path: '^functions/events/' },
      to: { path: ['^functions/http/', '^web/', 'node_modules/hono/'] },
    },
    {
      name: 'only an entry knows its environment and composes the whole',
      severity: 'error',
      from: { path: '^functions/[^/]+/' },
      to: { path: '^functions/[^/]+\\.tsx?$', pathNot: '^functions/log\\.ts$' },
    },
    {
      name: 'only the store speaks DynamoDB',
      severity: 'error',
      from: { path: '^(functions|web|shared)/', pathNot: '^functions/(store/|events/relay)' },
      to: { path: dynamoDb },
    },
    {
      name: 'only senders send',
      severity: 'error',
      from: { path: '^(functions|web|shared)/', pathNot: '^functions/senders/' },
      to: { path: 'node_modules/(nodemailer|@aws-sdk/client-sesv2)/' },
    },
    {
      name: 'only functions/objects speaks to the store of files, and only functions/scanner to ClamAV',
      severity: 'error',
      from: { path: '^(functions|web|shared)/', pathNot: '^functions/(objects|scanner)/' },
      to: { path: ['node_modules/@aws-sdk/(client-s3|s3-[a-z-]+)/', '^(node:)?net$'] },
    },
    {
      name: 'what touches files knows the outside and the domain, nothing else',
      severity: 'error',
      from: { path: '^functions/(objects|scanner|content)/' },
      to: { path: ['^functions/(http|events|senders|store)/', '^web/', '^infra/'] },
    },
    {
      name: 'only functions/wrapping knows the keys of KMS and the envelopes of the AWS Encryption SDK',
      severity: 'error',
      from: { path: '^(functions|web|shared)/', pathNot: '^functions/wrapping/' },
      to: { path: 'node_modules/@(aws-crypto/|aws-sdk/client-kms/)' },
    },
    {
      name: 'what wraps keys knows its library and what is sealed, nothing else',
      severity: 'error',
      from: { path: '^functions/wrapping/' },
      to: { path: ['^functions/', '^web/', '^infra/', '^shared/'], pathNot: '^functions/(wrapping|store/seal)/' },
    },
    {
      name: 'only the relay and the sweep fill the queue, and they are given it by their entries',
      severity: 'error',
      from: { path: '^(functions|web|shared)/', pathNot: '^functions/(senders/queue|relay-notices|sweep)\\.ts$' },
      to: { path: 'node_modules/@aws-sdk/client-sqs/' },
    },
    {
      name: 'the stack knows only what each function asks for, its paths, what is watched and the shape of the table',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/(local|authority)/' },
      to: {
        pathNot: [
          '^infra/(?!local/)',
          '^functions/(env|function-at|store/table-shape)\\.ts$',
          '^shared/operations/(line|watched)\\.ts$',
          cdk,
          'node_modules/(zod|esbuild|sass)/',
          '^(node:)?(crypto|fs|fs/promises|path|url|os)$',
        ],
      },
    },
    {
      name: "an authority's settings are data about the domain, and nothing else",
      severity: 'error',
      from: { path: '^infra/authority/' },
      to: { pathNot: ['^infra/authority/', '^shared/'] },
    },
    {
      name: 'the box has no use for CDK',
      severity: 'error',
      from: { path: '^infra/local/' },
      to: { path: cdk },
    },
    {
      name: 'nothing imports the box',
      severity: 'error',
      from: { pathNot: '^(infra/local|test)/' },
      to: { path: '^infra/local/' },
    },
    {
      name: 'nobody imports the tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'what runs in production leans on nothing that is only installed for development',
      severity: 'error',
      from: { path: '^(functions|shared|web)/', pathNot: '^web/assets/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules/.cache|cdk\\.out|\\.data)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
