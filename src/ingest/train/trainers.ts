import { antecedentTrainer } from './antecedents.ts';
import { attributionTrainer } from './attribution-trainer.ts';
import { syntaxTrainer } from './syntax.ts';
import type { Trainer } from './trainer.ts';

/** Every model that ships, in the order in which they are made: a later one may use an earlier one. */
export const trainers: readonly Trainer[] = [syntaxTrainer, attributionTrainer, antecedentTrainer];
