/* Builds elements. Text goes in as text nodes only, so that nothing from the dossier can become markup. */

let laatsteNummer = 0;

export const nieuwId = (stam) => `dossier-${stam}-${++laatsteNummer}`;

export function el(naam, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(naam);
  Object.entries(eigenschappen).forEach(([sleutel, waarde]) => {
    if (typeof waarde === 'function') {
      element.addEventListener(sleutel, waarde);
    } else if (waarde === true) {
      element.setAttribute(sleutel, '');
    } else if (waarde !== false && waarde !== null && waarde !== undefined) {
      element.setAttribute(sleutel, waarde);
    }
  });
  element.append(...kinderen.flat().filter((kind) => kind !== null && kind !== undefined && kind !== false));
  return element;
}

export function knop(tekst, soort, bijKlik) {
  return el('button', { type: 'button', class: `btn btn-${soort}`, click: bijKlik }, tekst);
}

/** A list of terms and what they hold; pairs without a value are left out. */
export function feiten(...paren) {
  return el(
    'dl',
    { class: 'dossier-feiten' },
    paren
      .filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== '')
      .map(([naam, waarde]) => el('div', {}, el('dt', {}, naam), el('dd', {}, waarde)))
  );
}

export function deel(titel, ...inhoud) {
  const id = nieuwId('deel');
  return el(
    'section',
    { class: 'dossier-deel', 'aria-labelledby': id },
    el('h3', { id, tabindex: '-1' }, titel),
    ...inhoud
  );
}

/** Moves the focus, also to what normally has none. */
export function richt(element) {
  if (element && !element.matches('a, button, input, select, textarea')) {
    element.setAttribute('tabindex', '-1');
  }
  // A button that a form had locked is free as soon as that form is gone.
  element?.disabled ? queueMicrotask(() => element.focus()) : element?.focus();
}
