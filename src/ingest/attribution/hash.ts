/** The 32-bit hash of a text from its unit `from` on (FNV-1a, Fowler, Noll and Vo), the same on every machine. */
export function hashText(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** What a template is multiplied by. */
export const mixer = 0x9e3779b1;

/** A feature's name as a number: the template's, and the two values it joins. Finalised as MurmurHash3 does. */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template, mixer) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** Collects feature numbers; grows as needed and is used again for the next item. */
export class FeatureList {
  items = new Int32Array(1 << 12);
  length = 0;
  template = 0;

  add(feature: number): void {
    this.reserve(1);
    this.items[this.length++] = feature;
  }

  /** Makes room for `count` more. */
  reserve(count: number): void {
    if (this.length + count <= this.items.length) return;
    const larger = new Int32Array((this.length + count) * 2);
    larger.set(this.items);
    this.items = larger;
  }

  /** Starts a row of templates: `put` numbers them from here on. */
  from(template: number): void {
    this.template = template;
  }

  /** Adds the next template's feature. A method and not a closure: it runs a hundred times for every word. */
  put(a: number, b = 0): void {
    this.add(mix(this.template++, a, b));
  }
}
