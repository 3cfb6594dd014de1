/** Names of rules in the options, held against those that there are. */
import { nearestName } from '../text/nearest-name.ts';
import { registry } from './registry.ts';

/** A sentence for each name that is no rule's. */
export function checkRuleNames(rules: Readonly<Record<string, unknown>> = {}): string[] {
  return Object.keys(rules)
    .filter((id) => !registry.has(id))
    .map((id) => {
      const near = nearestName(id, [...registry.keys()]);
      return `\`rules\` names \`${id}\`, which is no rule. ${near ? `Did you mean \`${near}\`?` : 'The rules are listed in `docs/rules/index.md`.'}`;
    });
}
