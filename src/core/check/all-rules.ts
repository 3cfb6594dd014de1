/** All rules, each in its own file; the order is that of their IDs. */
import { rule as absoluteLinkToTopic } from '../rules/absolute-link-to-topic.ts';
import { rule as alertsDiffer } from '../rules/alerts-differ.ts';
import { rule as brokenAlert } from '../rules/broken-alert.ts';
import { rule as codeBlocksDiffer } from '../rules/code-blocks-differ.ts';
import { rule as codeDiffers } from '../rules/code-differs.ts';
import { rule as duplicateHeading } from '../rules/duplicate-heading.ts';
import { rule as forbiddenTerm } from '../rules/forbidden-term.ts';
import { rule as gluedProductName } from '../rules/glued-product-name.ts';
import { rule as imageFromOtherLocale } from '../rules/image-from-other-locale.ts';
import { rule as imageFromOtherSite } from '../rules/image-from-other-site.ts';
import { rule as imagesDiffer } from '../rules/images-differ.ts';
import { rule as invisibleCharacter } from '../rules/invisible-character.ts';
import { rule as keyCase } from '../rules/key-case.ts';
import { rule as linkTargetsDiffer } from '../rules/link-targets-differ.ts';
import { rule as linkTextInOtherLanguage } from '../rules/link-text-in-other-language.ts';
import { rule as linkToOtherLocale } from '../rules/link-to-other-locale.ts';
import { rule as listItemsDiffer } from '../rules/list-items-differ.ts';
import { rule as lowerCasedProductName } from '../rules/lower-cased-product-name.ts';
import { rule as malformedAddress } from '../rules/malformed-address.ts';
import { rule as missingImage } from '../rules/missing-image.ts';
import { rule as missingSpaceAtLink } from '../rules/missing-space-at-link.ts';
import { rule as misspeltKey } from '../rules/misspelt-key.ts';
import { rule as mixedNormalization } from '../rules/mixed-normalization.ts';
import { rule as mojibake } from '../rules/mojibake.ts';
import { rule as numbersDiffer } from '../rules/numbers-differ.ts';
import { rule as sectionsDiffer } from '../rules/sections-differ.ts';
import { rule as skippedHeadingLevel } from '../rules/skipped-heading-level.ts';
import { rule as splitKoreanParticle } from '../rules/split-korean-particle.ts';
import { rule as tableRowsDiffer } from '../rules/table-rows-differ.ts';
import { rule as translatedCommand } from '../rules/translated-command.ts';
import { rule as unknownFile } from '../rules/unknown-file.ts';
import { rule as unknownKey } from '../rules/unknown-key.ts';
import { rule as unknownSection } from '../rules/unknown-section.ts';
import { rule as unknownTopic } from '../rules/unknown-topic.ts';
import { rule as untranslatedText } from '../rules/untranslated-text.ts';
import { rule as untranslatedTocTitle } from '../rules/untranslated-toc-title.ts';
import { rule as wrongContentLocale } from '../rules/wrong-content-locale.ts';
import { rule as wrongScript } from '../rules/wrong-script.ts';
import type { EditionRule, ReferenceRule } from './rule.ts';

/** Rules about links and images. */
export const referenceRules: readonly ReferenceRule[] = [
  absoluteLinkToTopic,
  imageFromOtherLocale,
  imageFromOtherSite,
  linkToOtherLocale,
  malformedAddress,
  missingImage,
  unknownFile,
  unknownSection,
  unknownTopic,
];

/** Rules about the source text of an edition. */
export const editionRules: readonly EditionRule[] = [
  alertsDiffer,
  brokenAlert,
  codeBlocksDiffer,
  codeDiffers,
  duplicateHeading,
  forbiddenTerm,
  gluedProductName,
  imagesDiffer,
  invisibleCharacter,
  keyCase,
  linkTargetsDiffer,
  linkTextInOtherLanguage,
  listItemsDiffer,
  lowerCasedProductName,
  missingSpaceAtLink,
  misspeltKey,
  mixedNormalization,
  mojibake,
  numbersDiffer,
  sectionsDiffer,
  skippedHeadingLevel,
  splitKoreanParticle,
  tableRowsDiffer,
  translatedCommand,
  unknownKey,
  untranslatedText,
  untranslatedTocTitle,
  wrongContentLocale,
  wrongScript,
];
