/** Inline icons: outlines in the colour of the text around them, 24 units square. */

const SHAPES = {
  search: '<circle cx="11" cy="11" r="7"/><path d="m20 20-3.8-3.8"/>',
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/>',
  list: '<path d="M8 6h13M8 12h13M8 18h13M3.5 6h.01M3.5 12h.01M3.5 18h.01"/>',
  columns:
    '<rect x="3" y="4" width="18" height="16" rx="2"/><path d="M12 4v16M6 9h3M6 13h3M15 9h3M15 13h3"/>',
  up: '<path d="M12 19V6M6 11l6-6 6 6"/>',
  note: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8h.01"/>',
  tip: '<path d="M9 18h6M10 21h4M8.5 15a6 6 0 1 1 7 0l-.5 1h-6z"/>',
  important: '<path d="M4 5h16v12h-9l-4 4v-4H4zM12 8v4M12 14.5h.01"/>',
  warning: '<path d="M12 4 2.5 20h19zM12 10v4M12 17h.01"/>',
  caution: '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16h.01"/>',
} as const;

export type IconName = keyof typeof SHAPES;

/** SVG of an icon, hidden from assistive technology: the words beside it say what it means. */
export function renderIcon(name: IconName): string {
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[name]}</svg>`;
}
