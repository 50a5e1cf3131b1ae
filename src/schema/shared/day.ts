const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day as the database client takes it, midnight UTC; null unless `text` is a real YYYY-MM-DD of years 0001–9999. */
export function dayToDate(text: string): Date | null {
  if (!shape.test(text) || text.startsWith('0000')) return null;
  const date = new Date(`${text}T00:00:00.000Z`);
  return Number.isNaN(date.getTime()) || dateToDay(date) !== text ? null : date;
}

/** YYYY-MM-DD of a date read from the database. */
export function dateToDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
