/** Puts addresses on paper: whole where the site was built without knowing its own, and each once. */

/** Completes the address that the style sheet prints above a topic, and marks links that show where they lead. */
export function startPrintAddress(topic: HTMLElement): void {
  topic.dataset['address'] = new URL(topic.dataset['address'] ?? '', location.href).href;
  addEventListener('beforeprint', () => {
    for (const link of topic.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
      if (bare(link.href) === bare(link.textContent)) link.dataset['bare'] = '';
    }
  });
}

function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
