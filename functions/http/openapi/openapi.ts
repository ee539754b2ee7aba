import * as z from 'zod';
import { sampleFeed } from '../../../shared/case-feed/columns.ts';
import { PoliceReport } from '../../../shared/incident/report.ts';
import { KeptAddition, SentAddition } from '../api/additions.ts';
import { KeptAnswer, SentAnswer } from '../api/answers.ts';
import { TakenCaseFile } from '../api/case-files.ts';
import { IncidentState, ToldIncident } from '../api/incident-shapes.ts';
import { ProblemDocument } from '../api/problem.ts';
import { type ApiRoute, apiScopes } from '../api/scopes.ts';
import { ConcernList, ConcernStatus, LetterAnswer, RaisedConcern } from '../api/shapes.ts';
import type { TokenRules } from '../api/token.ts';
import { TriageOutcomeAnswer, TriageOutcomeList } from '../api/triage-outcome-shapes.ts';
import { concernSchema } from './concern.ts';
import { examples } from './examples.ts';
import { operations } from './operations.ts';
import { cursor, idempotencyKey, idInPath } from './parameters.ts';
import { refusals } from './refusals.ts';

type Place = { publicUrl: string; title: string; tokens: TokenRules };

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return rest;
};

const schemas = () => ({
  Concern: concernSchema(),
  RaisedConcern: schemaOf(RaisedConcern),
  ConcernStatus: schemaOf(ConcernStatus),
  ConcernList: schemaOf(ConcernList),
  Letter: schemaOf(LetterAnswer),
  Answer: schemaOf(SentAnswer),
  KeptAnswer: schemaOf(KeptAnswer),
  Addition: schemaOf(SentAddition),
  KeptAddition: schemaOf(KeptAddition),
  PoliceReport: schemaOf(PoliceReport),
  ToldIncident: schemaOf(ToldIncident),
  IncidentState: schemaOf(IncidentState),
  TakenCaseFile: schemaOf(TakenCaseFile),
  TriageOutcomeList: schemaOf(TriageOutcomeList),
  TriageOutcome: schemaOf(TriageOutcomeAnswer),
  Problem: schemaOf(ProblemDocument),
});

const ref = (schema: string) => ({ $ref: `#/components/schemas/${schema}` });
const csvFile = () => ({ 'text/csv': { schema: { type: 'string' }, example: sampleFeed() } });
const jsonOf = (schema: keyof typeof examples) => ({
  'application/json': { schema: ref(schema), example: examples[schema] },
});

function operationOf(route: ApiRoute, scopeName: (scope: string) => string) {
  const operation = operations[route];
  const { operationId, summary, description, takes, query, gives } = operation;
  const scope = apiScopes[route];
  const parameters = [
    ...(route.includes(':id') ? [idInPath] : []),
    ...(takes ? [idempotencyKey] : []),
    ...(query ? [cursor] : []),
  ];
  return {
    operationId,
    summary,
    description,
    security: scope === 'public' ? [] : [{ agencySystem: [scopeName(scope)] }],
    ...(parameters.length > 0 && { parameters }),
    ...(takes && {
      requestBody: { required: true, content: takes.schema === 'csv' ? csvFile() : jsonOf(takes.schema) },
    }),
    responses: Object.fromEntries([
      [
        gives.status,
        {
          description: gives.description,
          ...(gives.location && {
            headers: { Location: { description: 'Where to follow it', schema: { type: 'string' } } },
          }),
          content: gives.schema ? jsonOf(gives.schema) : { 'application/json': { schema: { type: 'object' } } },
        },
      ],
      ...refusals(operation),
    ]),
  };
}

/** How a system signs in: with its own id and secret, for a token of the issuer. */
function signIn({ issuer, tokenUrl, scopePrefix = '' }: TokenRules) {
  const description = 'Client credentials. The access token is a JWT, sent as a bearer token.';
  const scopes = {
    [`${scopePrefix}concerns:write`]: 'Raise concerns and answer questions',
    [`${scopePrefix}concerns:read`]: 'Follow concerns and fetch letters',
    [`${scopePrefix}incidents:write`]: 'Tell of domestic-abuse incidents',
    [`${scopePrefix}case-files:write`]: 'Send the case system’s list of open children',
    [`${scopePrefix}incidents:read`]: 'Follow domestic-abuse incidents and read your part of their outcomes',
  };
  return tokenUrl
    ? { type: 'oauth2', description, flows: { clientCredentials: { tokenUrl, scopes } } }
    : { type: 'openIdConnect', description, openIdConnectUrl: `${issuer}/.well-known/openid-configuration` };
}

/** The description of the API (OpenAPI 3.1), made from what requests are checked with. Building it takes a while. */
export function openApi({ publicUrl, title, tokens }: Place) {
  const paths: { [path: string]: { [method: string]: object } } = {};
  for (const route of Object.keys(apiScopes).filter((each): each is ApiRoute => Object.hasOwn(operations, each))) {
    const [method = '', path = ''] = route.split(' ');
    const templated = path.replaceAll(/:(\w+)/g, '{$1}');
    const operation = operationOf(route, (scope) => (tokens.scopePrefix ?? '') + scope);
    paths[templated] = { ...paths[templated], [method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      description:
        'For the systems of agencies that work with children: raise a concern, follow it, and fetch its outcome letter. Every refusal is a problem document (RFC 9457) whose errors point to the fields.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: { securitySchemes: { agencySystem: signIn(tokens) }, schemas: schemas() },
  };
}
