import { z } from 'astro/zod';

/** A day, `YYYY-MM-DD`. Some YAML readers make a date of it; both are taken. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: 'write the day as YYYY-MM-DD' }),
);
