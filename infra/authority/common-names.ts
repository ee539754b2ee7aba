import type { PersonMatching } from '../../shared/settings/person-matching.ts';

type Common = PersonMatching['common'];

/** Names so common that to share one says little, by the share of people who have each. */
export const commonNames: Common = {
  given: [
    { share: 0.02, names: 'muhammad mohammed mohammad mohamed' },
    { share: 0.012, names: 'oliver george jack harry olivia amelia isla ava emily' },
    {
      share: 0.008,
      names: `noah charlie jacob thomas oscar william james alfie leo henry joshua freddie archie theo ethan isaac joseph
        alexander samuel daniel logan max lily mia sophia sophie isabella grace poppy ella evie ruby jessica charlotte daisy
        freya alice florence sienna maya chloe`,
    },
    {
      share: 0.004,
      names: `david john michael paul andrew mark robert richard matthew christopher stephen peter simon kevin adam ryan
        luke benjamin lucas mason harrison jayden tyler callum connor lewis nathan dylan aaron sarah emma laura rebecca
        hannah lucy katie amy elizabeth kelly claire nicola joanne lisa michelle susan karen julie rachel gemma stacey
        natalie zara layla millie rosie ellie eva erin megan abigail holly leah fatima aisha maryam ali ahmed omar yusuf
        ibrahim hassan jan anna maria`,
    },
  ],
  family: [
    { share: 0.012, names: 'smith jones' },
    { share: 0.007, names: 'williams taylor brown davies khan patel singh kaur ahmed hussain begum' },
    {
      share: 0.003,
      names: `evans wilson thomas johnson roberts robinson thompson wright walker white edwards hughes green hall wood
        harris lewis martin jackson clarke clark turner hill scott cooper morris ward moore king watson baker harrison
        morgan allen james ali shah mahmood akhtar bibi malik iqbal`,
    },
    {
      share: 0.0015,
      names: `patterson young mitchell cook price bailey bennett parker griffiths carter phillips richardson lee shaw cox
        collins bell murphy miller kelly adams marshall anderson simpson foster chapman mason webb rogers hunt mills
        palmer knight barker stevens gill rahman islam hassan mohamed nowak kowalski`,
    },
  ],
  rare: { given: 0.0008, family: 0.0004 },
};
