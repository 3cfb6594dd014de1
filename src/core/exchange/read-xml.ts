/** Reads XML into plain values, or says on which line it is not well-formed. */
import sax from 'sax';
import { ExchangeError } from './exchange-file.ts';

/** An element with everything in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Line on which it begins, 1-based. */
  readonly line: number;
}

/** The root of a document. Throws `ExchangeError` for one that is cut off or not well-formed. */
export function readXml(text: string): XmlElement {
  const parser = sax.parser(true, { strictEntities: true });
  const refuse = (reason: string) => {
    throw new ExchangeError(`It is no complete, well-formed XML: ${reason}.`, { line: parser.line + 1 });
  };
  const top: (XmlElement | string)[] = [];
  const open = [top];
  const add = (child: XmlElement | string) => open.at(-1)?.push(child);
  parser.onerror = ({ message }) => refuse(message.replace(/\.?\n[\s\S]*$/, ''));
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => open.pop();
  parser.onopentag = ({ name, attributes }) => {
    const children: (XmlElement | string)[] = [];
    add({ name, attributes, children, line: parser.line + 1 });
    open.push(children);
  };
  parser.write(text).close();
  const [root, second] = top.filter((one) => typeof one !== 'string');
  if (!root || second) return refuse(root ? 'Second root element' : 'No root element');
  return root;
}

/** The elements with one of the names directly in an element. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter(
    (child) => typeof child !== 'string' && names.includes(child.name),
  ) as XmlElement[];
}
