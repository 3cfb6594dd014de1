/**
 * Reads XLIFF 2 as tools give it back: texts may have been cut into segments, marked and annotated since
 * they were written.
 */
import { parseLocale } from '../locale.ts';
import { ExchangeError, type ExchangeFile, type ExchangeUnit } from './exchange-file.ts';
import { childrenNamed, readXml, type XmlElement } from './read-xml.ts';
import { originalDataOf, xliffText } from './xliff-text.ts';

/** Reads all files of a document. Throws `ExchangeError` for one that is not complete, or not XLIFF 2. */
export function xliffToFiles(text: string): readonly ExchangeFile[] {
  const root = readXml(text);
  const { version = '', srcLang = '', trgLang = '' } = root.attributes;
  if (root.name !== 'xliff' || !version.startsWith('2.'))
    throw new ExchangeError(
      `It is no XLIFF 2 but ${root.name === 'xliff' ? `XLIFF ${version}` : `<${root.name}>`}.`,
    );
  const [sourceLocale, targetLocale] = [parseLocale(srcLang), parseLocale(trgLang)];
  if (!sourceLocale || !targetLocale)
    throw new ExchangeError('It does not name its two languages, `srcLang` and `trgLang`.', {
      line: root.line,
    });
  return childrenNamed(root, 'file').map((file) => {
    const path = file.attributes['id'];
    if (!path) throw new ExchangeError('A `<file>` has lost its `id`.', { line: file.line });
    return { path, sourceLocale, targetLocale, units: unitsOf(file).map(readUnit) };
  });
}

function unitsOf(parent: XmlElement): readonly XmlElement[] {
  return childrenNamed(parent, 'group', 'unit').flatMap((child) =>
    child.name === 'unit' ? [child] : unitsOf(child),
  );
}

/** Segments and what stands between them, put together in order; where there is no target, there is the source. */
function readUnit(unit: XmlElement): ExchangeUnit {
  const id = unit.attributes['id'];
  if (!id) throw new ExchangeError('A `<unit>` has lost its `id`.', { line: unit.line });
  const data = originalDataOf(unit);
  const parts = childrenNamed(unit, 'segment', 'ignorable').map((part, index) => {
    const [source, target] = ['source', 'target'].map((name) => childrenNamed(part, name)[0]);
    const order = Number(target?.attributes['order'] ?? index + 1);
    return {
      order,
      source: source ? xliffText(source, data) : '',
      target: target && xliffText(target, data),
      needsTarget: part.name === 'segment',
    };
  });
  const source = parts.map((part) => part.source).join('');
  const open = parts.filter(
    (part) => part.needsTarget && part.target === undefined && part.source.trim() !== '',
  );
  const ordered = parts.toSorted((a, b) => a.order - b.order);
  const target = ordered.map((part) => part.target ?? part.source).join('');
  const isDone = open.length === 0 && parts.some((part) => part.target);
  if (isDone || !parts.some((part) => part.needsTarget && part.target))
    return { id, source, target: isDone && target !== '' ? target : undefined };
  return { id, source, target: undefined, held: 'is translated only in part' };
}
