/** What an address of a database must be, for people. */
export const postgresAddress =
  'must start with postgres:// or postgresql:// and be an address, with %-codes for special characters in the password';

/** Whether a text is the address of a Postgres that the driver can take apart. */
export function isPostgresAddress(text: string): boolean {
  // The driver takes addresses without a host, whose socket or host comes behind the `?`.
  const address = text.replace('@/', '@host/');
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(address)) return false;
  const { username, password, pathname, hostname } = new URL(address);
  try {
    for (const part of [username, password, pathname, hostname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
