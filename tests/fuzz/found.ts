/** The shortest texts that once came out wrong. */
export const FOUND: readonly string[] = [
  '# <a n="">x\ny',
  '# a <a>\nb\n\n- c',
  '<div ><a ><p>x',
  '<a href="https://example.com/"><p>a</p><p>b</p></a>',
  '<a href="https://example.com/"><ul><li>a</ul></a>',
  'a\n<h1><div>\n# b',
  'a<h2><div>\n# b',
  '<pre>\n\na',
  '<rt>\n\n"\n# a',
  '1. a<table>\n2. b',
  ' - <table>\n- b',
  '<ul><li><dt><s\n\n2. b',
  '1. \n   <table><LI>a',
  '<ul><div><li>a</div></ul>',
  '<table><tr><td><li>a<li>b</table>',
  '<dl><dd>a<div><dt>b</div></dl>',
];
