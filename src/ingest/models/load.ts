import { readFileSync } from 'node:fs';
import { decodeModel, type Model } from './format.ts';

/**
 * The model `NAME.bin` beside this file, read anew each time: who asks keeps what he makes of it, and the rest need not stay in
 * memory. This is the one place where extraction's side reads a file: the models are part of the program.
 * @throws Error where the program was built without it.
 */
export function loadModel(name: string): Model {
  return decodeModel(readModel(name));
}

function readModel(name: string): Uint8Array {
  try {
    return readFileSync(new URL(`${name}.bin`, import.meta.url));
  } catch (cause) {
    throw new Error(`the model ${name}.bin is not there: build again, or make it with npm run train`, { cause });
  }
}
