/** Says that an operation cannot be read in SQL, and why; it is left to the resolvers. */
export class Unplanned extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`no plan for ${reason}`);
    this.reason = reason;
  }
}
