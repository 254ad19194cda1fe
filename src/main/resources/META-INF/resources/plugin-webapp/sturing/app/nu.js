/* What asks for somebody's attention first, and what stands still. */
import { deel, el, tabel } from './bouw.js';
import { INCIDENTEN, NU } from './woorden.js';

export const nu = (beeld, zaken) =>
  deel(
    'Nu',
    el('ul', { class: 'sturing-nu' }, beeld.nu.map(({ lijst, aantal }) => el('li', {}, zaken.telling(lijst, aantal, NU[lijst], {}, NU[lijst]))))
  );

export const incidenten = (beeld, zaken) =>
  deel(
    'Incidenten',
    tabel(
      'Wat stilstaat tot iemand het herstelt',
      ['Wat er is', 'Aantal', 'Wat u doet'],
      beeld.incidenten.map(({ lijst, aantal }) => {
        const [wat, doe] = INCIDENTEN[lijst] ?? [lijst.split(':')[1], 'Bel de beheerder.'];
        return [wat, zaken.telling(lijst, aantal, wat), doe];
      }),
      'Er staat niets stil.'
    )
  );
