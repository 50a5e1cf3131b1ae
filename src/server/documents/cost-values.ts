import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';

/** Values of an operation's variables, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** A value that may depend on variables. */
export type Late = (variables: Variables) => unknown;

/** An argument's value: the variable's real value, its default, or what is written; undefined where it is left out. */
export function lateValue(node: ValueNode | undefined, operation: OperationDefinitionNode): Late {
  if (node === undefined) return () => undefined;
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const standard = definition?.defaultValue ? valueFromASTUntyped(definition.defaultValue) : undefined;
    // Every object has a `constructor`: only what was sent is a value.
    return (variables) => {
      const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return given === undefined ? standard : given;
    };
  }
  // Variables inside lists and objects, with their values put in.
  if (node.kind === Kind.LIST) {
    const items = node.values.map((item) => lateValue(item, operation));
    return (variables) => items.map((item) => item(variables));
  }
  if (node.kind === Kind.OBJECT) {
    const entries = node.fields.map(({ name, value }) => [name.value, lateValue(value, operation)] as const);
    return (variables) => Object.fromEntries(entries.map(([name, value]) => [name, value(variables)]));
  }
  const value = valueFromASTUntyped(node);
  return () => value;
}

/** How much an argument holds: one for each value in it, and one for every hundred characters of a text. */
export function bulk(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'string') return 1 + Math.floor(value.length / 100);
  if (typeof value !== 'object') return 1;
  let sum = 0;
  for (const item of Object.values(value)) sum += 1 + bulk(item);
  return sum;
}
