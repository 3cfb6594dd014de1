/** Quick fixes: the edits that findings bring along, the nearest right name, all certain fixes at once. */
import type { Range } from 'vscode-languageserver';
import { splitTarget } from '../core/catalog/target.ts';
import { nearestFile } from '../core/check/broken-reference.ts';
import type { Diagnostic, Edit } from '../core/diagnostic.ts';
import { relativePath } from '../core/edits/relative-target.ts';
import { planFixes } from '../core/fixes/plan-fixes.ts';
import { nearestName } from '../core/text/nearest-name.ts';
import type { Content } from './content.ts';
import type { Document } from './document.ts';
import type { ResolvedLink } from './link-at.ts';
import { linkOfFinding } from './link-of-finding.ts';
import { rangeOfFinding } from './place-findings.ts';

/** Kind of the action that makes all certain fixes of a document. */
export const FIX_ALL = 'source.fixAll.hexapla';

/** A fix that an editor can offer. */
export interface Fix {
  readonly title: string;
  readonly kind: 'quickfix' | typeof FIX_ALL;
  /** Sorted. */
  readonly edits: readonly Edit[];
  /** What it puts right; several for a fix of everything. */
  readonly findings: readonly Diagnostic[];
  /** Whether it is certain. */
  readonly certain: boolean;
}

/** Fixes of a document's findings that touch a range, then the fix of all of them. */
export function findFixes(
  content: Content,
  document: Document,
  { findings, range }: { readonly findings: readonly Diagnostic[]; readonly range: Range },
): readonly Fix[] {
  const touched = findings.filter((finding) => touches(rangeOfFinding(document, finding), range));
  const single = touched.flatMap((finding) => [
    ...certainFix(finding),
    ...proposedFix(finding),
    ...nearestFix(content, document, finding),
    ...ignoreFix(document, finding),
  ]);
  return [...single.sort((a, b) => Number(b.certain) - Number(a.certain)), ...allFixes(findings)];
}

function certainFix(finding: Diagnostic): readonly Fix[] {
  if (!finding.fix || finding.fix.length === 0) return [];
  const title = finding.advice ?? `Fix: ${finding.message}`;
  return [{ title, kind: 'quickfix', edits: finding.fix, findings: [finding], certain: true }];
}

function proposedFix(finding: Diagnostic): readonly Fix[] {
  const [edit] = finding.proposal ?? [];
  if (!edit) return [];
  const title = `Change to ${edit.text}`;
  return [{ title, kind: 'quickfix', edits: finding.proposal ?? [], findings: [finding], certain: false }];
}

/** What "Did you mean" proposes for a link, or the file that an address means, in the place of what is written. */
function nearestFix(content: Content, document: Document, finding: Diagnostic): readonly Fix[] {
  const { line, column } = finding;
  const offset = document.lines.offsetAt({ line: line - 1, character: column - 1 });
  const link = LINK_RULES.has(finding.ruleId) ? linkOfFinding(content, document, offset) : undefined;
  const edit = link && (localTarget(link) ?? nearestTarget(content, link) ?? nearestSection(link));
  if (!edit) return [];
  const title = `Change to ${edit.text}`;
  return [{ title, kind: 'quickfix', edits: [edit], findings: [finding], certain: false }];
}

const LINK_RULES: ReadonlySet<string> = new Set([
  'unknown-topic',
  'unknown-file',
  'unknown-section',
  'missing-image',
  'absolute-link-to-topic',
]);

/** The file of a topic that is named by an absolute address, in the language of the document. */
function localTarget({ target, topic, meaning }: ResolvedLink): Edit | undefined {
  const parts = splitTarget(target.text);
  if (meaning.type !== 'topic' || parts?.kind === 'relative') return undefined;
  const { path } = meaning.topic;
  const file = relativePath(topic.path, topic.locale + path.slice(path.indexOf('/')));
  const fragment = parts?.fragment ? `#${parts.fragment}` : '';
  return { start: target.start, end: target.end, text: file + fragment };
}

function nearestTarget(
  { catalog }: Content,
  { kind, target, topic, meaning }: ResolvedLink,
): Edit | undefined {
  if (meaning.type !== 'broken') return undefined;
  const place = { file: topic.path, line: 1, column: 1 };
  const written = { kind, target: target.text, text: '', section: undefined, form: 'inline', place } as const;
  const name = nearestFile({ topic, reference: written, meaning }, catalog);
  if (name === undefined) return undefined;
  const [path = ''] = target.text.split(/[?#]/);
  const start = target.start + path.search(/[^/\\]*$/);
  return { start, end: target.start + path.length, text: encodeURI(name) };
}

function nearestSection({ target, topic, meaning }: ResolvedLink): Edit | undefined {
  if (meaning.type !== 'topic' && meaning.type !== 'section') return undefined;
  const aim = meaning.type === 'topic' ? meaning.topic : topic;
  const fragment = splitTarget(target.text)?.fragment ?? '';
  const known = aim.sections.map(({ id, anchor }) => anchor ?? id);
  const name = meaning.lostSection === undefined ? undefined : nearestName(fragment, known);
  const start = target.start + target.text.indexOf('#') + 1;
  return name === undefined ? undefined : { start, end: target.end, text: name };
}

/** A comment at the head of the body silences the rule for the file; anywhere else it could change the page. */
function ignoreFix({ bodyStart }: Document, finding: Diagnostic): readonly Fix[] {
  if (bodyStart === 0 || finding.severity === 'error') return [];
  const title = `Ignore ${finding.ruleId} in this file`;
  const text = `\n<!-- hexapla-ignore ${finding.ruleId} -->\n`;
  const edits = [{ start: bodyStart, end: bodyStart, text }];
  return [{ title, kind: 'quickfix', edits, findings: [finding], certain: false }];
}

function allFixes(findings: readonly Diagnostic[]): readonly Fix[] {
  const { changes, fixed } = planFixes(findings);
  const edits = changes.flatMap((change) => change.edits);
  if (edits.length === 0) return [];
  const count =
    fixed.length === 1
      ? 'the one finding that has a certain fix'
      : `all ${fixed.length} findings that have a certain fix`;
  return [{ title: `Fix ${count}`, kind: FIX_ALL, edits, findings: fixed, certain: true }];
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
