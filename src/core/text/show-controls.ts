/**
 * Control characters as signs. Terminals obey some of them, and some turn the order of letters around, so a
 * text of unknown origin could say there what it does not.
 */
const CONTROLS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
const PICTURES = 0x2400;
const DELETE = 0x7f;

/** A piece of one line, fit to be shown; as long as it was. */
export function showControls(text: string): string {
  return text.replace(CONTROLS, signOf);
}

/** The same for lines: their ends and tabs stay. */
export function showControlsInLines(text: string): string {
  return text.replace(CONTROLS, (control) =>
    control === '\n' || control === '\t' ? control : signOf(control),
  );
}

function signOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  return code === DELETE ? '\u2421' : '\ufffd';
}
