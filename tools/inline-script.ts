/** A script of a page's head without its comments and its line breaks: it travels with every page. */
export function inlineScript(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '');
}
