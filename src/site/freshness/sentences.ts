/** What is known of a text's age, in sentences of the page's language. */
import type { TwinGroup } from '../../core/freshness/freshness.ts';
import { remember } from '../../core/remember.ts';
import { languageName } from '../../i18n/format.ts';
import { interfaceLanguage, type Translate } from '../../i18n/translate.ts';

const RELATIONS = { 'in-step': 'inStep', behind: 'behind', ahead: 'ahead', apart: 'apart' } as const;
const DATES = { 'hand-off': 'handOff', 'body-date': 'bodyDate', date: 'date' } as const;

/** How the text stands to some twins. */
export function relationSentence(t: Translate, group: TwinGroup, locale: string): string {
  const languages = listLanguages(group.locales, locale);
  const [first = '', ...rest] = t(`freshness.${RELATIONS[group.relation]}`, { languages });
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** What says so: the source revision, the dates, or both. */
export function evidenceSentence(t: Translate, { kind, relation, dates }: TwinGroup): string {
  const parts: string[] = [];
  if (kind === 'source-hash') {
    parts.push(t(relation === 'in-step' ? 'freshness.sameRevision' : 'freshness.otherRevision'));
  }
  if (dates && (kind !== 'source-hash' || relation !== 'in-step')) {
    const label = t(`freshness.${DATES[dates.kind]}`);
    const [own, other] = [dates.own.text, dates.other.text];
    parts.push(own === other ? `${label}: ${own}` : `${label}: ${t('freshness.dates', { own, other })}`);
  }
  return parts.join(' · ');
}

/** Names of languages as a list in the page's language. */
export function listLanguages(locales: readonly string[], locale: string): string {
  return joinLanguages(locale, ...locales);
}

const joinLanguages = remember((locale: string, ...others: readonly string[]) => {
  const names = others.map((other) => languageName(other, locale));
  return new Intl.ListFormat(interfaceLanguage(locale), { type: 'conjunction' }).format(names);
});
