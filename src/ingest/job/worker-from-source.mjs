// Starts worker.ts where the program runs from its TypeScript source: a thread does not get its parent's loader.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
