/* An address in words. Whoever may not know a shielded one, gets none from the server. */
import { el } from './bouw.js';

export function adresregel(adres) {
  if (!adres) {
    return 'niet bekend';
  }
  const postcode = adres.postcode?.replace(/^(\d{4})(.*)$/, '$1 $2');
  const regel = [
    [adres.straat, [adres.huisnummer, adres.toevoeging].filter(Boolean).join('')].filter(Boolean).join(' '),
    [postcode, adres.woonplaats].filter(Boolean).join(' ')
  ].filter(Boolean).join(', ');
  return el(
    'span',
    {},
    adres.afgeschermd && el('strong', { class: 'dossier-merk dossier-gevaar' }, 'Afgeschermd adres'),
    ' ',
    regel
  );
}
