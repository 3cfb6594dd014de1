/** Pages of the site that is being built or served. */
declare module 'virtual:hexapla' {
  export const pages: import('../../core/pages/site-pages.ts').SitePages;
}
