import { readFileSync } from 'node:fs';
import { decodeModel, type Model } from './format.ts';

const loaded = new Map<string, Model>();

/**
 * The model `NAME.bin` beside this file, read once for a process or a worker thread, when it is first asked for. This is the
 * one place where extraction's side reads a file: the models are part of the program.
 * @throws Error where the program was built without it.
 */
export function loadModel(name: string): Model {
  const known = loaded.get(name);
  if (known) return known;
  const model = decodeModel(readModel(name));
  loaded.set(name, model);
  return model;
}

function readModel(name: string): Uint8Array {
  try {
    return readFileSync(new URL(`${name}.bin`, import.meta.url));
  } catch (cause) {
    throw new Error(`the model ${name}.bin is not there: build again, or make it with npm run train`, { cause });
  }
}
