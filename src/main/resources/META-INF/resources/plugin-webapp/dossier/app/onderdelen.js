/* A short list at the top, to go to a part of the dossier. The address stays as it is: Tasklist keeps its own state in it. */
import { el, richt } from './bouw.js';

export function onderdelen(delen) {
  const koppen = delen.map((deel) => deel.querySelector('h3')).filter(Boolean);
  return el(
    'nav',
    { class: 'dossier-onderdelen', 'aria-label': 'Onderdelen van het dossier' },
    el(
      'ul',
      {},
      koppen.map((kop) =>
        el(
          'li',
          {},
          el('button', {
            type: 'button',
            class: 'btn btn-link',
            click: () => {
              kop.scrollIntoView();
              richt(kop);
            }
          }, kop.textContent)
        )
      )
    )
  );
}
