/**
 * Findings of the open topic, in a panel of the development server, which puts this module into each page
 * as it stands: it imports nothing. When content has changed, the page is loaded again if it looks different
 * now, else only its findings are. Built sites do not have it.
 */

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly advice?: string;
  readonly fix?: readonly unknown[];
  readonly change?: { readonly before: string; readonly after: string };
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
.hexapla-findings :is(del,ins){display:block;white-space:pre-wrap}
@media print{.hexapla-findings{display:none}}`;

const SCRIPT = document.querySelector<HTMLScriptElement>('script[data-digest]');
const BASE = SCRIPT?.dataset['base'] ?? '/';
/** Changes so far when the page was asked for; `undefined` until the server has told. */
let revision: string | undefined;

// Pages allow no style elements.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);
void show();
follow();

async function show(): Promise<void> {
  const response = await fetch(`${BASE}_findings?path=${encodeURIComponent(location.pathname)}`);
  const found: Findings | null = response.ok ? await response.json() : null;
  const before = document.querySelector('.hexapla-findings');
  if (found && before) before.replaceWith(panelOf(found));
  else if (found) document.body.append(panelOf(found));
}

/** Listens while the page is looked at: browsers keep few connections open to one server. */
function follow(): void {
  let changes: EventSource | undefined;
  const listen = () => {
    changes?.close();
    changes = document.hidden ? undefined : new EventSource(`${BASE}_changes`);
    changes?.addEventListener('message', ({ data }) => {
      if (revision !== undefined && revision !== data) void update();
      revision = data;
    });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}

async function update(): Promise<void> {
  const html = await (await fetch(location.href)).text();
  const digest = /data-digest="(\w+)"/.exec(html)?.[1];
  if (digest !== SCRIPT?.dataset['digest']) location.reload();
  else await show();
}

function panelOf({ file, diagnostics }: Findings): HTMLElement {
  const panel = element('details', {
    className: 'hexapla-findings',
    open: sessionStorage.getItem(OPEN_KEY) !== 'no',
  });
  panel.lang = 'en';
  panel.dir = 'ltr';
  const count = diagnostics.length === 1 ? '1 finding' : `${diagnostics.length} findings`;
  panel.append(element('summary', { textContent: `${count} · ${file}` }));
  const list = element('ul', {});
  list.append(...diagnostics.map(itemOf));
  if (diagnostics.length > 0) panel.append(list);
  panel.addEventListener('toggle', () => sessionStorage.setItem(OPEN_KEY, panel.open ? 'yes' : 'no'));
  return panel;
}

function itemOf({ ruleId, severity, line, column, message, advice, fix, change }: Finding): HTMLElement {
  const item = element('li', {});
  item.dataset['severity'] = severity;
  const mended = fix ? ' `hexapla check --fix` can mend this.' : '';
  item.append(
    element('strong', { textContent: `${line}:${column} ` }),
    element('code', { textContent: ruleId }),
    ` ${message} ${advice ?? ''}${mended}`,
  );
  if (change) item.append(...changeOf(change));
  return item;
}

/** The words before and after the fix, in the language of the page. */
function changeOf({ before, after }: NonNullable<Finding['change']>): readonly HTMLElement[] {
  const { lang, dir } = document.documentElement;
  return [
    element('del', { textContent: before, lang, dir }),
    element('ins', { textContent: after, lang, dir }),
  ];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

export {};
