/**
 * Shows the topics that fit what is chosen. The choice stands in the address, so that it can be kept
 * and passed on; back and forward bring it back.
 */
import { type Choice, choiceToQuery, fits, queryToChoice } from './choice.ts';

const form = document.querySelector<HTMLFormElement>('[data-status-filter]');
const table = document.querySelector<HTMLTableElement>('[data-status-topics]');
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    row,
    text: row.querySelector('a')?.textContent ?? '',
  }));
  const output = form.querySelector('output');
  const none = document.querySelector<HTMLElement>('[data-status-none]');
  const show = (choice: Choice) => {
    let shown = 0;
    for (const { row, text } of rows) {
      const { status, origin, findings } = row.dataset;
      row.hidden = !fits(choice, { status, origin, findings, text });
      if (!row.hidden) shown += 1;
    }
    if (none) none.hidden = shown > 0;
    if (output)
      output.textContent = (output.dataset['shown'] ?? '')
        .replace('{{shown, number}}', shown.toLocaleString(document.documentElement.lang))
        .replace('{{total, number}}', rows.length.toLocaleString(document.documentElement.lang));
  };
  const change = () => {
    const choice = readForm(form);
    history.replaceState(history.state, '', location.pathname + choiceToQuery(choice) + location.hash);
    show(choice);
  };
  const restore = () => {
    const choice = queryToChoice(location.search);
    fillForm(form, choice);
    show(choice);
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  addEventListener('popstate', restore);
  restore();
}

function readForm(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  return {
    status: value('status'),
    origin: value('origin'),
    findings: value('findings'),
    text: value('text'),
  };
}

function fillForm(form: HTMLFormElement, choice: Choice): void {
  for (const [name, value] of Object.entries(choice)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value !== '';
    else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.value = value;
  }
}
