/** Puts the whole address on paper where the site was built without knowing its own. */

/** Completes the address that the style sheet prints above a topic. */
export function startPrintAddress(topic: HTMLElement): void {
  topic.dataset['address'] = new URL(topic.dataset['address'] ?? '', location.href).href;
}
