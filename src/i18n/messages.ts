/**
 * The interface's strings, one JSON file per language. A new language is a new file and a line here;
 * `en.json` is the reference that the others are held to and that fills their gaps.
 */
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };

/** Language whose strings stand in where a locale has none. */
export const REFERENCE_LANGUAGE = 'en';

/** Strings of every interface language, by language tag. */
export const messages = { de, en, es, fr, it, ko };
