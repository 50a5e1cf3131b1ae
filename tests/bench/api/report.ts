import type { Figures } from './measure.ts';

const columns = [
  'statements',
  'clients',
  'server',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  '× floor CPU',
  '× peer req/s',
  'SQL',
  'bytes',
  'refused',
];

function peerOf(figures: readonly Figures[], one: Figures, name: string): Figures | undefined {
  return figures.find(
    (other) =>
      other.target === name &&
      other.question === one.question &&
      other.statements === one.statements &&
      other.concurrency === one.concurrency,
  );
}

/** The figures as a Markdown table, question by question. */
export function tableOf(figures: readonly Figures[]): string {
  const lines = [`| question | ${columns.join(' | ')} |`, `| --- | ${columns.map(() => '---:').join(' | ')} |`];
  for (const one of figures) {
    const floor = peerOf(figures, one, 'floor');
    const peer = peerOf(figures, one, 'PostGraphile');
    const cells = [
      ...[one.question, one.statements.toLocaleString('en'), one.concurrency, one.target, one.perSecond.toFixed(0)],
      ...[one.p50.toFixed(1), one.p99.toFixed(1), one.cpu.toFixed(2)],
      floor ? (one.cpu / floor.cpu).toFixed(1) : '',
      peer ? (one.perSecond / peer.perSecond).toFixed(2) : '',
      ...[one.sql ?? '', one.bytes, one.refused],
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}

const colours: Readonly<Record<string, string>> = {
  ours: '#2563eb',
  reference: '#93c5fd',
  PostGraphile: '#f59e0b',
  floor: '#9ca3af',
};
const [labelWidth, barWidth, rowHeight] = [230, 520, 16];
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A picture of requests a second, a bar for each server, as SVG. */
export function pictureOf(figures: readonly Figures[], title: string): string {
  const groups = [
    ...new Set(
      figures.map((one) => `${one.question} · ${one.statements.toLocaleString('en')} · ${one.concurrency} at once`),
    ),
  ];
  const parts: string[] = [];
  let y = 48;
  for (const group of groups) {
    const rows = figures.filter(
      (one) => group === `${one.question} · ${one.statements.toLocaleString('en')} · ${one.concurrency} at once`,
    );
    const most = Math.max(...rows.map((one) => one.perSecond));
    parts.push(`<text x="8" y="${y + 12}" font-weight="600">${escaped(group)}</text>`);
    y += rowHeight + 4;
    for (const one of rows) {
      const width = Math.max(1, (one.perSecond / most) * barWidth);
      parts.push(
        `<text x="${labelWidth - 8}" y="${y + 12}" text-anchor="end">${escaped(one.target)}</text>`,
        `<rect x="${labelWidth}" y="${y + 2}" width="${width.toFixed(0)}" height="${rowHeight - 4}" fill="${colours[one.target] ?? '#6b7280'}"/>`,
        `<text x="${labelWidth + width + 6}" y="${y + 12}">${one.perSecond.toFixed(0)}/s, ${one.cpu.toFixed(2)} ms CPU</text>`,
      );
      y += rowHeight;
    }
    y += 10;
  }
  const width = labelWidth + barWidth + 170;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" font-family="system-ui, sans-serif" font-size="12">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="white"/><text x="8" y="24" font-size="15" font-weight="600">${escaped(title)}</text>
${parts.join('\n')}
</svg>
`;
}
