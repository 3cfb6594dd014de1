/**
 * Nominal types for strings that must not be mixed up: a locale is no slug, a slug no asset ID.
 * The brand exists only for the type checker; values are plain strings.
 */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };
