/** Training's view of the data folder. */
export interface TrainingData {
  /** The text of a file under the data folder: "ud/ewt-train.conllu". @throws UsageError where it cannot be read. */
  readonly read: (file: string) => string;
  /** The repository's own labelled articles in the tagged form, by name. */
  readonly tagged: () => readonly { readonly file: string; readonly content: string }[];
}

/** What a model was trained or measured on. */
export interface DataSource {
  readonly name: string;
  readonly files: readonly string[];
  readonly licence: string;
  readonly sentences: number;
  readonly words: number;
}

/** What stands beside a model: where it comes from, on what terms, and how good it is. */
export interface ModelCard {
  readonly purpose: string;
  readonly trainedOn: readonly DataSource[];
  /** The notice that the data's licences ask for. */
  readonly notice: string;
  /** Measured on text that the model never saw; shares from 0 to 1. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Makes one model: `name.bin`. The same data give the same bytes: a fixed seed, whole numbers, no clock. */
export interface Trainer {
  readonly name: string;
  /** `say` tells somebody who waits how far it is. */
  readonly train: (data: TrainingData, say: (line: string) => void) => { bytes: Uint8Array; card: ModelCard };
}
