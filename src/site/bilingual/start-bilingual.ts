/**
 * Opens the bilingual view when asked for: by the menu, by `?with=` in the address, or because the
 * reader chose it on a page before. All else of it is loaded then.
 */
import { PAIR_KEY, recall, remember } from '../scripts/storage.ts';
import { fillMenu } from './fill-menu.ts';
import { keepColumns } from './keep-columns.ts';

const PARAMETER = 'with';

/** Starts the menu of a topic. */
export function startBilingual(menu: HTMLDetailsElement): void {
  const own = menu.dataset['bilingual'] ?? '';
  const links = fillMenu(menu);
  let close: (() => void) | undefined;
  const open = async (link: HTMLAnchorElement, byReader: boolean): Promise<void> => {
    close?.();
    const other = link.dataset['with'] ?? '';
    remember(PAIR_KEY, `${own} ${other}`);
    writeAddress(other);
    const { openView } = await import('./bilingual-view.ts');
    close = await openView({ menu, link, byReader, onEnd: end });
  };
  const end = () => {
    close = undefined;
    remember(PAIR_KEY, '');
    writeAddress(undefined);
  };
  menu.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-with]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    menu.open = false;
    void open(link, true);
  });
  const wanted = new URLSearchParams(location.search).get(PARAMETER) ?? rememberedOther(own);
  const link = links.find((one) => one.dataset['with'] === wanted);
  if (link) void open(link, false);
  else keepColumns(false);
}

/** The other language of the pair that was read last, whichever of the two this page is in. */
function rememberedOther(own: string): string | undefined {
  const [first, second] = (recall(PAIR_KEY) ?? '').split(' ');
  return second === own ? first : second;
}

function writeAddress(other: string | undefined): void {
  const url = new URL(location.href);
  if (other === undefined) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, other);
  history.replaceState(history.state, '', url);
}
