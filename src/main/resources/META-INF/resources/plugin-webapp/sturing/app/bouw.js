/* Builds the page. Text goes in as text nodes only. */

/** An element; a property that is a function listens, one that is null or false is left out. */
export function el(naam, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(naam);
  Object.entries(eigenschappen).forEach(([sleutel, waarde]) => {
    if (typeof waarde === 'function') {
      element.addEventListener(sleutel, waarde);
    } else if (waarde !== null && waarde !== false) {
      element.setAttribute(sleutel, waarde === true ? '' : waarde);
    }
  });
  element.append(...kinderen.flat());
  return element;
}

/** A table; on a narrow screen it scrolls by itself, with the keyboard too. */
export const tabel = (titel, koppen, rijen, leeg) =>
  rijen.length === 0
    ? el('p', {}, leeg)
    : el(
        'div',
        { class: 'sturing-rol', tabindex: '0', role: 'group', 'aria-label': titel },
        el(
          'table',
          { class: 'table sturing-tabel' },
          el('caption', {}, el('span', {}, titel)),
          el('thead', {}, el('tr', {}, koppen.map((kop) => el('th', { scope: 'col' }, kop)))),
          el(
            'tbody',
            {},
            rijen.map(([eerste, ...rest]) => el('tr', {}, el('th', { scope: 'row' }, eerste), rest.map((cel) => el('td', {}, cel))))
          )
        )
      );

let nummer = 0;

export function deel(titel, ...inhoud) {
  nummer += 1;
  const id = `sturing-deel-${nummer}`;
  return el('section', { class: 'sturing-deel', 'aria-labelledby': id }, el('h2', { id, class: 'sturing-kop' }, titel), ...inhoud);
}
