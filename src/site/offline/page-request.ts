/**
 * Another page of the pack as a document. From `file://` no script may read another file, but a page
 * may show one in a frame, and a framed page of the pack hands its own text over.
 */

/** Query of a page that is opened only to hand over its text. */
const PART = '?hexapla-part';

/** In a page opened for its text: hands it over before other scripts change it, and keeps them from remembering. */
export function answerPageRequest(): void {
  if (location.search !== PART || window.parent === window) return;
  Object.defineProperty(window, 'localStorage', { value: undefined });
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') {
      window.parent.postMessage({ hexaplaPage: document.documentElement.outerHTML }, '*');
    }
  });
}

/** The part of `XMLHttpRequest` by which scripts ask for a page. */
export class PageRequest extends EventTarget {
  responseType = '';
  status = 0;
  responseXML: Document | undefined;
  #address = '';

  open(_method: string, address: string): void {
    this.#address = address;
  }

  send(): void {
    const frame = document.createElement('iframe');
    const finish = (html: string | undefined) => {
      frame.remove();
      window.removeEventListener('message', onMessage);
      clearTimeout(timer);
      if (html !== undefined) {
        this.status = 200;
        this.responseXML = new DOMParser().parseFromString(html, 'text/html');
      }
      this.dispatchEvent(new Event(html === undefined ? 'error' : 'load'));
    };
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && typeof data?.hexaplaPage === 'string') finish(data.hexaplaPage);
    };
    const timer = setTimeout(() => finish(undefined), LONGEST_WAIT_MS);
    window.addEventListener('message', onMessage);
    frame.hidden = true;
    frame.src = this.#address.replace(/[?#].*$/s, '') + PART;
    document.body.append(frame);
  }
}

const LONGEST_WAIT_MS = 10_000;
