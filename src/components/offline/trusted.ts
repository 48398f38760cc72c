/** The part of Trusted Types that is used, which not every browser has. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

interface Policy {
  createScriptURL(address: string): string;
}

/** A policy can be made once. */
let policy: Policy | undefined;

/** The address of the worker, in the form a browser with Trusted Types asks for: it lets no other address through. */
export function workerAddress(base: string): string {
  const address = `${base}sw.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('byp-worker', { createScriptURL: () => address });
  return policy?.createScriptURL('') ?? address;
}
