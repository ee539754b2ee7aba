import { expect, it } from 'vitest';
import { mayVouch } from '../../functions/http/sign-in/vouching.ts';

const vouching = { Health: ['wyre.nhs.example', 'surgery.nhs.example'], Police: ['severnvale-police.example'] };
const by = (providerName: string) => [{ providerName, userId: '1', issuer: null, primary: 'true' }];

it('an agency’s own sign-in vouches for addresses of its own domains, and for nobody of the council', () => {
  const asked: [email: string, identities: unknown, may: boolean][] = [
    ['gp@Surgery.NHS.example', by('Health'), true],
    ['sgt@severnvale-police.example', by('Police'), true],
    ['manager@wyrecestershire.example', by('Health'), false],
    ['sgt@severnvale-police.example', by('Health'), false],
    ['gp@evil.example@surgery.nhs.example.evil.example', by('Health'), false],
    ['gp@x.surgery.nhs.example', by('Health'), false],
    ['gp@surgery.nhs.example', by('Unknown'), false],
    ['gp@surgery.nhs.example', by('constructor'), false],
    ['gp@surgery.nhs.example', [...by('Health'), ...by('Police')], false],
    ['gp@surgery.nhs.example', 'Health', false],
    ['gp@surgery.nhs.example', {}, false],
    // An account that the council made in the user pool itself.
    ['manager@wyrecestershire.example', undefined, true],
  ];
  for (const [email, identities, may] of asked)
    expect([email, mayVouch(email, identities, vouching)]).toEqual([email, may]);
});
