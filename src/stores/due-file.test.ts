import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssignment, bareAssignment, fullAssignment } from '../domain/testing/assignments.ts';
import { dueFileText } from './due-file.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const courseTitle = 'Before You Press';
const address = `https://example.org/course/assign/#1.${'A'.repeat(900)}.${'B'.repeat(43)}.${'C'.repeat(86)}`;

const linesOf = (text: string | undefined) => (text ?? '').replaceAll('\r\n ', '').split('\r\n');
const textOf = (assignment = fullAssignment) => dueFileText({ courseTitle, assignment, address }, NOW);

describe('the calendar file of a due date', () => {
  it('ends at the minute that is due, in UTC, and says it in words', () => {
    const lines = linesOf(textOf());
    expect(lines).toContain('DTSTART:20261205T042900Z');
    expect(lines).toContain('DTEND:20261205T045900Z');
    expect(lines).toContain('SUMMARY:Due: Before You Press\\, \u2068Autumn 2026\\, evening group\u2069');
    expect(lines.find((line) => line.startsWith('DESCRIPTION:Hand'))).toBe(
      'DESCRIPTION:Hand in by Friday 4 December 2026\\, 23:59\\, New York time.\\n' +
        `Assigned by \u2068Ana María Ñandú\\, LMT\u2069.\\n${address}`,
    );
    expect(lines).toContain(`URL:${address}`);
  });

  it('is whole by the rules of the format, with a reminder two days before', () => {
    const lines = linesOf(textOf()).filter((line) => line !== '');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('UID:assignment-abcdefghij23@before-you-press');
    expect(lines).toContain('DTSTAMP:20261121T100000Z');
    expect(lines).toContain('TRIGGER:-P2D');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'BEGIN:VALARM'],
    ]);
  });

  it('names the same event again, and a later file is the later one', () => {
    const sequence = (now: number) =>
      Number(/SEQUENCE:(\d+)/.exec(dueFileText({ courseTitle, assignment: fullAssignment }, now)!)?.[1]);
    expect(sequence(NOW + 120_000)).toBe(sequence(NOW) + 2);
    expect(sequence(0)).toBe(0);
  });

  it('holds to its lines, whatever the names are', () => {
    fc.assert(
      fc.property(anyAssignment, (one) => {
        const assignment = { ...one, due: fullAssignment.due };
        const text = textOf(assignment)!;
        const lines = text.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // No half of a character on either side of a fold, and no line end but those.
        expect(Buffer.from(text).toString()).toBe(text);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        // What a name holds is in its line, and begins none.
        expect(linesOf(text).map((line) => line.split(/[:;]/)[0])).toEqual(
          linesOf(textOf()).map((line) => line.split(/[:;]/)[0]),
        );
        const summary = linesOf(text).find((line) => line.startsWith('SUMMARY:'))!;
        const said = summary.slice('SUMMARY:'.length).replace(/\\([\\;,])/g, '$1');
        expect(said).toBe(
          `Due: Before You Press, \u2068${one.cohort.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is none where nothing is due, or the zone is not known here', () => {
    expect(textOf(bareAssignment)).toBeUndefined();
    expect(textOf({ ...fullAssignment, due: { ...fullAssignment.due!, zone: 'Mars/Olympus' } })).toBeUndefined();
  });

  it('has no address where there is none', () => {
    expect(dueFileText({ courseTitle, assignment: fullAssignment }, NOW)).not.toContain('URL');
  });
});
