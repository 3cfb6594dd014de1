/**
 * Findings of the open topic, in a panel of the development server. A saved file loads the page again,
 * and the panel with it. Built sites do not have it.
 */

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly advice?: string;
  readonly fix?: readonly unknown[];
}

interface Findings {
  readonly file: string;
  readonly diagnostics: readonly Finding[];
}

const OPEN_KEY = 'hexapla-dev-panel';
const STYLE = `
.hexapla-findings{position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:50;max-inline-size:min(30rem,calc(100vw - 2rem));
max-block-size:50vh;overflow:auto;padding:.5rem .9rem;border:1px solid var(--line-strong);border-radius:var(--radius);
background:var(--paper);color:var(--ink);font-size:var(--small);box-shadow:0 .3rem 1rem rgb(0 0 0/.2)}
.hexapla-findings li{margin-block:.5rem}.hexapla-findings [data-severity=error]{color:var(--caution)}
@media print{.hexapla-findings{display:none}}`;

void show();

async function show(): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(`${base}_findings?path=${encodeURIComponent(location.pathname)}`);
  const found: Findings | null = response.ok ? await response.json() : null;
  if (found) document.body.append(panelOf(found));
}

function panelOf({ file, diagnostics }: Findings): HTMLElement {
  const panel = element('details', {
    className: 'hexapla-findings',
    open: sessionStorage.getItem(OPEN_KEY) !== 'no',
  });
  panel.lang = 'en';
  panel.dir = 'ltr';
  const count = diagnostics.length === 1 ? '1 finding' : `${diagnostics.length} findings`;
  panel.append(
    element('style', { textContent: STYLE }),
    element('summary', { textContent: `${count} · ${file}` }),
  );
  const list = element('ul', {});
  list.append(...diagnostics.map(itemOf));
  if (diagnostics.length > 0) panel.append(list);
  panel.addEventListener('toggle', () => sessionStorage.setItem(OPEN_KEY, panel.open ? 'yes' : 'no'));
  return panel;
}

function itemOf({ ruleId, severity, line, column, message, advice, fix }: Finding): HTMLElement {
  const item = element('li', {});
  item.dataset['severity'] = severity;
  const mended = fix ? ' `hexapla check --fix` can mend this.' : '';
  item.append(
    element('strong', { textContent: `${line}:${column} ` }),
    element('code', { textContent: ruleId }),
    ` ${message} ${advice ?? ''}${mended}`,
  );
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
