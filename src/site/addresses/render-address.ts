/**
 * HTML of permanent addresses and of old ones. There are thousands of them and each says little, so
 * they are written without the site's layout, in its colours and type.
 */
import type { AddressEntry, AddressPage } from '../../core/addresses/address-page.ts';
import type { Redirect } from '../../core/addresses/redirect.ts';
import { type Locale, localeDirection } from '../../core/locale.ts';
import { escapeHtml } from '../../core/pages/body-template.ts';
import { absoluteUrl } from '../../core/pages/routes.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { APPLY_CHOICES } from '../scripts/apply-choices.ts';
import { PAGE_POLICY } from '../security.ts';

/** Folder of what these pages share, below the base. */
export const SHARED_FOLDER = '_address/';

/** Renders the page of a permanent address. */
export function renderAddressPage(page: AddressPage): string {
  const { root, defaultLocale, title } = page;
  const shared = root + SHARED_FOLDER;
  const head = [
    `<title>${escapeHtml(`${title.text} · ${page.siteTitle}`)}</title>`,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(page.canonical)}">`,
    look(root),
    `<script src="${shared}lead.js" defer></script>`,
  ];
  const label = escapeHtml(createTranslate(defaultLocale)('root.title'));
  const body = `<p><a href="${root}">${escapeHtml(page.siteTitle)}</a></p>
<h1${langOf(title.locale, defaultLocale)}>${escapeHtml(title.text)}</h1>
<nav id="languages" aria-label="${label}">
<ul data-editions="${defaultLocale}" data-root="${root}">
${page.entries.map(renderEntry).join('\n')}
</ul>
</nav>`;
  return documentOf(defaultLocale, head, body);
}

/** Renders the page at an old address: it sends readers on at once, and says where in words. */
export function renderRedirect(redirect: Redirect, settings: Settings): string {
  const { site, base, defaultLocale } = settings;
  const locale = redirect.locale ?? defaultLocale;
  const to = escapeHtml(redirect.to);
  const t = createTranslate(locale);
  const isOwn = redirect.to.startsWith('/');
  const head = [
    `<title>${escapeHtml(t('moved.title'))}</title>`,
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    `<link rel="canonical" href="${isOwn ? escapeHtml(absoluteUrl(site, redirect.to)) : to}">`,
    look(base),
  ];
  const body = `<h1>${escapeHtml(t('moved.title'))}</h1>\n<p><a href="${to}">${escapeHtml(t('moved.link'))}</a></p>`;
  return documentOf(locale, head, body);
}

function renderEntry(entry: AddressEntry): string {
  const { locale, name, direction, url, title, edition, translation } = entry;
  const t = createTranslate(locale);
  const note = !edition
    ? t('switcher.missing')
    : translation === 'unknown'
      ? ''
      : t(`provenance.${translation}`);
  const state = edition ? '' : ' data-state="missing"';
  const parts = [
    `<strong>${escapeHtml(name)}</strong>`,
    edition ? `<span>${escapeHtml(title.text)}</span>` : '',
    note && `<small>${escapeHtml(note)}</small>`,
  ];
  const hreflang = edition ? locale : title.locale;
  return `<li><a href="${escapeHtml(url)}" hreflang="${hreflang}" lang="${locale}" dir="${direction}" data-locale="${locale}"${state}>${parts.join('')}</a></li>`;
}

function look(base: string): string {
  const shared = base + SHARED_FOLDER;
  return `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${shared}tokens.css">
<link rel="stylesheet" href="${shared}page.css">
<script>${APPLY_CHOICES}</script>`;
}

function documentOf(locale: Locale, head: readonly string[], body: string): string {
  return `<!doctype html>
<html lang="${locale}" dir="${localeDirection(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head.join('\n')}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function langOf(locale: Locale, pageLocale: Locale): string {
  return locale === pageLocale ? '' : ` lang="${locale}" dir="${localeDirection(locale)}"`;
}
