/** Address of a place on the same page. Letters of any script stay readable, and small. */
export function fragment(id: string): string {
  return `#${id.replace(/[%\s]/g, encodeURIComponent)}`;
}
