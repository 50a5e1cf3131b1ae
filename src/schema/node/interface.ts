import { builder } from '../builder.ts';

builder.interfaceType('Node', {
  description: 'Anything with an id under which it can be asked for again.',
  fields: (t) => ({
    id: t.id({ description: 'Names the object among all objects of every type.', resolve: unreachable }),
  }),
});

/** Every type that implements the interface has its own resolver. */
function unreachable(): never {
  throw new TypeError('an interface resolves no fields');
}
