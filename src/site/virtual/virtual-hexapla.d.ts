/** Pages of the site that is being built or served. */
declare module 'virtual:hexapla' {
  export const pages: import('../../core/site-pages.ts').SitePages;
}
