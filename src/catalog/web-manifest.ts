import type { Course } from './course.ts';

/** The two colours an installed course shows before its first page: those of light paper. */
export interface AppColours {
  readonly paper: string;
}

/** Reads a colour of light appearance out of the style file that holds them all. */
export function tokenColour(tokens: string, name: string): string {
  const [, colour] = new RegExp(`${name}:\\s*(#[0-9a-f]{6})`).exec(tokens) ?? [];
  if (!colour) throw new Error(`The style file of colours has no "${name}" written as six hexadecimal digits.`);
  return colour;
}

/**
 * What a browser needs to install the course as an app (W3C Web Application Manifest).
 *
 * @param url the address of something of this site, from a path without a leading slash
 */
export function webManifest(
  course: Pick<Course, 'title' | 'line'>,
  { paper }: AppColours,
  url: (path: string) => string,
) {
  const icon = (file: string, size: number, purpose: string) => {
    return { src: url(`icons/${file}`), sizes: `${size}x${size}`, type: 'image/png', purpose };
  };
  const screenshot = (file: string, sizes: string, wide: boolean, label: string) => {
    return { src: url(`screenshots/${file}`), sizes, type: 'image/jpeg', form_factor: wide ? 'wide' : 'narrow', label };
  };
  const shortcut = (name: string, description: string, address: string) => {
    return { name, description, url: address, icons: [icon('icon-192.png', 192, 'any')] };
  };
  return {
    id: url(''),
    name: course.title,
    short_name: course.title,
    description: course.line,
    lang: 'en',
    dir: 'ltr',
    start_url: url(''),
    scope: url(''),
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['education', 'health'],
    icons: [
      { src: url('favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('maskable-512.png', 512, 'maskable'),
    ],
    screenshots: [
      screenshot('home-narrow.jpg', '540x1080', false, 'The first page: where to go on'),
      screenshot('lesson-narrow.jpg', '540x1080', false, 'A lesson with its figure'),
      screenshot('home-wide.jpg', '1280x800', true, 'The first page: where to go on'),
    ],
    shortcuts: [
      shortcut('Continue', 'Go on where you left off', `${url('')}?continue`),
      shortcut('Review', 'Answer the questions that are due', url('review/')),
    ],
  };
}
