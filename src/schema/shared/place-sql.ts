/** What is known of a page's place, as SQL. */
export interface PlaceSql {
  hasNext(): string;
  hasPrevious(): string;
  /** Null on an empty page. */
  cursorAt(end: 'first' | 'last'): string;
}
