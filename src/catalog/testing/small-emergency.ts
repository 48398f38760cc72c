import type { EmergencySigns } from '../../schemas/emergency.ts';

/** An emergency sheet of one sign a tier, for the small course. Nothing but tests imports this file. */
export const emergency: EmergencySigns = {
  reviewed: '2026-11-20',
  scope: 'A therapist refers.',
  tiers: [
    {
      id: 'call',
      action: 'Call now',
      say: 'Stay with them.',
      signs: [
        { id: 'hard-belly', sign: 'Belly hard as a board', think: 'Peritonitis.', sources: ['mori-2020', 'grays'] },
      ],
    },
    {
      id: 'department',
      action: 'Emergency department now',
      signs: [{ id: 'saddle-numb', sign: 'Newly numb seat', think: 'Pressed nerves.', sources: ['grays'] }],
    },
    {
      id: 'today',
      action: 'Be seen today',
      signs: [{ id: 'swollen-calf', sign: 'A calf swollen on one side', think: 'A clot.', sources: ['grays'] }],
    },
  ],
  after: ['Vomiting', 'A cold foot'],
  words: 'I had deep abdominal massage at [time].',
};
