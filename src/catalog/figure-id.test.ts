import { describe, expect, it } from 'vitest';
import { figureId } from './figure-id.ts';

describe('figureId', () => {
  it('names a figure after its component', () => {
    expect(figureId('src/components/figures/TwelveLayers.astro')).toBe('twelve-layers');
    expect(figureId('ThePhoneCall')).toBe('the-phone-call');
  });
});
