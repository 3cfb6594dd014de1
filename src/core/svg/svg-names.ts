/** Names in SVG files by what they can do. */

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** Elements that draw, describe or move, and do nothing else. */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
  `a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
  linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient rect set stop style
  svg switch symbol text textPath title tspan use view`.split(/\s+/),
);

/** Namespaces in which elements and attributes do something; in any other they are data. */
export const ACTIVE_NAMESPACE = /w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math|2001\/xml-events|1999\/XSL)/i;
