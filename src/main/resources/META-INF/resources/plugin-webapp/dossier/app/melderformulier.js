/* Correcting who reported. */
import { el } from './bouw.js';
import { formulier, keuzelijst, rij, rondjes, tekstvak, tekstveld } from './formulier.js';
import { BEKENDHEID, BEKENDHEIDSGRONDEN, keuzes } from './woorden.js';

export function melderformulier({ versie, melder, hoedanigheden, bewaar, annuleer, herlaad }) {
  return formulier({
    titel: 'Melder wijzigen',
    opslaan: 'Wijziging opslaan',
    annuleer,
    herlaad,
    inhoud: el(
      'div',
      {},
      keuzelijst('hoedanigheid', 'Wie is de melder?', hoedanigheden, { waarde: melder.hoedanigheid }),
      rij(
        tekstveld('naam', 'Naam', { waarde: melder.naam, maxlength: '200' }),
        tekstveld('organisatie', 'Organisatie', { waarde: melder.organisatie, maxlength: '200' })
      ),
      rij(
        tekstveld('telefoon', 'Telefoon', { waarde: melder.telefoon, maxlength: '60' }),
        tekstveld('email', 'E-mail', { waarde: melder.email, maxlength: '320' })
      ),
      rondjes('bekendheid', 'Mogen betrokkenen weten wie de melder is?', keuzes(BEKENDHEID), melder.bekendheid),
      keuzelijst('bekendheidGrond', 'Reden om van de regel af te wijken', keuzes(BEKENDHEIDSGRONDEN), {
        waarde: melder.grond,
        leeg: 'Geen: de gewone regel geldt',
        hint: 'De regel: een beroepskracht is open, behalve bij gevaar of als het vertrouwen ernstig verstoord raakt. Wie geen beroepskracht is, blijft vertrouwelijk, behalve met toestemming.'
      }),
      tekstvak('reden', 'Waarom wijzigt u dit?', {
        hint:
          melder.bekendheid === 'OPEN'
            ? 'Wat er stond, blijft bewaard.'
            : 'Maakt u de melder open? Schrijf dan op wanneer en hoe de melder toestemming gaf, of waarom er geen gevaar meer is. Wat er stond, blijft bewaard.',
        maxlength: '2000'
      })
    ),
    bewaar: (form) =>
      bewaar({
        versie,
        ...Object.fromEntries(
          ['hoedanigheid', 'naam', 'organisatie', 'telefoon', 'email', 'bekendheid', 'bekendheidGrond', 'reden'].map(
            (veld) => [veld, form.elements[veld].value.trim() || null]
          )
        )
      })
  });
}
