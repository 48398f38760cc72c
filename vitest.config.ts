import { defineConfig } from 'vitest/config';

/** Unit tests stand beside what they test and need neither Astro nor a browser. */
export default defineConfig({
  test: {
    include: ['{src,tools,integrations}/**/*.test.ts'],
    environment: 'node',
    // Speed is not tested here, and a busy machine is no fault.
    testTimeout: 60_000,
  },
});
