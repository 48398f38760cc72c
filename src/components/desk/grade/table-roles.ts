/** The roles of a table's elements. Shown as blocks on a phone, they lose them in Safari: so each says its own. */
export const AS = {
  table: 'table',
  group: 'rowgroup',
  row: 'row',
  head: 'columnheader',
  name: 'rowheader',
  cell: 'cell',
} as const;
