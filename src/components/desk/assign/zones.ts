/** Zones to choose from where a browser cannot list its own: those of the course's first readers. */
const COMMON = [
  ...['America/New_York', 'America/Detroit', 'America/Chicago', 'America/Denver', 'America/Phoenix'],
  ...['America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico'],
  ...['America/Toronto', 'America/Vancouver', 'America/Mexico_City', 'Europe/London', 'Europe/Berlin'],
  ...['Australia/Sydney', 'Pacific/Auckland', 'UTC'],
];

/** The time zone of this device. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** Names of time zones to choose from, in the order of the alphabet, with those that are wanted in any case. */
export function zonesToChoose(
  wanted: readonly string[],
  intl: { supportedValuesOf?: (key: 'timeZone') => string[] } = Intl,
): string[] {
  const listed = intl.supportedValuesOf?.('timeZone') ?? COMMON;
  return [...new Set([...listed, 'UTC', ...wanted])].sort();
}
