/** A choice among topics: as it stands in the address, and what it lets through. */

/** Empty texts choose everything. */
export interface Choice {
  readonly status: string;
  readonly origin: string;
  /** `yes`: only topics with findings. */
  readonly findings: string;
  /** Part of the title, in any case. */
  readonly text: string;
}

/** What a row says of its topic. */
export interface RowFacts {
  readonly status: string | undefined;
  readonly origin: string | undefined;
  readonly findings: string | undefined;
  readonly text: string;
}

const NAMES = ['status', 'origin', 'findings', 'text'] as const;

/** Whether a choice lets a topic through. */
export function fits(choice: Choice, facts: RowFacts): boolean {
  return (
    (choice.status === '' || choice.status === facts.status) &&
    (choice.origin === '' || choice.origin === facts.origin) &&
    (choice.findings === '' || facts.findings === 'yes') &&
    fold(facts.text).includes(fold(choice.text))
  );
}

/** Query of an address with `?`; empty for the choice of everything. */
export function choiceToQuery(choice: Choice): string {
  const query = new URLSearchParams(
    NAMES.flatMap((name) => (choice[name] === '' ? [] : [[name, choice[name]]])),
  );
  return query.size === 0 ? '' : `?${query}`;
}

/** The choice of an address; what it does not say chooses everything. */
export function queryToChoice(query: string): Choice {
  const parameters = new URLSearchParams(query);
  const value = (name: string) => parameters.get(name) ?? '';
  return {
    status: value('status'),
    origin: value('origin'),
    findings: value('findings'),
    text: value('text'),
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().trim();
}
