import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

let admission: Admission;
afterEach(() => admission.stop());

/** One turn of the event loop, whose immediates were asked for before. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Asks for a place, and notes what comes of it. */
function ask(name: string, outcomes: Map<string, string>, leaves: (() => void)[], waited = 0): void {
  admission.enter(
    (leave) => {
      outcomes.set(name, 'admitted');
      leaves.push(leave);
    },
    () => outcomes.set(name, 'refused'),
    waited,
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
    for (const name of ['oldest', 'old', 'new']) ask(name, outcomes, leaves);
    leaves[0]?.();
    await turn();
    const early = [...outcomes].filter(([name]) => name.startsWith('early')).map(([, outcome]) => outcome);
    expect(early).toEqual([...Array(2).fill('admitted'), ...Array(40).fill('refused')]);
    expect([outcomes.get('oldest'), outcomes.get('new')]).toEqual(['refused', 'admitted']);
    for (const end = Date.now() + 5_000; !outcomes.has('old') && Date.now() < end; ) await sleep(10);
    expect(outcomes.get('old')).toBe('refused');
  });

  it('is known for a flood within two tenths of a second, when more come than are served', async () => {
    admission = new Admission({ maxInFlight: 2, maxQueued: 1_000 });
    const [outcomes, leaves]: [Map<string, string>, (() => void)[]] = [new Map(), []];
    const started = performance.now();
    for (let n = 0; !admission.reading.overloaded && performance.now() - started < 5_000; n++) {
      for (let i = 0; i < 10; i++) ask(`${n}.${i}`, outcomes, leaves);
      leaves.shift()?.();
      await sleep(5);
    }
    expect(performance.now() - started).toBeLessThan(450);
  });

  it('is no flood while only those of a burst wait', async () => {
    admission = new Admission({ maxInFlight: 1, maxQueued: 1_000 });
    const [outcomes, leaves]: [Map<string, string>, (() => void)[]] = [new Map(), []];
    for (let i = 0; i < 200; i++) ask(`${i}`, outcomes, leaves);
    // It is served in seven twentieths of a second, and now and then somebody else asks, too.
    const started = performance.now();
    for (let served = 0; served < 200; await sleep(10)) {
      ask(`later ${served}`, outcomes, leaves);
      for (const due = ((performance.now() - started) / 350) * 200; served < due; served++) leaves.shift()?.();
    }
    while (leaves.length > 0) leaves.shift()?.();
    expect([...new Set(outcomes.values())]).toEqual(['admitted']);
  });
});

describe('in overload', () => {
  /** Brought about by a queue that nobody leaves; the places are free again then. */
  async function overloaded(maxInFlight: number): Promise<void> {
    admission = new Admission({ maxInFlight, maxQueued: 1_000 });
    const leaves: (() => void)[] = [];
    for (let i = 0; i < maxInFlight + 20; i++) ask('early', new Map(), leaves);
    for (const end = Date.now() + 5_000; !admission.reading.overloaded && Date.now() < end; ) await sleep(10);
    expect(admission.reading.overloaded).toBe(true);
    await sleep(20);
    for (const leave of leaves.splice(0)) leave();
    await turn();
  }

  it('one request is let in for each turn of the event loop, of all that came the last', async () => {
    await overloaded(8);
    const [outcomes, leaves]: [Map<string, string>, (() => void)[]] = [new Map(), []];
    const admitted = () => [...outcomes].filter(([, outcome]) => outcome === 'admitted').map(([name]) => name);
    for (let i = 0; i < 8; i++) ask(`${i}`, outcomes, leaves);
    expect(admitted()).toEqual([]);
    await turn();
    expect(admitted()).toEqual(['7']);
    ask('newer', outcomes, leaves);
    await turn();
    expect(admitted()).toEqual(['7', 'newer']);
  });

  it('who may have waited before the door for longer than anybody may is refused, though a place be free', async () => {
    await overloaded(8);
    const outcomes = new Map<string, string>();
    ask('old', outcomes, [], 900);
    ask('new', outcomes, []);
    await turn();
    expect([outcomes.get('old'), outcomes.get('new')]).toEqual(['refused', 'admitted']);
  });

  it('the event loop cannot follow, only as many are let in as keep it busy', async () => {
    await overloaded(64);
    expect(admission.reading.limit).toBeGreaterThan(3);
    const started = performance.now();
    for (const end = Date.now() + 5_000; admission.reading.limit > 3 && Date.now() < end; ) {
      ask('more', new Map(), []);
      // The loop's own work, without a pause: two controls see it.
      for (const busy = performance.now() + 60; performance.now() < busy; );
      await turn();
    }
    expect(admission.reading.limit).toBe(3);
    // A fifth less at a time would take fourteen controls, 100 ms each.
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
