/** What browsers that know it say of the connection. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** True where data is dear: the learner asked the browser to save it, or the connection is very slow. */
export function isDear(connection: Connection | undefined): boolean {
  return connection?.saveData === true || /^(slow-)?2g$/.test(connection?.effectiveType ?? '');
}

/** What the browser says of the connection, if it does. */
export function connection(): Connection | undefined {
  return (navigator as { connection?: Connection }).connection;
}
