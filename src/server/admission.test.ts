import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

let admission: Admission;
afterEach(() => admission.stop());

/** Asks for a place, and notes what comes of it. */
function ask(name: string, outcomes: Map<string, string>, leaves: (() => void)[]): void {
  admission.enter(
    (leave) => {
      outcomes.set(name, 'admitted');
      leaves.push(leave);
    },
    () => outcomes.set(name, 'refused'),
  );
}

describe('a queue', () => {
  it('serves who came first while it is short', () => {
    admission = new Admission({ maxInFlight: 1, maxQueued: 10 });
    const [outcomes, leaves]: [Map<string, string>, (() => void)[]] = [new Map(), []];
    for (const name of ['in', 'first', 'second']) ask(name, outcomes, leaves);
    leaves[0]?.();
    expect([...outcomes]).toEqual([
      ['in', 'admitted'],
      ['first', 'admitted'],
    ]);
  });

  it('that stands serves who came last, and refuses who came first', async () => {
    admission = new Admission({ maxInFlight: 2, maxQueued: 100 });
    const [outcomes, leaves]: [Map<string, string>, (() => void)[]] = [new Map(), []];
    for (let i = 0; i < 42; i++) ask(`early ${i}`, outcomes, leaves);
    for (const deadline = Date.now() + 5_000; !admission.reading.overloaded && Date.now() < deadline; ) await sleep(10);
    // One may wait, as two may be in flight.
    for (const name of ['old', 'new']) ask(name, outcomes, leaves);
    leaves[0]?.();
    const early = [...outcomes].filter(([name]) => name.startsWith('early')).map(([, outcome]) => outcome);
    expect(early).toEqual([...Array(2).fill('admitted'), ...Array(40).fill('refused')]);
    expect([outcomes.get('old'), outcomes.get('new')]).toEqual(['refused', 'admitted']);
  });
});
