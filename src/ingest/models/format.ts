import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { TableParts } from './table.ts';

/**
 * A model file: the four letters ONRM, the format's version (one byte), then Brotli over
 *
 *     length of the header (4 bytes, little-endian) | header (JSON, UTF-8) | the tables' weights, one signed byte each
 *
 * Brotli and not gzip because its output does not depend on the processor.
 */
export interface ModelParts {
  readonly name: string;
  /** Anything that JSON can hold: tags, lexicons, thresholds. */
  readonly meta: unknown;
  readonly tables?: readonly TableParts[];
}

/** A model as it is used. */
export interface Model {
  readonly name: string;
  readonly meta: unknown;
  /** @throws Error where the model has none of that name: model and code are of different versions. */
  readonly table: (name: string) => TableParts;
}

interface Header {
  readonly name: string;
  readonly meta: unknown;
  readonly tables: readonly Omit<TableParts, 'weights'>[];
}

const magic = [0x4f, 0x4e, 0x52, 0x4d, 2] as const;

/** The bytes of a model file; the same parts always give the same bytes, on one version of Node. */
export function encodeModel({ name, meta, tables = [] }: ModelParts): Uint8Array {
  const header: Header = { name, meta, tables: tables.map(({ weights: _, ...shape }) => shape) };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const body = tables.map(({ weights }) => new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
  const whole = Buffer.concat([length, json, ...body]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return Buffer.concat([Buffer.from(magic), brotliCompressSync(whole, { params })]);
}

/** No model unpacks to more; one that does takes a second piece. Many small pieces would keep the memory that they lay in. */
const largestModel = 4 * 1024 * 1024;

/** @throws Error where the bytes are no model file of this version. */
export function decodeModel(bytes: Uint8Array): Model {
  if (!isModel(bytes)) throw new Error('these bytes are no model of this version');
  const whole = brotliDecompressSync(bytes.subarray(magic.length), { chunkSize: largestModel });
  const body = 4 + whole.readUInt32LE(0);
  const header = JSON.parse(whole.toString('utf8', 4, body)) as Header;
  const tables = new Map<string, TableParts>();
  let at = body;
  for (const shape of header.tables) {
    const end = at + (shape.classes << shape.bits);
    if (end > whole.length) throw new Error(`the model ${header.name} is cut short`);
    tables.set(shape.name, { ...shape, weights: new Int8Array(new Uint8Array(whole.subarray(at, end)).buffer) });
    at = end;
  }
  const table = (name: string) => {
    const found = tables.get(name);
    if (!found) throw new Error(`the model ${header.name} has no table ${name}`);
    return found;
  };
  return { name: header.name, meta: header.meta, table };
}

/** Apart from `decodeModel`, whose answer would keep the bytes in memory with it if they stood in a function of it. */
const isModel = (bytes: Uint8Array) => magic.every((byte, index) => bytes[index] === byte);
