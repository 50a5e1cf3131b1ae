import { describe, expect, it } from 'vitest';
import { runCommand } from '../helpers/command.ts';

describe('the command line', () => {
  it.each([
    ['no command', [], /there is no command/],
    ['an unknown command', ['fly'], /unknown command 'fly'/],
    ['an unknown flag', ['serve', '--fly'], /unknown option '--fly'/],
    ['a missing argument', ['ingest'], /missing required argument 'path'/],
    ['a name that no migration can have', ['migrate', '--create', 'Add Topics'], /lower-case letters/],
  ])('answers %s with 2 and the way to help', async (_, args, message) => {
    const { code, err, out } = await runCommand(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toMatch(/--help/);
    expect(out).toBe('');
  });

  it.each([
    ['a port that is none', { PORT: 'high' }, /PORT cannot be used: must be a number/],
    [
      'a DATABASE_URL that is none',
      { DATABASE_URL: 'mysql://x' },
      /DATABASE_URL cannot be used: must start with postgres/,
    ],
  ])('answers %s with 2 and one line', async (_, env, message) => {
    const { code, err } = await runCommand(['serve'], { env });
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('helps', async () => {
    const { code, out } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'ingest', 'extract', 'evaluate', 'keys', 'migrate', 'seed', 'print-schema']) {
      expect(out).toContain(`  ${command}`);
    }
    expect(out).toContain('Examples:');
  });
});
