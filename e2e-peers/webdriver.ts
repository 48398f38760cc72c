/** A page in a browser that is driven by WebDriver, spoken over plain HTTP: what Playwright cannot drive. */
export interface Driven {
  /** Opens an address and waits until it is loaded. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /** All that a learner can read on the page. */
  text(): Promise<string>;
  /** The text of the first element of a selector, or nothing where there is none. */
  textOf(selector: string): Promise<string | undefined>;
  /** Scrolls to an element and clicks it with the mouse; it throws where something lies over it. */
  click(selector: string): Promise<void>;
  /** Types into an element. */
  type(selector: string, text: string): Promise<void>;
  /** Runs a script in the page and returns what it returns. A promise is waited for. */
  run<T>(script: string): Promise<T>;
  /** Ends the browser. */
  quit(): Promise<void>;
}

/** The name under which WebDriver passes an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts a browser by a driver that listens at an address. */
export async function drive(driver: string, capabilities: object): Promise<Driven> {
  const call = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => {
    const response = await fetch(driver + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error ?? ''} ${value.message ?? ''}`);
    return value;
  };
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  });
  const at = `/session/${sessionId}`;
  const find = async (value: string) => {
    const found = await call<Record<typeof ELEMENT, string>>('POST', `${at}/element`, { using: 'css selector', value });
    return `${at}/element/${found[ELEMENT]}`;
  };
  const run = async <T>(script: string) => {
    const [outcome, value] = await call<['done', T] | ['threw', string]>('POST', `${at}/execute/async`, {
      script: `const done = arguments[0];
        (async () => { ${script} })().then((value) => done(['done', value]), (error) => done(['threw', String(error)]));`,
      args: [],
    });
    if (outcome === 'threw') throw new Error(value);
    return value;
  };
  return {
    goto: (url) => call('POST', `${at}/url`, { url }),
    reload: () => call('POST', `${at}/refresh`, {}),
    address: () => call('GET', `${at}/url`),
    text: () => run('return document.body.innerText'),
    textOf: (selector) => run(`return document.querySelector(${JSON.stringify(selector)})?.innerText`),
    async click(selector) {
      const element = await find(selector);
      // At once: while a page scrolls smoothly, the click lands where the element has been.
      await run(
        `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center', behavior: 'instant' })`,
      );
      await call('POST', `${element}/click`, {});
    },
    type: async (selector, text) => call('POST', `${await find(selector)}/value`, { text }),
    run,
    quit: () => call('DELETE', at),
  };
}
