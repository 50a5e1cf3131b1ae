import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { FeatureMatrix, type MatrixParts } from './matrix.ts';
import type { TableParts } from './table.ts';

/**
 * A model file: the four letters ONRM, the format's version (one byte), then Brotli over
 *
 *     length of the header (4 bytes, little-endian) | header (JSON, UTF-8) | the matrices' bytes, one after another | the tables'
 *
 * and for each matrix: the features as differences of their slots, rising (variable length, seven bits a byte, lowest first);
 * how many weights each row has (one byte, 0 for 256); their classes (one byte each); the weights (one signed byte each). A table
 * is its weights (one signed byte each).
 * Brotli and not gzip because its output does not depend on the processor.
 */
export interface ModelParts {
  readonly name: string;
  /** Anything that JSON can hold: tags, lexicons, thresholds. */
  readonly meta: unknown;
  readonly matrices: readonly MatrixParts[];
  readonly tables?: readonly TableParts[];
}

/** A model as it is used. */
export interface Model {
  readonly name: string;
  readonly meta: unknown;
  /** @throws Error where the model has none of that name: model and code are of different versions. */
  readonly matrix: (name: string) => FeatureMatrix;
  /** @throws Error as `matrix`. */
  readonly table: (name: string) => TableParts;
}

interface Header {
  readonly name: string;
  readonly meta: unknown;
  readonly matrices: readonly MatrixHeader[];
  readonly tables?: readonly Pick<TableParts, 'name' | 'bits'>[];
}

interface MatrixHeader {
  readonly name: string;
  readonly bits: number;
  readonly classes: number;
  readonly scale: number;
  readonly rows: number;
  readonly values: number;
  /** Bytes of the differences. */
  readonly deltas: number;
}

const magic = [0x4f, 0x4e, 0x52, 0x4d, 1] as const;

/** The bytes of a model file; the same parts always give the same bytes, on one version of Node. */
export function encodeModel({ name, meta, matrices, tables = [] }: ModelParts): Uint8Array {
  const deltas = matrices.map((matrix) => deltasOf(matrix.slots));
  const header: Header = {
    name,
    meta,
    matrices: matrices.map((matrix, index) => ({
      name: matrix.name,
      bits: matrix.bits,
      classes: matrix.classes,
      scale: matrix.scale,
      rows: matrix.slots.length,
      values: matrix.weights.length,
      deltas: deltas[index]?.length ?? 0,
    })),
    ...(tables.length > 0 && { tables: tables.map(({ name, bits }) => ({ name, bits })) }),
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = matrices.flatMap((matrix, index) => [
    deltas[index] ?? new Uint8Array(),
    Uint8Array.from(matrix.slots, (_, row) => (matrix.starts[row + 1] ?? 0) - (matrix.starts[row] ?? 0)),
    matrix.columns,
    bytesOf(matrix.weights),
  ]);
  for (const { weights } of tables) body.push(bytesOf(weights));
  const whole = Buffer.concat([length, json, ...body]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return Buffer.concat([Buffer.from(magic), brotliCompressSync(whole, { params })]);
}

/** @throws Error where the bytes are no model file of this version. */
export function decodeModel(bytes: Uint8Array): Model {
  if (magic.some((byte, index) => bytes[index] !== byte)) throw new Error('these bytes are no model of this version');
  const whole = brotliDecompressSync(bytes.subarray(magic.length));
  const body = 4 + whole.readUInt32LE(0);
  const header = JSON.parse(whole.toString('utf8', 4, body)) as Header;
  const matrices = new Map<string, FeatureMatrix>();
  let at = body;
  const take = (length: number) => {
    if (at + length > whole.length) throw new Error(`the model ${header.name} is cut short`);
    at += length;
    return whole.subarray(at - length, at);
  };
  for (const { name, bits, classes, scale, rows, values, deltas } of header.matrices) {
    const slots = slotsOf(take(deltas), rows);
    const starts = startsOf(take(rows));
    const columns = new Uint8Array(take(values));
    const weights = new Int8Array(new Uint8Array(take(values)).buffer);
    matrices.set(name, new FeatureMatrix({ name, bits, classes, scale, slots, starts, columns, weights }));
  }
  const tables = new Map<string, TableParts>();
  for (const { name, bits } of header.tables ?? []) {
    const weights = new Int8Array(new Uint8Array(take(1 << bits)).buffer);
    tables.set(name, { name, bits, weights });
  }
  const find =
    <Part>(kind: string, parts: ReadonlyMap<string, Part>) =>
    (name: string) => {
      const found = parts.get(name);
      if (!found) throw new Error(`the model ${header.name} has no ${kind} ${name}`);
      return found;
    };
  return { name: header.name, meta: header.meta, matrix: find('matrix', matrices), table: find('table', tables) };
}

function bytesOf(weights: Int8Array): Uint8Array {
  return new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
}

function deltasOf(slots: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const slot of slots) {
    let delta = slot - before;
    before = slot;
    for (; delta >= 0x80; delta >>>= 7) bytes.push((delta & 0x7f) | 0x80);
    bytes.push(delta);
  }
  return Uint8Array.from(bytes);
}

function slotsOf(bytes: Uint8Array, rows: number): Uint32Array {
  const slots = new Uint32Array(rows);
  let at = 0;
  let slot = 0;
  for (let row = 0; row < rows; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      slot += (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    slots[row] = slot;
  }
  return slots;
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) starts[row + 1] = (starts[row] as number) + (counts[row] || 256);
  return starts;
}
