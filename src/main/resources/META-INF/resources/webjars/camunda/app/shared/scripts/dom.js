// Camunda's web applications 7.24.0: how our scripts in them make parts of a page. Texts become text, never HTML.

/** An element with these properties and children. */
export function el(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
